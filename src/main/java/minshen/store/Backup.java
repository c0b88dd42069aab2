package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import minshen.files.Folders;
import minshen.files.InputException;
import minshen.files.Leftovers;
import minshen.files.Place;
import minshen.files.PrivateFiles;
import minshen.files.Scratch;
import minshen.files.WholeFiles;
import minshen.words.Message;

/** Copies of a whole store: one zip file with the store's file in it. */
public final class Backup {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
  private static final String FOLDER = "backups";
  private static final int DAYS_KEPT = 7;

  /** A larger store is not copied by itself every day. */
  private static final long MOST_BYTES_DAILY = 512L << 20;

  private Backup() {}

  /**
   * Writes a copy of an open store as it is at this moment, whole or not at all, and proves that it
   * can be read back.
   *
   * @throws IOException if it cannot be written; an older file of that name is as it was
   */
  public static void write(UserStore store, Path target) throws IOException {
    try (WholeFiles files = new WholeFiles()) {
      write(store, target, files);
    }
  }

  private static void write(UserStore store, Path target, WholeFiles files) throws IOException {
    try (Scratch proof = Scratch.make("backup")) {
      Path temporary = files.add(target, _ -> {});
      store.copyTo(temporary);
      // H2 has put a file of its own there.
      PrivateFiles.narrow(temporary);
      extract(temporary, StoreFile.in(proof.folder()), target.toString());
      StoreProof.check(proof.folder());
      try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      files.commit();
    }
  }

  /**
   * Keeps a copy of each of the last days on which the program was used, beside the store.
   *
   * @return the copy that was written, if there was none of that day
   */
  public static Optional<Path> daily(UserStore store, Path folder, LocalDate today)
      throws IOException {
    Path backups = folder.resolve(FOLDER);
    Path file = backups.resolve(StoreFile.NAME + "-" + today + ".zip");
    long size = Files.size(StoreFile.in(folder));
    if (Files.exists(file)
        || size > MOST_BYTES_DAILY
        || Files.getFileStore(folder).getUsableSpace() < 3 * size) {
      return Optional.empty();
    }
    try (WholeFiles files = WholeFiles.keptPrivate()) {
      write(store, file, files);
    }
    List<Path> all = daily(backups);
    for (Path old : all.subList(Math.min(DAYS_KEPT, all.size()), all.size())) {
      Files.deleteIfExists(old);
    }
    return Optional.of(file);
  }

  /** The newest of the daily copies beside the store of a folder; empty if there is none. */
  public static Optional<Path> newest(Path folder) {
    try {
      return daily(folder.resolve(FOLDER)).stream().findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The daily copies, the newest first. */
  private static List<Path> daily(Path backups) throws IOException {
    try (Stream<Path> files = Files.list(backups)) {
      return files
          .filter(f -> f.getFileName().toString().matches("minshen-\\d{4}-\\d\\d-\\d\\d\\.zip"))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /**
   * Puts a backup in the place of the store of a folder. The store that is there is put aside, not
   * removed.
   *
   * @return where the store that was there is now, if there was one
   * @throws InputException if the file is no backup, is damaged or of a newer version
   * @throws StoreException if somebody holds the store
   * @throws IOException if it cannot be written; then the store is as it was
   */
  public static Optional<Path> restore(Path backup, String named, Path folder) throws IOException {
    if (!Files.isReadable(backup) || Files.isDirectory(backup)) {
      throw refused(named, Message.of("store.backup-unreadable"));
    }
    Path present = StoreFile.in(PrivateFiles.makeFolder(folder));
    Path fresh = PrivateFiles.makeFolder(Leftovers.beside(present, ".restore"));
    try (StoreLock _ = StoreLock.take(folder.resolve(StoreFile.LOCK))) {
      Path copy = StoreFile.in(fresh);
      extract(backup, copy, named);
      prove(fresh, named);
      Upgrade.settle(folder);
      return exchange(copy, present);
    } finally {
      Folders.remove(fresh);
    }
  }

  private static void prove(Path fresh, String named) {
    try {
      StoreProof.check(fresh);
    } catch (StoreException e) {
      boolean newer = e.problem().key().equals("store.data-newer");
      throw refused(named, Message.of(newer ? "store.backup-newer" : "store.backup-damaged"));
    }
  }

  private static Optional<Path> exchange(Path copy, Path present) throws IOException {
    Optional<Path> aside = Optional.empty();
    if (Files.exists(present)) {
      String time = TIME.format(LocalDateTime.now(java.time.ZoneId.systemDefault()));
      Path old = present.resolveSibling(StoreFile.NAME + "-before-" + time + ".mv.db");
      Files.move(present, old);
      aside = Optional.of(old);
    }
    try {
      move(copy, present);
      return aside;
    } catch (IOException e) {
      if (aside.isPresent()) {
        Files.move(aside.get(), present);
      }
      throw e;
    }
  }

  private static void extract(Path zip, Path target, String named) throws IOException {
    try (ZipFile archive = new ZipFile(zip.toFile())) {
      ZipEntry entry = archive.getEntry(StoreFile.FILE);
      if (entry == null) {
        throw refused(named, Message.of("store.backup-other"));
      }
      try (InputStream in = archive.getInputStream(entry);
          OutputStream out = Files.newOutputStream(PrivateFiles.makeFile(target))) {
        in.transferTo(out);
      }
    } catch (ZipException | java.io.EOFException e) {
      throw refused(named, Message.of("store.backup-other"));
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static InputException refused(String named, Message why) {
    return new InputException(Place.of(named), why);
  }
}
