package minshen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minshen.files.Causes;
import minshen.files.DiskTrouble;
import minshen.files.Folders;
import minshen.files.Leftovers;
import minshen.files.PrivateFiles;
import minshen.words.Message;

/**
 * Brings the store of a folder to the shape that this release knows. H2 cannot take back what it
 * did to a table, so the file is copied aside first; whatever ends the migration early, a full disk
 * or a kill, the copy takes the store's place again, now or at the next start.
 *
 * <p>What lies in the folder says how far it has come: a copy that is not whole is a leftover as
 * any other, and the store has not been touched; a whole one, named for the version to which the
 * store is brought, is there as long as the store is not to be used. Nobody is let into the store
 * before the copy is gone.
 */
public final class Upgrade {
  /** A whole copy; the number is the version to which the store is being brought. */
  private static final String COPY = StoreFile.NAME + "-before-v";

  private static final String ENDING = ".mv.db";
  private static final Pattern COPY_NAME = Pattern.compile(COPY + "(\\d+)\\.mv\\.db");

  /** What migrations need beside the copy: a table that is changed is written anew. */
  private static final long ROOM = 16L << 20;

  private final Path folder;
  private final Path file;

  private Upgrade(Path folder) {
    this.folder = folder;
    this.file = StoreFile.in(folder);
  }

  /**
   * Makes sure that there is a store of today's shape in a folder whose lock is held.
   *
   * @throws StoreException if the store is damaged or of a newer release, or there is no room; it
   *     is then what it was
   */
  static void run(Path folder) {
    try {
      new Upgrade(folder).run();
    } catch (IOException | RuntimeException e) {
      throw failed(e, StoreFile.in(folder));
    }
  }

  /**
   * Ends what an earlier upgrade left behind, so that the store's file is the one that counts.
   *
   * @throws StoreException if the disk does not let it
   */
  public static void settle(Path folder) {
    try {
      new Upgrade(folder).settle();
    } catch (IOException | RuntimeException e) {
      throw failed(e, StoreFile.in(folder));
    }
  }

  private static RuntimeException failed(Exception e, Path file) {
    return e instanceof StoreException known
        ? known
        : StoreTrouble.disk(e, file)
            .orElseGet(
                () ->
                    new StoreException(
                        Message.of("store.upgrade-failed", file, Causes.innermost(e)), e));
  }

  private void run() throws IOException {
    settle();
    if (!Files.exists(file)) {
      makeFresh();
    } else if (StoreVersion.of(file) < Migrations.newest()) {
      bringUp();
    }
  }

  private void settle() throws IOException {
    for (Path copy : copies()) {
      if (isFinished(copy)) {
        drop(copy);
      } else {
        putBack(copy);
      }
    }
  }

  private boolean isFinished(Path copy) {
    Matcher name = COPY_NAME.matcher(copy.getFileName().toString());
    try {
      if (!name.matches()
          || !Files.exists(file)
          || StoreVersion.of(file) < Integer.parseInt(name.group(1))) {
        return false;
      }
      // Where the power went, the version may be on the disk and other pages not.
      StoreProof.checkFile(file);
      return true;
    } catch (StoreException e) {
      if (e.isDamage()) {
        return false;
      }
      throw e;
    }
  }

  private void makeFresh() throws IOException {
    Path fresh = PrivateFiles.makeFile(Leftovers.beside(file, ENDING));
    try {
      Migrations.run(StoreFile.unforced(fresh));
      force(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      Folders.force(folder);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void bringUp() throws IOException {
    Path copy = copyAside();
    try {
      Migrations.run(StoreFile.unforced(file));
      force(file);
    } catch (IOException | RuntimeException | Error e) {
      putBackAfter(e, copy);
      throw e;
    }
    drop(copy);
  }

  /** The copy is proven before it gets its name. */
  private Path copyAside() throws IOException {
    checkRoom();
    Path part = Leftovers.beside(file, ENDING);
    Path copy = folder.resolve(COPY + Migrations.newest() + ENDING);
    try {
      Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES);
      force(part);
      StoreProof.checkFile(part);
      Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE);
      Folders.force(folder);
    } finally {
      Files.deleteIfExists(part);
    }
    return copy;
  }

  private void checkRoom() throws IOException {
    long wanted = Files.size(file) + ROOM;
    long there = Files.getFileStore(folder).getUsableSpace();
    if (there < wanted) {
      throw StoreException.of(
          DiskTrouble.FULL,
          Message.of("store.upgrade-no-room", folder, megabytes(wanted), megabytes(there)));
    }
  }

  private static long megabytes(long bytes) {
    return (bytes >> 20) + 1;
  }

  /** Where that fails as well, the next start does it. */
  private void putBackAfter(Throwable failure, Path copy) {
    try {
      putBack(copy);
    } catch (IOException | RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private void putBack(Path copy) throws IOException {
    Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
    Folders.force(folder);
  }

  private void drop(Path copy) throws IOException {
    Files.delete(copy);
    Folders.force(folder);
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> COPY_NAME.matcher(path.getFileName().toString()).matches())
          .toList();
    }
  }

  private static void force(Path path) throws IOException {
    try (FileChannel written = FileChannel.open(path, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }
}
