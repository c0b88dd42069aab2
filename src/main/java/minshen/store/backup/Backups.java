package minshen.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minshen.files.AtomicFiles;
import minshen.files.Folders;
import minshen.files.Leftovers;
import minshen.files.PrivateFiles;
import minshen.store.Cancelled;
import minshen.store.StoreFile;
import minshen.store.UserStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The backups that are kept beside a store, in a folder of their own: small copies of its data, and
 * the contents of its attachments once for all of them. One that shows the same as the one before
 * takes no more room.
 */
public final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final String FOLDER = "backups";

  /** What is added to the name of a backup that can be read no more. */
  private static final String DAMAGED = ".damaged";

  /** In so many days every content that is kept is read once. */
  private static final int DAYS_TO_READ_ALL = 30;

  /** How many times the bytes of all rows a copy of them and its zip file take, and a little. */
  private static final int COPY_AND_ZIP = 4;

  private static final long SMALL = 2 << 20;

  private final Path store;
  private final Path folder;
  private final KeptContents contents;

  private Backups(Path store) {
    this.store = store;
    this.folder = store.resolve(FOLDER);
    this.contents = new KeptContents(folder);
  }

  /** Those of the store of a folder. */
  public static Backups of(Path store) {
    return new Backups(store);
  }

  /**
   * What came of a backup.
   *
   * @param backup the backup
   * @param bytesMissing how much room would have to be made for the attachments that it lacks; 0 if
   *     it lacks none, or lacks them because the store has lost them
   */
  public record Outcome(KeptBackup backup, long bytesMissing) {}

  /** The folder in which they lie. */
  public Path folder() {
    return folder;
  }

  /** All of them, the newest first. */
  public List<KeptBackup> all() throws IOException {
    List<KeptBackup> all = new ArrayList<>();
    for (Path file : zips()) {
      try (BackupFile backup = new BackupFile(file, file.toString())) {
        KeptBackup.of(file, backup.manifest()).ifPresent(all::add);
      } catch (IOException | RuntimeException e) {
        LOG.warn("no backup: {}", file, e);
      }
    }
    all.sort(Comparator.comparing(KeptBackup::taken).reversed());
    return all;
  }

  /** The newest that has everything in it; if none has, the newest. */
  public Optional<KeptBackup> newest() throws IOException {
    List<KeptBackup> all = all();
    return newestComplete(all).or(() -> all.stream().findFirst());
  }

  /** The newest that has everything in it. */
  public Optional<KeptBackup> newestComplete() throws IOException {
    return newestComplete(all());
  }

  private static Optional<KeptBackup> newestComplete(List<KeptBackup> newestFirst) {
    return newestFirst.stream().filter(KeptBackup::isComplete).findFirst();
  }

  /**
   * Takes a backup of an open store as it is at this moment, proves it by opening it, and removes
   * those that are kept no longer. The store can be used meanwhile.
   *
   * @param cancelled may end it early; nothing is changed then
   * @throws NoRoomException if there is no room for the data; for attachments there may be none
   *     either, then the backup is taken without them
   * @throws IOException if it cannot be written or read back; the earlier ones are as they were
   * @throws minshen.store.StoreException if the store cannot be read
   */
  public Outcome now(UserStore opened, LocalDateTime time, Cancelled cancelled) throws IOException {
    synchronized (Backups.class) {
      PrivateFiles.makeFolder(folder);
      Outcome outcome =
          opened.atOneMoment(
              handle -> taken(new StoreMoment(handle, cancelled), free(time), cancelled));
      tidy(time);
      PutAside.of(store).tidy(time);
      return outcome;
    }
  }

  /** A time at which none was taken. */
  private LocalDateTime free(LocalDateTime time) {
    LocalDateTime free = time.truncatedTo(ChronoUnit.SECONDS);
    while (Files.exists(KeptBackup.file(folder, free))) {
      free = free.plusSeconds(1);
    }
    return free;
  }

  private Outcome taken(StoreMoment moment, LocalDateTime time, Cancelled cancelled)
      throws IOException {
    BackupManifest wanted = BackupManifest.of(moment, time);
    DiskRoom room = new DiskRoom(folder);
    Set<String> lacking = new TreeSet<>();
    long bytesMissing = keepContents(moment, wanted.contents(), lacking, room, time);
    BackupManifest manifest = wanted.lacking(lacking);
    Path file = KeptBackup.file(folder, time);
    Optional<KeptBackup> same = same(manifest, room, cancelled);
    if (same.isPresent()) {
      again(same.get(), file);
    } else {
      write(moment, manifest, file, room);
    }
    Folders.force(folder);
    return new Outcome(KeptBackup.of(file, Optional.of(manifest)).orElseThrow(), bytesMissing);
  }

  /**
   * Keeps the contents that are not kept yet, and reads a part of those that are.
   *
   * @return how much room is missing
   */
  private long keepContents(
      StoreMoment moment,
      Map<String, Long> named,
      Set<String> lacking,
      DiskRoom room,
      LocalDateTime time)
      throws IOException {
    long unkept = 0;
    boolean first =
        all().stream().noneMatch(b -> b.taken().toLocalDate().equals(time.toLocalDate()));
    for (Map.Entry<String, Long> content : named.entrySet()) {
      String sha256 = content.getKey();
      boolean there = contents.has(sha256, content.getValue());
      if (there && !(first && isDue(sha256, time) && !contents.isWhole(sha256))) {
        continue;
      }
      try {
        room.need(content.getValue());
        if (!contents.keep(sha256, moment.content(sha256), room)) {
          LOG.warn("the store has lost the content {}", sha256);
          lacking.add(sha256);
        }
      } catch (NoRoomException e) {
        unkept += content.getValue();
        lacking.add(sha256);
      }
    }
    contents.force();
    return unkept == 0 ? 0 : Math.max(1, room.missing(unkept));
  }

  private static boolean isDue(String sha256, LocalDateTime time) {
    return Integer.parseInt(sha256.substring(0, 4), 16) % DAYS_TO_READ_ALL
        == time.toLocalDate().toEpochDay() % DAYS_TO_READ_ALL;
  }

  /** The newest backup, if it shows the same and can still be opened and read. */
  private Optional<KeptBackup> same(BackupManifest manifest, DiskRoom room, Cancelled cancelled)
      throws IOException {
    for (KeptBackup newest : all().stream().limit(1).toList()) {
      try (BackupFile backup = new BackupFile(newest.file(), newest.file().toString())) {
        boolean same = backup.manifest().filter(manifest::showsTheSameAs).isPresent();
        if (same && isProven(backup, manifest, room, cancelled)) {
          return Optional.of(newest);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isProven(
      BackupFile backup, BackupManifest manifest, DiskRoom room, Cancelled cancelled)
      throws IOException {
    room.need(backup.dataSize());
    Path place = PrivateFiles.makeFolder(Leftovers.beside(folder.resolve(FOLDER), ".proof"));
    try {
      backup.extractData(StoreFile.in(place));
      StoreMoment.prove(place, manifest.sums(), cancelled);
      return true;
    } catch (NoRoomException e) {
      throw e;
    } catch (IOException e) {
      LOG.warn("a backup cannot be read any more", e);
      return false;
    } finally {
      Folders.remove(place);
    }
  }

  /** The same backup under another name: a link takes no room. */
  private static void again(KeptBackup same, Path file) throws IOException {
    try {
      Files.createLink(file, same.file());
    } catch (UnsupportedOperationException | IOException e) {
      try (AtomicFiles files = AtomicFiles.keptPrivate()) {
        files.add(file, out -> Files.copy(same.file(), out));
        files.commit();
      }
    }
  }

  private void write(StoreMoment moment, BackupManifest manifest, Path file, DiskRoom room)
      throws IOException {
    room.need(COPY_AND_ZIP * moment.bytes() + SMALL);
    Path place = PrivateFiles.makeFolder(Leftovers.beside(file, ".copy"));
    try (AtomicFiles files = AtomicFiles.keptPrivate()) {
      new BackupWriter(moment, manifest).writeData(files, file, place);
      files.commit();
    } finally {
      Folders.remove(place);
    }
  }

  /** Removes the backups that are kept no longer, then the contents that none names any more. */
  private void tidy(LocalDateTime now) throws IOException {
    List<KeptBackup> all = all();
    Set<KeptBackup> kept = RetentionRule.of(all);
    for (KeptBackup backup : all) {
      if (!kept.contains(backup)) {
        Files.deleteIfExists(backup.file());
      }
    }
    Folders.force(folder);
    Optional<KeptBackup> good = newestComplete(all);
    Set<String> named = new HashSet<>();
    for (Path file : zips()) {
      try (BackupFile backup = new BackupFile(file, file.toString())) {
        backup.manifest().ifPresent(manifest -> named.addAll(manifest.contents().keySet()));
      } catch (IOException | RuntimeException e) {
        if (!BackupFile.isDamage(e) || good.filter(newer -> newer.isAfter(file)).isEmpty()) {
          // What it names is not known: everything stays.
          LOG.warn("contents stay because of {}", file, e);
          return;
        }
        LOG.warn("a damaged backup is put aside: {}", file, e);
        Files.move(
            file,
            file.resolveSibling(file.getFileName() + DAMAGED),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    removeDamaged(now);
    contents.removeAllBut(named);
  }

  /** What was damaged is kept for those who can mend it, but no longer than the oldest backup. */
  private void removeDamaged(LocalDateTime now) throws IOException {
    for (Path file : files("*.zip" + DAMAGED)) {
      String name = file.getFileName().toString().replace(DAMAGED, "");
      if (KeptBackup.time(Path.of(name))
          .filter(time -> RetentionRule.isOver(time, now))
          .isPresent()) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Those of our files; whatever else somebody has put there is none of our business. */
  private List<Path> zips() throws IOException {
    return files("*.zip").stream().filter(file -> KeptBackup.time(file).isPresent()).toList();
  }

  private List<Path> files(String glob) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
        files.forEach(found::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    return found;
  }
}
