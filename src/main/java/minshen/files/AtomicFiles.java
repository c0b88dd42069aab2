package minshen.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.words.Message;

/**
 * Writes a set of files so that all of them are there whole, or none is: everything goes to
 * temporary files in the target folders and onto the disk first, then each is moved into place. If
 * one cannot be moved, those before it are taken back and what they replaced is restored.
 */
public final class AtomicFiles implements AutoCloseable {
  private final Map<Path, Path> temporaryByTarget = new LinkedHashMap<>();
  private final Map<Path, Optional<Access>> accessByFolder = new HashMap<>();
  private final Deque<Path> foldersMade = new ArrayDeque<>();
  private final boolean keptPrivate;

  /**
   * Files as the user asked for them: they may be read by whom the folder, or the older file of
   * that name, lets read them, once they are in place.
   */
  public AtomicFiles() {
    this(false);
  }

  private AtomicFiles(boolean keptPrivate) {
    this.keptPrivate = keptPrivate;
  }

  /** Files that stay private in their place. */
  public static AtomicFiles keptPrivate() {
    return new AtomicFiles(true);
  }

  /** Writes one file whole. */
  public static void write(Path target, byte[] content) throws IOException {
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(target, content);
      files.commit();
    }
  }

  /** What a file will hold, written piece by piece. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Puts the content on the disk beside its target, under a temporary name.
   *
   * @throws InputException if the target is a part of the user's data
   * @throws IOException if there is no room or the folder cannot be written
   */
  public void add(Path target, byte[] content) throws IOException {
    add(target, out -> out.write(content));
  }

  /**
   * Puts content that need not fit into memory on the disk beside its target, under a temporary
   * name, where it can be read before it is committed.
   *
   * @return the temporary file
   * @throws IOException as {@link #add(Path, byte[])}, and what the content throws
   */
  public Path add(Path target, Content content) throws IOException {
    Path file = real(target);
    if (!keptPrivate && DataFolder.holds(file)) {
      throw new InputException(SourceLocation.of(target.toString()), Message.of("files.own-data"));
    }
    makeFolder(file.getParent());
    arriveAt(file.getParent(), target);
    Path temporary = beside(file);
    Path earlier = temporaryByTarget.put(file, temporary);
    if (earlier != null) {
      Files.deleteIfExists(earlier);
    }
    try (FileChannel out = create(temporary, target);
        WriteBehind stream = new WriteBehind(out, target)) {
      content.writeTo(stream);
      stream.flush();
      out.force(true);
    }
    return temporary;
  }

  private static FileChannel create(Path temporary, Path target) throws IOException {
    try {
      return PrivateFiles.open(
          temporary, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw DiskTrouble.with(target, e);
    }
  }

  /** Takes over what was added to others, which have nothing any more. */
  public void takeOver(AtomicFiles others) {
    temporaryByTarget.putAll(others.temporaryByTarget);
    accessByFolder.putAll(others.accessByFolder);
    others.foldersMade.descendingIterator().forEachRemaining(foldersMade::push);
    others.temporaryByTarget.clear();
    others.foldersMade.clear();
  }

  /** Where what was added for a target can be read before it is committed. */
  public Optional<Path> added(Path target) throws IOException {
    return Optional.ofNullable(temporaryByTarget.get(real(target)));
  }

  /** Forgets what was added for a target, if anything was: it will stay as it is. */
  public void forget(Path target) throws IOException {
    Path temporary = temporaryByTarget.remove(real(target));
    if (temporary != null) {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Moves every file into place, over an older one of that name.
   *
   * @throws IOException if one cannot be moved; then every target is as it was before
   * @throws java.util.concurrent.CancellationException if the program is ending
   */
  public void commit() throws IOException {
    ShutdownTasks.check();
    for (Path target : temporaryByTarget.keySet()) {
      if (Files.exists(target) && !Files.isRegularFile(target)) {
        // A folder, but also a device such as /dev/null: moving over it would replace it.
        throw new FileAlreadyExistsException(target.toString());
      }
    }
    Map<Path, Path> olderByTarget = new LinkedHashMap<>();
    List<Path> moved = new ArrayList<>();
    try {
      for (Map.Entry<Path, Path> file : temporaryByTarget.entrySet()) {
        if (temporaryByTarget.size() > 1 && Files.exists(file.getKey())) {
          olderByTarget.put(file.getKey(), keepOlder(file.getKey()));
        }
        giveAccess(file.getValue(), file.getKey());
        move(file.getValue(), file.getKey());
        moved.add(file.getKey());
      }
    } catch (IOException | RuntimeException | Error e) {
      takeBack(moved, olderByTarget, e);
      throw e;
    }
    temporaryByTarget.clear();
    foldersMade.clear();
    for (Path older : olderByTarget.values()) {
      try {
        Files.deleteIfExists(older);
      } catch (IOException _) {
        // Everything is in place; a hidden copy that stays behind does not undo that.
      }
    }
  }

  /**
   * Removes what was not committed: temporary files, and folders made for them. What cannot be
   * removed does not keep the rest from it.
   */
  @Override
  public void close() throws IOException {
    Optional<IOException> trouble = Optional.empty();
    for (Path temporary : temporaryByTarget.values()) {
      trouble = delete(temporary, trouble);
    }
    while (!foldersMade.isEmpty()) {
      trouble = delete(foldersMade.pop(), trouble);
    }
    if (trouble.isPresent()) {
      throw trouble.get();
    }
  }

  /** Deletes a path, and adds what goes wrong with it to what went wrong before. */
  private static Optional<IOException> delete(Path path, Optional<IOException> before) {
    try {
      Files.deleteIfExists(path);
      return before;
    } catch (DirectoryNotEmptyException e) {
      // Someone else has put a file there in the meantime: the folder is theirs now.
      return before;
    } catch (IOException e) {
      before.ifPresent(first -> first.addSuppressed(e));
      return before.or(() -> Optional.of(e));
    }
  }

  private static Path keepOlder(Path target) throws IOException {
    Path older = beside(target);
    try {
      return Files.createLink(older, target);
    } catch (UnsupportedOperationException | IOException e) {
      return Files.copy(target, older, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /**
   * An older file that cannot be put back stays beside its target, under a name that one sees and
   * nobody sweeps away: it is all there is of it.
   */
  private static void takeBack(List<Path> moved, Map<Path, Path> olderByTarget, Throwable because) {
    for (Path target : moved) {
      try {
        Path older = olderByTarget.remove(target);
        if (older == null) {
          Files.deleteIfExists(target);
        } else {
          putBack(older, target);
        }
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
    for (Path untouched : olderByTarget.values()) {
      delete(untouched, Optional.empty()).ifPresent(because::addSuppressed);
    }
  }

  private static void putBack(Path older, Path target) throws IOException {
    try {
      move(older, target);
    } catch (IOException e) {
      Path visible = target.resolveSibling(target.getFileName() + ".old");
      for (int number = 2; Files.exists(visible); number++) {
        visible = target.resolveSibling(target.getFileName() + ".old" + number);
      }
      Files.move(older, visible);
      throw e;
    }
  }

  /** A link is written through, not replaced. */
  private static Path real(Path target) throws IOException {
    return Files.isSymbolicLink(target) && Files.exists(target)
        ? target.toRealPath()
        : target.toAbsolutePath();
  }

  private static Path beside(Path target) {
    return Leftovers.beside(target, ".tmp");
  }

  /** Comes to a folder: nothing of killed processes stays, and it is seen what a new file gets. */
  private void arriveAt(Path folder, Path target) throws IOException {
    if (keptPrivate || accessByFolder.containsKey(folder)) {
      return;
    }
    Leftovers.sweep(folder);
    Path probe = beside(folder.resolve("probe"));
    try {
      accessByFolder.put(folder, Access.of(Files.createFile(probe)));
      Files.delete(probe);
    } catch (IOException e) {
      throw DiskTrouble.with(target, e);
    }
  }

  /** What was private while it was not whole is given to those who may read it. */
  private void giveAccess(Path temporary, Path target) throws IOException {
    Optional<Access> access =
        Files.exists(target) ? Access.of(target) : accessByFolder.get(target.getParent());
    if (keptPrivate || access.isEmpty()) {
      return;
    }
    try {
      access.get().giveTo(temporary);
    } catch (FileSystemException e) {
      // A file system without owners has not taken anything from anybody either.
    }
  }

  private void makeFolder(Path folder) throws IOException {
    if (folder == null || Files.isDirectory(folder)) {
      return;
    }
    if (keptPrivate) {
      PrivateFiles.makeFolder(folder);
      return;
    }
    makeFolder(folder.getParent());
    try {
      Files.createDirectory(folder);
      foldersMade.push(folder);
    } catch (FileAlreadyExistsException e) {
      // Another program may have made it in the meantime.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    BusyFiles.with(() -> moveNow(from, to));
  }

  private static void moveNow(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
