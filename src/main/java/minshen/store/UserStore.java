package minshen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Library;
import minshen.store.pack.PackFiles;
import minshen.store.pack.SealedPack;
import minshen.words.Message;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The user's own data: every applicant with readings, ledger and claims, in one file of a folder.
 * What has been saved is on the disk when the call returns; a process that dies in between leaves
 * the state before or after, nothing in the middle.
 */
public final class UserStore implements AutoCloseable {
  /** The name of the store's file, without what H2 adds to it. */
  static final String NAME = "minshen";

  private static final String LOCK = "minshen.lock";
  private static final String FILE = NAME + ".mv.db";

  /** An H2 file has two headers of 4 KiB each; one that is shorter was cut off. */
  private static final long SMALLEST_FILE = 8192;

  private final Jdbi jdbi;
  private final Handle keptOpen;
  private final AutoCloseable hold;
  private CompletableFuture<Library> packs;
  private final Map<Long, Dossier> saved = new HashMap<>();

  private UserStore(JdbcDataSource database, AutoCloseable hold) {
    // Reading the packs takes as long as opening the database: each has a core of its own.
    this.packs = CompletableFuture.supplyAsync(PolicyStore::bundled);
    this.jdbi = Jdbi.create(database);
    this.keptOpen = jdbi.open();
    this.hold = hold;
  }

  /**
   * A dossier of the store.
   *
   * @param id the number under which the store knows it
   * @param dossier the dossier
   */
  public record Stored(long id, Dossier dossier) {}

  /**
   * Opens the store of a folder, and makes it if there is none.
   *
   * @throws StoreException if somebody else holds it, it is damaged, read-only or of a newer
   *     version
   */
  public static UserStore open(Path folder) {
    Path file = folder.resolve(FILE);
    StoreLock lock = hold(folder, file);
    try {
      return opened(url(folder), lock);
    } catch (RuntimeException e) {
      close(lock);
      throw explained(e, file);
    }
  }

  /** A store that is gone when it is closed. */
  public static UserStore inMemory() {
    return opened("jdbc:h2:mem:" + UUID.randomUUID(), () -> {});
  }

  /** Whether there is a store in a folder. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * The policy packs of the program, which are not kept in the user's file (a program with other
   * packs must still open it), and those that the user imported.
   */
  public Library library() {
    return packs().join();
  }

  private synchronized CompletableFuture<Library> packs() {
    return packs;
  }

  /** The files of every pack that the user imported, version by version. */
  public synchronized List<PackFiles> importedPacks() {
    return new ImportedPacks(keptOpen).read();
  }

  /** Keeps a pack that has been checked: it, and the versions before it, are in the library. */
  public synchronized void keepPack(PackFiles files, SealedPack sealed) {
    try {
      new ImportedPacks(keptOpen).add(files, sealed);
    } catch (JdbiException e) {
      throw new StoreException(Message.of("store.data-not-saved", StoreException.reason(e)), e);
    }
    readImportedPacks();
  }

  private synchronized void readImportedPacks() {
    List<PackFiles> imported = importedPacks();
    if (!imported.isEmpty()) {
      packs = CompletableFuture.supplyAsync(() -> PolicyStore.load(imported, List.of()).library());
    }
  }

  /** Every dossier, in the order in which they came. */
  public synchronized List<Stored> all() {
    return jdbi.inTransaction(
        handle -> {
          Map<Long, List<Claim>> claims = new ClaimRows(handle).read();
          List<Stored> all = new ArrayList<>();
          new ApplicantRows(handle)
              .read()
              .forEach(
                  (id, dossier) -> {
                    Dossier whole = dossier.withClaims(claims.getOrDefault(id, List.of()));
                    saved.put(id, whole);
                    all.add(new Stored(id, whole));
                  });
          return List.copyOf(all);
        });
  }

  /** Takes in a dossier and gives it a number. */
  public synchronized long add(Dossier dossier) {
    long id =
        jdbi.inTransaction(
            handle -> {
              ApplicantRows rows = new ApplicantRows(handle);
              long fresh = rows.insert(dossier.applicant());
              write(handle, fresh, dossier.withClaims(List.of()), dossier);
              rows.writeReadings(fresh, dossier.readings());
              rows.writeYears(fresh, dossier.years());
              rows.writeLedger(fresh, dossier.ledger());
              return fresh;
            });
    saved.put(id, dossier);
    return id;
  }

