package minshen.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.files.DataFolder;
import minshen.files.DiskTrouble;
import minshen.files.Folders;
import minshen.files.InputException;
import minshen.files.Leftovers;
import minshen.files.PrivateFiles;
import minshen.store.Cancelled;
import minshen.store.ContentRows;
import minshen.store.Inventory;
import minshen.store.StoreException;
import minshen.store.StoreFile;
import minshen.store.StoreLock;
import minshen.store.StoreProof;
import minshen.store.Upgrade;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a backup, or a store that was put aside, in the place of a store. Until the very last step
 * nothing is changed; that step is one move of a file, so that however it ends there is the old
 * store or the new one. The old one is put aside.
 */
public final class Restore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Restore.class);

  private final Path backup;
  private final String named;
  private final Path folder;
  private final Path place;
  private boolean made;
  private final List<Lost> lost = new ArrayList<>();

  private Restore(Path backup, String named, Path folder) throws IOException {
    this.backup = backup;
    this.named = named;
    this.folder = PrivateFiles.makeFolder(folder);
    this.place = PrivateFiles.makeFolder(Leftovers.beside(StoreFile.in(folder), ".restore"));
  }

  /**
   * Looks at a backup that is to take the place of the store of a folder.
   *
   * @param named what the user calls it
   * @throws InputException if it is no backup
   * @throws StoreException if something else stands in the place of the store
   * @throws IOException if it cannot be read
   */
  public static Restore of(Path backup, String named, Path folder) throws IOException {
    StoreFile.refuseOther(folder);
    if (!Files.isReadable(backup) || !Files.isRegularFile(backup)) {
      throw BackupFile.refused(named, "store.backup-unreadable");
    }
    if (!isStore(backup)) {
      new BackupFile(backup, named).close();
    }
    return new Restore(backup, named, folder);
  }

  /**
   * What came of it.
   *
   * @param aside where the store is now that was there, if there was one
   * @param lost attachments whose contents were nowhere to be found, or damaged: those files must
   *     be attached again
   */
  public record Outcome(Optional<Path> aside, List<Lost> lost) {
    public Outcome {
      lost = List.copyOf(lost);
    }
  }

  /**
   * An attachment without its content.
   *
   * @param company the name of the company, blank if it has none
   * @param file the name of the file
   */
  public record Lost(String company, String file) {}

  private static boolean isStore(Path file) {
    return file.getFileName().toString().endsWith(".mv.db");
  }

  /**
   * Compares what the backup holds with what is there now.
   *
   * @param present what is there now; empty if there is nothing, or it cannot be read
   * @throws InputException if the backup is damaged or of a newer release
   */
  public BackupComparison comparison(Optional<Inventory> present) throws IOException {
    return BackupComparison.of(inventory(), present);
  }

  /**
   * Unpacks and proves the backup, as before it takes the place.
   *
   * @return the attachments whose contents it lacks
   * @throws InputException if the backup is damaged or of a newer release
   */
  public List<Lost> proven() throws IOException {
    make();
    return List.copyOf(lost);
  }

  private Inventory inventory() throws IOException {
    if (!isStore(backup)) {
      try (BackupFile zip = new BackupFile(backup, named)) {
        Optional<Inventory> said = zip.inventory();
        if (said.isPresent()) {
          return said.get();
        }
      }
    }
    make();
    return present(place).orElseThrow();
  }

  /** What the store of a folder holds, if there is one and it can be read. Nobody may hold it. */
  public static Optional<Inventory> present(Path folder) {
    if (!Files.exists(StoreFile.in(folder))) {
      return Optional.empty();
    }
    try (Connection connection = StoreFile.openReadOnly(folder);
        Handle handle = Jdbi.open(connection)) {
      return Optional.of(Inventory.of(handle));
    } catch (SQLException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Puts it in the place of the store.
   *
   * @throws InputException if the backup is damaged or of a newer release
   * @throws StoreException if somebody holds the store
   * @throws IOException if it cannot be written; then the store is as it was
   */
  public Outcome carryOut(LocalDateTime time) throws IOException {
    make();
    try (StoreLock _ = StoreLock.take(folder.resolve(StoreFile.LOCK))) {
      Upgrade.settle(folder);
      Optional<Path> aside = putInPlace(place, folder, time);
      DataFolder.tidy(folder);
      return new Outcome(aside, lost);
    }
  }

  /**
   * Moves a store that was made in a folder of its own to its place, where the lock is held.
   *
   * @return where the store is now that was there, if there was one
   */
  static Optional<Path> putInPlace(Path made, Path folder, LocalDateTime time) throws IOException {
    Path fresh = StoreFile.in(made);
    Path present = StoreFile.in(folder);
    try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    Optional<Path> aside =
        Files.exists(present)
            ? Optional.of(PutAside.of(folder).keep(present, time))
            : Optional.empty();
    Files.move(fresh, present, StandardCopyOption.ATOMIC_MOVE);
    Folders.force(folder);
    return aside;
  }

  /** Makes the store that takes the place, whole and proven, beside the one that is there. */
  private void make() throws IOException {
    if (made) {
      return;
    }
    Leftovers.sweepOwn(folder);
    Path fresh = StoreFile.in(place);
    if (isStore(backup)) {
      Files.copy(backup, fresh);
      PrivateFiles.narrow(fresh);
    } else {
      try (BackupFile zip = new BackupFile(backup, named)) {
        zip.extractData(fresh);
        Optional<BackupManifest> said = zip.manifest();
        if (said.isPresent()) {
          proveRows(said.get());
          bringContents(zip);
        }
      }
    }
    prove();
    made = true;
  }

  /** What was backed up is what comes back, to the letter. */
  private void proveRows(BackupManifest said) throws IOException {
    try {
      StoreMoment.prove(place, said.sums(), Cancelled.NEVER);
    } catch (IOException e) {
      if (DiskTrouble.in(e).isPresent()) {
        throw e;
      }
      LOG.warn("the rows of a backup are not those that were backed up", e);
      throw BackupFile.refused(named, "store.backup-damaged");
    }
  }

  /**
   * Brings in the contents of attachments, which are in the backup or beside it; what is damaged
   * there, the store that is replaced may have.
   */
  private void bringContents(BackupFile zip) throws IOException {
    try (Connection connection = StoreFile.openCopy(place);
        Handle handle = Jdbi.open(connection)) {
      ContentRows rows = new ContentRows(handle);
      ContentSources sources = ContentSources.of(zip, backup, folder).andStore(folder, place);
      for (String sha256 : rows.withoutPieces()) {
        if (!sources.bring(handle, sha256)) {
          lost.addAll(named(handle, sha256));
          rows.forget(sha256);
        }
      }
    } catch (SQLException | JdbiException e) {
      // What made it fail says why, unless it is the data itself.
      prove();
      throw new IOException("the backup cannot be unpacked", e);
    }
  }

  private static List<Lost> named(Handle handle, String sha256) {
    return handle
        .createQuery(
            "select coalesce(a.name, ''), d.file from document d"
                + " join applicant a on a.id = d.applicant where d.sha256 = ?")
        .bind(0, sha256)
        .map((row, _) -> new Lost(row.getString(1), row.getString(2)))
        .list();
  }

  private void prove() {
    try {
      StoreProof.check(place);
    } catch (StoreException e) {
      if (e.isDamage()) {
        throw BackupFile.refused(named, "store.backup-damaged");
      }
      if (e.isNewer()) {
        throw BackupFile.refused(named, "store.backup-newer");
      }
      throw e;
    }
  }

  /** Removes what was made for it. */
  @Override
  public void close() throws IOException {
    Folders.remove(place);
  }
}
