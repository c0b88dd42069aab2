package minshen.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import minshen.files.Folders;
import minshen.files.InputException;
import minshen.files.Leftovers;
import minshen.files.PrivateFiles;
import minshen.files.SourceLocation;
import minshen.store.Cancelled;
import minshen.store.ContentRows;
import minshen.store.Inventory;
import minshen.store.Migrations;
import minshen.store.Sha256;
import minshen.store.StoreException;
import minshen.store.StoreFile;
import minshen.store.StoreLock;
import minshen.store.StoreProof;
import minshen.store.Upgrade;
import minshen.store.salvage.Salvage;
import minshen.store.salvage.SalvagedTable;
import minshen.words.Message;
import minshen.words.Words;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mends a damaged store: puts together a new one from what is still readable and from a backup, and
 * tells what is missing. The damaged file is only read, and put aside at the end as it is; until
 * then it is where it was. Nobody else can open the store meanwhile.
 */
public final class Mending implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Mending.class);
  private static final String HISTORY = "flyway_schema_history";
  private static final String BORN = "installed_on";

  /** The column that says on which content of its file the boxes of an attachment are. */
  private static final String STAMP = "REDACTED_CONTENT";

  private final Path folder;
  private final Path place;
  private final Path backupPlace;
  private final StoreLock lock;
  private final Cancelled cancelled;
  private Optional<Backup> backup = Optional.empty();
  private Optional<MendingResult> mended = Optional.empty();

  /** A backup whose data lies unpacked in a folder. */
  private record Backup(Path file, LocalDateTime taken) {}

  private Mending(Path folder, StoreLock lock, Cancelled cancelled) throws IOException {
    this.folder = folder;
    this.lock = lock;
    this.cancelled = cancelled;
    this.place = PrivateFiles.makeFolder(Leftovers.beside(StoreFile.in(folder), ".mend"));
    this.backupPlace = PrivateFiles.makeFolder(Leftovers.beside(StoreFile.in(folder), ".mend"));
  }

  /**
   * Takes hold of the damaged store of a folder.
   *
   * @throws InputException if there is none
   * @throws StoreException if somebody holds it
   */
  public static Mending of(Path folder, Cancelled cancelled) throws IOException {
    StoreFile.refuseOther(folder);
    if (!Files.isRegularFile(StoreFile.in(folder))) {
      throw new InputException(
          SourceLocation.of(StoreFile.in(folder).toString()), Message.of("store.mend.none"));
    }
    StoreLock lock = StoreLock.take(folder.resolve(StoreFile.LOCK));
    try {
      Upgrade.settle(folder);
      return new Mending(folder, lock, cancelled);
    } catch (IOException | RuntimeException | Error e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Puts the new store together, beside the damaged one, and proves it.
   *
   * @return what is in it, and what is missing
   * @throws InputException if there is nothing to put it together from
   * @throws IOException if it cannot be written
   */
  public MendingResult mend() throws IOException {
    if (mended.isEmpty()) {
      try {
        mended = Optional.of(made());
      } catch (SQLException | JdbiException e) {
        throw new IOException("the mended data cannot be written", e);
      }
      prove();
    }
    return mended.get();
  }

  private MendingResult made() throws IOException, SQLException {
    Migrations.runOnCopy(place);
    try (Salvage salvage = Salvage.of(StoreFile.in(folder), StoreFile.in(place))) {
      Optional<String> born = born(salvage);
      backup = unpacked(born);
      try (Handle store = Jdbi.open(StoreFile.openCopyForced(place))) {
        if (backup.isEmpty()) {
          return filled(salvage, born, store, Optional.empty());
        }
        try (Connection other = StoreFile.openReadOnly(backupPlace)) {
          return filled(salvage, born, store, Optional.of(other));
        }
      }
    }
  }

  private MendingResult filled(
      Salvage salvage, Optional<String> born, Handle handle, Optional<Connection> other)
      throws IOException, SQLException {
    Instant backedUp =
        backup.map(b -> b.taken().atZone(ZoneId.systemDefault()).toInstant()).orElse(Instant.MIN);
    Connection store = handle.getConnection();
    beTheSame(store, born.or(() -> other.flatMap(Mending::born)));
    Refill refill = new Refill(salvage, store, other, backedUp, cancelled);
    MendingFindings findings = refill.fill();
    fillContents(handle, findings);
    if (other.isPresent()) {
      bringBack(handle, Jdbi.open(other.get()), findings);
    }
    if (isFromBeforeStamps(salvage)) {
      Migrations.stampRedactions(store);
    }
    finish(store);
    // One that tells since when it is there, to the last commit, may well hold nothing.
    boolean nothingRead = refill.read() == 0 && born.isEmpty();
    StoreSize holding = StoreSize.of(Inventory.of(handle));
    if (nothingRead && holding.companies() == 0) {
      throw new InputException(
          SourceLocation.of(StoreFile.in(folder).toString()), Message.of("store.mend.nothing"));
    }
    return new MendingResult(
        holding,
        backup.map(Backup::taken),
        nothingRead,
        salvage.isBehind(),
        nothingRead ? List.of() : findings.told(store));
  }

  /**
   * Takes the newest backup of this very store that can be read; its data is brought up to date.
   */
  private Optional<Backup> unpacked(Optional<String> born) throws IOException {
    for (KeptBackup kept : Backups.of(folder).all()) {
      cancelled.check();
      try (BackupFile zip = new BackupFile(kept.file(), kept.file().toString())) {
        zip.extractData(StoreFile.in(backupPlace));
        StoreProof.checkData(backupPlace);
        Migrations.runOnCopy(backupPlace);
        if (isOfTheSame(born)) {
          return Optional.of(new Backup(kept.file(), kept.taken()));
        }
      } catch (InputException | StoreException | FlywayException | SQLException e) {
        LOG.warn("a backup that does not help: {}", kept.file(), e);
      }
      Files.deleteIfExists(StoreFile.in(backupPlace));
    }
    return unpackedOfThoseAside(born);
  }

  /** Where there is no backup, a store whose place one has taken may help. */
  private Optional<Backup> unpackedOfThoseAside(Optional<String> born) throws IOException {
    for (PutAside.Old old : PutAside.of(folder).all()) {
      cancelled.check();
      try {
        Files.copy(old.file(), StoreFile.in(backupPlace));
        StoreProof.checkData(backupPlace);
        Migrations.runOnCopy(backupPlace);
        if (isOfTheSame(born)) {
          return Optional.of(new Backup(old.file(), old.time()));
        }
      } catch (StoreException | FlywayException | SQLException e) {
        LOG.warn("a store that does not help: {}", old.file(), e);
      }
      Files.deleteIfExists(StoreFile.in(backupPlace));
    }
    return Optional.empty();
  }

  /** Numbers of companies and claims mean the same only in copies of one store. */
  private boolean isOfTheSame(Optional<String> born) throws SQLException {
    try (Connection other = StoreFile.openReadOnly(backupPlace)) {
      return born.isEmpty() || born(other).equals(born);
    }
  }

  private static Optional<String> born(Connection store) {
    try (Statement statement = store.createStatement();
        ResultSet row =
            statement.executeQuery("select min(\"%s\") from \"%s\"".formatted(BORN, HISTORY))) {
      return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      LOG.warn("nobody knows when this store was made", e);
      return Optional.empty();
    }
  }

  private static Optional<String> born(Salvage salvage) throws IOException {
    Optional<SalvagedTable> history = salvage.table(HISTORY);
    List<String> times = new ArrayList<>();
    if (history.isPresent()) {
      int column = history.get().columns().indexOf(BORN);
      history.get().read((_, cells) -> times.add(String.valueOf(cells[column])));
    }
    // A store that was mended before has other times in its first states.
    return history.isPresent() && history.get().isWhole() && !salvage.isBehind()
        ? times.stream().min(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** The new store was brought up to date while it was empty: that did nothing for older rows. */
  private static boolean isFromBeforeStamps(Salvage salvage) {
    return salvage
        .table(OwnedTable.CLAIM_ATTACHMENT.name())
        .filter(attachments -> !attachments.columns().contains(STAMP))
        .isPresent();
  }

  /** What was read of a content is it, or is replaced by what the backups have, or is lost. */
  private void fillContents(Handle store, MendingFindings findings) throws IOException {
    ContentSources sources = ContentSources.of(folder).andStore(backupPlace, place);
    for (Map.Entry<String, Long> content : contents(store).entrySet()) {
      cancelled.check();
      String sha256 = content.getKey();
      long size = size(store, sha256);
      if (size < 0) {
        store.execute("delete from content_piece where sha256 = ?", sha256);
        size = sources.bring(store, sha256) ? size(store, sha256) : -1;
      }
      if (size < 0) {
        lost(store, sha256)
            .forEach(row -> findings.note(MendingResult.Origin.LOST, OwnedTable.DOCUMENT, row));
        new ContentRows(store).forget(sha256);
      } else if (size != content.getValue()) {
        store.execute("update content set size = ? where sha256 = ?", size, sha256);
      }
    }
  }

  /** Attachments that only name a file: it was lost before, and a backup may still have it. */
  private void bringBack(Handle store, Handle backedUp, MendingFindings findings)
      throws IOException {
    ContentSources sources = ContentSources.of(folder).andStore(backupPlace, place);
    for (Map<String, Object> missing : withoutContent(store)) {
      Optional<Map.Entry<String, Long>> known = content(backedUp, missing);
      if (known.isPresent() && isBrought(store, sources, known.get())) {
        store.execute(
            "insert into document (applicant, file, sha256) values (?, ?, ?)",
            missing.get("APPLICANT"),
            missing.get("FILE"),
            known.get().getKey());
        findings.note(MendingResult.Origin.BACKUP, OwnedTable.DOCUMENT, missing);
      }
    }
  }

  private static boolean isBrought(
      Handle store, ContentSources sources, Map.Entry<String, Long> content) throws IOException {
    String sha256 = content.getKey();
    if (size(store, sha256) >= 0) {
      return true;
    }
    store.execute("delete from content_piece where sha256 = ?", sha256);
    store.execute("delete from content where sha256 = ?", sha256);
    store.execute("insert into content (sha256, size) values (?, ?)", sha256, content.getValue());
    if (sources.bring(store, sha256)) {
      return true;
    }
    store.execute("delete from content where sha256 = ?", sha256);
    return false;
  }

  private static List<Map<String, Object>> withoutContent(Handle store) {
    return store
        .createQuery(
            "select distinct claim.applicant, part.file from claim"
                + " join "
                + ContentRows.PAPERS
                + " part on part.claim = claim.id where not exists"
                + " (select 1 from document where document.applicant = claim.applicant"
                + " and document.file = part.file)")
        .map(
            (row, _) -> {
              Map<String, Object> missing = new HashMap<>();
              missing.put("APPLICANT", row.getString(1));
              missing.put("FILE", row.getString(2));
              return missing;
            })
        .list();
  }

  /** The content that a backup has under a name. */
  private static Optional<Map.Entry<String, Long>> content(
      Handle backedUp, Map<String, Object> named) {
    return backedUp
        .createQuery(
            "select content.sha256, content.size from document"
                + " join content on content.sha256 = document.sha256"
                + " where document.applicant = ? and document.file = ?")
        .bind(0, named.get("APPLICANT"))
        .bind(1, named.get("FILE"))
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .findOne();
  }

  private static Map<String, Long> contents(Handle store) {
    Map<String, Long> contents = new TreeMap<>();
    store
        .createQuery("select sha256, size from content")
        .map((row, _) -> contents.put(row.getString(1), row.getLong(2)))
        .list();
    return contents;
  }

  /** How large a content is; −1 if it is not what its name says. */
  private static long size(Handle store, String sha256) {
    Sha256 sha = new Sha256();
    try {
      new ContentRows(store).pieces(sha256, piece -> sha.update(piece, piece.length));
    } catch (NoSuchElementException e) {
      return -1;
    }
    return sha.hex().equals(sha256) ? sha.size() : -1;
  }

  private static List<Map<String, Object>> lost(Handle store, String sha256) {
    return store
        .createQuery("select applicant, file from document where sha256 = ?")
        .bind(0, sha256)
        .map(
            (row, _) -> {
              Map<String, Object> document = new HashMap<>();
              document.put("APPLICANT", row.getString(1));
              document.put("FILE", row.getString(2));
              return document;
            })
        .list();
  }

  /** It is still the same store: its backups are those of this one. */
  private static void beTheSame(Connection store, Optional<String> born) throws SQLException {
    if (born.isPresent()) {
      try (PreparedStatement update =
          store.prepareStatement("update \"%s\" set \"%s\" = ?".formatted(HISTORY, BORN))) {
        update.setString(1, born.get());
        update.executeUpdate();
      }
    }
  }

  /** What no row of the damaged store says: the next numbers. */
  private static void finish(Connection store) throws SQLException {
    try (Statement statement = store.createStatement()) {
      for (String table : List.of("applicant", "claim", "claim_snapshot")) {
        long next;
        try (ResultSet row =
            statement.executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
          row.next();
          next = row.getLong(1);
        }
        statement.execute("alter table " + table + " alter column id restart with " + next);
      }
      // Figures that were lost are computed anew at the next start.
      statement.execute("delete from setting where name = 'figures'");
    }
  }

  private void prove() throws IOException {
    try {
      StoreProof.check(place);
    } catch (StoreException e) {
      throw new IOException("the mended data cannot be read back", e);
    }
  }

  /**
   * What came of it.
   *
   * @param aside where the damaged store is now
   * @param list beside it, a text with everything that is missing; empty if nothing is
   */
  public record Outcome(Path aside, Optional<Path> list) {}

  /**
   * Puts the mended store in the place of the damaged one, which is put aside.
   *
   * @param words in which the list of what is missing is written
   */
  public Outcome carryOut(LocalDateTime time, Words words) throws IOException {
    MendingResult made = mend();
    Path aside = Restore.putInPlace(place, folder, time).orElseThrow();
    if (made.isComplete()) {
      return new Outcome(aside, Optional.empty());
    }
    List<String> lines = made.told(Integer.MAX_VALUE).stream().map(words::say).toList();
    return new Outcome(aside, Optional.of(PutAside.keepList(aside, lines)));
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      Folders.remove(place);
      Folders.remove(backupPlace);
    }
  }
}