  /**
   * Saves what has changed of a dossier since it was last read or saved here.
   *
   * @throws StoreException if it cannot be written; the store then holds the state before
   */
  public synchronized void save(long id, Dossier dossier) {
    Dossier before = saved.get(id);
    if (before == null) {
      throw new IllegalArgumentException("no dossier " + id);
    }
    try {
      jdbi.useTransaction(handle -> write(handle, id, before, dossier));
    } catch (JdbiException e) {
      throw new StoreException(Message.of("store.data-not-saved", StoreException.reason(e)), e);
    }
    saved.put(id, dossier);
  }

  /** Removes a dossier with everything in it. */
  public synchronized void remove(long id) {
    jdbi.useTransaction(handle -> new ApplicantRows(handle).delete(id));
    saved.remove(id);
  }

  @Override
  public synchronized void close() {
    keptOpen.close();
    close(hold);
  }

  private static void write(Handle handle, long id, Dossier before, Dossier after) {
    ApplicantRows applicants = new ApplicantRows(handle);
    if (!before.applicant().equals(after.applicant())) {
      applicants.update(id, after.applicant());
    }
    if (!before.readings().equals(after.readings())) {
      applicants.writeReadings(id, after.readings());
    }
    if (!before.years().equals(after.years())) {
      applicants.writeYears(id, after.years());
    }
    if (!before.ledger().equals(after.ledger())) {
      applicants.writeLedger(id, after.ledger());
    }
    writeClaims(new ClaimRows(handle), id, before.claims(), after.claims());
  }

  private static void writeClaims(ClaimRows rows, long id, List<Claim> before, List<Claim> after) {
    for (Claim old : before) {
      if (!after.contains(old)) {
        rows.delete(id, old.id());
      }
    }
    for (int place = 0; place < after.size(); place++) {
      Claim claim = after.get(place);
      int was = before.indexOf(claim);
      if (was < 0) {
        rows.insert(id, place, claim);
      } else if (was != place) {
        rows.move(id, claim.id(), place);
      }
    }
  }

  private static UserStore opened(String url, AutoCloseable hold) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    UserStore store = new UserStore(database, hold);
    try {
      refuseNewer(store.keptOpen);
      Migrations.run(database);
      store.readImportedPacks();
      return store;
    } catch (RuntimeException e) {
      store.keptOpen.close();
      throw e;
    }
  }

  /** Flyway leaves later migrations aside; to this release they are tables it does not know. */
  private static void refuseNewer(Handle handle) {
    boolean fresh =
        handle
            .createQuery(
                "select count(*) from information_schema.tables"
                    + " where table_name = 'flyway_schema_history'")
            .mapTo(Long.class)
            .one()
            .equals(0L);
    if (fresh) {
      return;
    }
    boolean newer =
        handle
            .createQuery("select \"version\" from \"flyway_schema_history\"")
            .mapTo(String.class)
            .stream()
            .flatMap(version -> Optional.ofNullable(version).stream())
            .anyMatch(version -> Integer.parseInt(version) > Migrations.newest());
    if (newer) {
      throw new StoreException(Message.of("store.data-newer", NAME + ".mv.db"));
    }
  }

  /** Every commit goes to the file at once: H2 would otherwise keep it for half a second. */
  private static String url(Path folder) {
    String path = folder.resolve(NAME).toAbsolutePath().toString().replace(";", "\\;");
    return "jdbc:h2:file:" + path + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  private static StoreLock hold(Path folder, Path file) {
    try {
      Files.createDirectories(folder);
      StoreLock lock = StoreLock.take(folder.resolve(LOCK));
      if (Files.exists(file) && Files.size(file) < SMALLEST_FILE) {
        close(lock);
        throw new StoreException(Message.of("store.data-damaged", file));
      }
      if (Files.exists(file) && !Files.isWritable(file)) {
        close(lock);
        throw new StoreException(Message.of("store.data-read-only", file));
      }
      return lock;
    } catch (IOException e) {
      throw new StoreException(Message.of("store.data-no-folder", folder), e);
    }
  }

  private static RuntimeException explained(RuntimeException e, Path file) {
    if (e instanceof StoreException) {
      return e;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JdbcException h2) {
        return explained(h2, e, file);
      }
    }
    return new StoreException(Message.of("store.data-damaged", file), e);
  }

  private static StoreException explained(JdbcException h2, RuntimeException e, Path file) {
    return switch (h2.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StoreException(Message.of("store.data-held", "H2", file), e);
      case ErrorCode.DATABASE_IS_READ_ONLY ->
          new StoreException(Message.of("store.data-read-only", file), e);
      case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.UNSUPPORTED_SETTING_COMBINATION ->
          new StoreException(Message.of("store.data-newer", file), e);
      default -> new StoreException(Message.of("store.data-damaged", file), e);
    };
  }

  private static void close(AutoCloseable hold) {
    try {
      hold.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
