package minshen.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.dossier.GuideDate;
import minshen.dossier.finding.Assessment;
import minshen.files.PrivateFiles;
import minshen.packs.BundledPacks;
import minshen.packs.PackEdition;
import minshen.packs.PackFiles;
import minshen.packs.PackLoader;
import minshen.packs.tables.SealedPack;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.TypedNotice;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.HandleCallback;

/**
 * The user's own data: every applicant with readings, ledger and claims, in one file of a folder.
 * What has been saved is on the disk when the call returns; a process that dies in between leaves
 * the state before or after, nothing in the middle.
 */
public final class UserStore implements AutoCloseable {
  /** The setting that says with which packs the figures were computed, imported ones as well. */
  private static final String FIGURES = "figures";

  private final Database database;
  private final AutoCloseable hold;
  private final Optional<Path> folder;
  private CompletableFuture<Library> packs;
  private final Remembered<List<TypedNotice>> notices = new Remembered<>();
  private volatile Optional<Integer> thisYear = Optional.empty();
  private final CompletableFuture<Map<String, String>> seals =
      CompletableFuture.supplyAsync(BundledPacks::seals);
  private final Contents contents;
  private final Bin bin;
  private final LastSaved saved = new LastSaved(this::read);

  private UserStore(
      Database database,
      Optional<Path> folder,
      AutoCloseable hold,
      CompletableFuture<Library> packs) {
    this.folder = folder;
    this.database = database;
    this.contents = new Contents(database, this);
    this.bin = new Bin(database, this);
    this.hold = hold;
    this.packs = packs;
    database.onReplaced(
        () -> {
          saved.forgetAll();
          notices.forget();
        });
  }

  /**
   * Opens the store of a folder, and makes it if there is none.
   *
   * @throws StoreException if somebody else holds it, it is damaged, read-only or of a newer
   *     version
   */
  public static UserStore open(Path folder) {
    StorePlace place = StorePlace.hold(folder);
    try {
      // Reading the packs takes as long as opening the database: each has a core of its own.
      CompletableFuture<Library> packs = CompletableFuture.supplyAsync(PackLoader::bundled);
      UserStore store =
          StoreFile.patiently(
              () -> {
                Upgrade.run(folder);
                return opened(new Database(place), Optional.of(folder), place, packs);
              });
      PrivateFiles.narrow(place.file());
      return store;
    } catch (RuntimeException | Error e) {
      place.close();
      throw StoreTrouble.opening(e, place.file());
    }
  }

  /** A store that is gone when it is closed. */
  public static UserStore inMemory() {
    JdbcDataSource memory = new JdbcDataSource();
    memory.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    try (Connection connection = memory.getConnection()) {
      Migrations.runAll(connection);
      return opened(
          new Database(memory, Path.of(StoreFile.NAME)),
          Optional.empty(),
          () -> {},
          CompletableFuture.supplyAsync(PackLoader::bundled));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * What a user says of policies: the files of the packs that were imported, and the notices of
   * years as they were typed.
   */
  public record Brought(List<PackFiles> packs, List<TypedNotice> notices) {
    /** Nothing. */
    public static final Brought NOTHING = new Brought(List.of(), List.of());

    public Brought {
      packs = List.copyOf(packs);
      notices = List.copyOf(notices);
    }
  }

  /**
   * What the user of a store says of policies, without taking hold of the store or changing it.
   *
   * @throws StoreException if it cannot be read, since somebody holds it, say
   */
  public static Brought broughtIn(Path folder) {
    Path file = StoreFile.in(folder);
    if (!isIn(folder)) {
      return Brought.NOTHING;
    }
    try (Database database = new Database(StoreFile.readOnly(file), file)) {
      return database.read(
          handle ->
              new Brought(
                  ImportedPacks.areIn(handle) ? new ImportedPacks(handle).read() : List.of(),
                  NoticeRows.areIn(handle) ? new NoticeRows(handle).all() : List.of()));
    } catch (RuntimeException e) {
      throw StoreTrouble.opening(e, file);
    }
  }

  /** Which companies and claims there are. */
  public Inventory inventory() {
    return database.read(Inventory::of);
  }

  /** The folder in which its file lies; empty if it has none. */
  public Optional<Path> folder() {
    return folder;
  }

  /** Whether there is a store in a folder. */
  public static boolean isIn(Path folder) {
    return Files.exists(StoreFile.in(folder));
  }

  /**
   * The policy packs of the program, which are not kept in the user's file (a program with other
   * packs must still open it), and those that the user imported; with the notices that the user
   * typed.
   */
  public Library library() {
    Library all = packs().join().withNotices(notices());
    return thisYear.map(all::in).orElse(all);
  }

  /** Says which year it is: {@link Library#in}. */
  public void in(int year) {
    thisYear = Optional.of(year);
  }

  private synchronized CompletableFuture<Library> packs() {
    return packs;
  }

  /** The files of every pack that the user imported, version by version. */
  public List<PackFiles> importedPacks() {
    return database.read(handle -> new ImportedPacks(handle).read());
  }

  /**
   * Keeps a pack that has been checked: it, and the versions before it, are in the library.
   *
   * @throws StoreException if it cannot be written; nothing of it is kept then
   */
  public void keepPack(PackFiles files, SealedPack sealed) {
    database.write(handle -> new ImportedPacks(handle).add(files, sealed));
    readImportedPacks();
  }

  /** Every version of every pack at hand, those that this program refuses as well. */
  public List<PackEdition> packEditions() {
    return PackEdition.all(
        importedPacks(), seals.join(), database.read(handle -> new ImportedPacks(handle).seals()));
  }

  /**
   * Puts an imported version of a pack into the bin. Who asks for it has looked whether it is
   * {@link PackUse used}.
   *
   * @throws StoreException if it cannot be written
   */
  public synchronized void removePack(PackEdition edition) {
    database.write(handle -> new BinRows(handle).binPack(edition.id(), edition.version()));
    packs = CompletableFuture.supplyAsync(PackLoader::bundled);
    readImportedPacks();
  }

  synchronized void readImportedPacks() {
    List<PackFiles> imported = importedPacks();
    if (!imported.isEmpty()) {
      packs = CompletableFuture.supplyAsync(() -> PackLoader.load(imported, List.of()).library());
    }
  }

  /** Every applicant, in the order in which they came. */
  public List<ApplicantSummary> applicants() {
    return database.read(handle -> new SummaryRows(handle).applicants());
  }

  /** Every claim of every applicant, those of an applicant together, in their order. */
  public List<ClaimSummary> claims() {
    return database.read(handle -> new ClaimSummaryRows(handle).all());
  }

  /** The ledgers of all applicants. */
  public List<StoredAward> awards() {
    return database.read(handle -> new SummaryRows(handle).awards());
  }

  /**
   * An applicant's dossier with what is kept beside it.
   *
   * @throws IllegalArgumentException if there is none of that number
   */
  public StoredDossier read(long id) {
    // Not noted as what is there: a save may have come since.
    return database.read(
        handle -> {
          Dossier dossier =
              new ApplicantRows(handle)
                  .read(id)
                  .orElseThrow(() -> new IllegalArgumentException("no dossier " + id));
          Dossier whole = dossier.withClaims(new ClaimTableReader(handle, id).read());
          return new StoredDossier(
              Assessment.of(library(), whole), new UndoRows(handle).read(id, whole));
        });
  }

  /** The applicants of a credit code or of a name, in the order in which they came. */
  public List<ApplicantSummary> applicants(Optional<String> creditCode, Optional<String> name) {
    return database.read(handle -> new SummaryRows(handle).applicants(creditCode, name));
  }

  /** The applicant of which the very same dossier is there. */
  public Optional<Long> find(Dossier dossier) {
    Applicant applicant = dossier.applicant();
    return applicants(applicant.creditCode(), applicant.name()).stream()
        .filter(line -> line.name().equals(applicant.name()))
        .filter(line -> line.creditCode().equals(applicant.creditCode()))
        .map(ApplicantSummary::id)
        .filter(id -> read(id).dossier().equals(dossier))
        .findFirst();
  }

  /** Takes in a dossier and gives it a number. */
  public long add(Dossier dossier) {
    return add(StoredDossier.of(library(), dossier));
  }

  /** Takes in a dossier with what is kept beside it, and gives it a number. */
  public long add(StoredDossier kept) {
    return add(kept, GatheredFiles.NONE);
  }

  /**
   * Takes in a dossier with its files, and gives it a number.
   *
   * @throws StoreException if it cannot be written; then neither it nor any file is taken in
   */
  public synchronized long add(StoredDossier kept, GatheredFiles files) {
    long id =
        database.writing(
            handle -> {
              Dossier dossier = kept.dossier();
              ApplicantRows rows = new ApplicantRows(handle);
              long fresh = rows.insert(dossier.applicant());
              Dossier without =
                  new Dossier(
                      dossier.applicant(), Readings.DEFAULT, List.of(), List.of(), List.of());
              new StoredDossierRows(handle, fresh)
                  .write(StoredDossier.of(library(), without), kept);
              contents.name(handle, fresh, files);
              return fresh;
            });
    saved.put(id, kept);
    return id;
  }

  /**
   * Saves what has changed of a dossier since it was last saved here.
   *
   * @throws StoreException if it cannot be written; the store then holds the state before
   */
  public void save(long id, StoredDossier kept) {
    save(id, kept, GatheredFiles.NONE);
  }

  /**
   * Saves what has changed of a dossier, and files of it that were gathered.
   *
   * @throws StoreException if it cannot be written; the store then holds the state before
   */
  public synchronized void save(long id, StoredDossier kept, GatheredFiles files) {
    try {
      database
          .writing(
              handle -> {
                StoredDossierRows rows = new StoredDossierRows(handle, id);
                rows.write(saved.get(id), kept);
                contents.name(handle, id, files);
                return rows;
              })
          .committed();
    } catch (RuntimeException | Error e) {
      // Whether it is there nobody knows: the store is asked the next time.
      saved.forget(id);
      throw e;
    }
    saved.put(id, kept);
  }

  /**
   * A dossier that came with many others.
   *
   * @param id the number of the one whose place it takes; empty if it is new
   */
  public record Intake(Optional<Long> id, Dossier dossier) {}

  /**
   * Takes in many dossiers, all of them or none.
   *
   * @param taken told how many are taken in so far; may end it by throwing
   * @return their numbers, in their order
   * @throws StoreException if they cannot be written; the store then holds the state before
   */
  public synchronized List<Long> takeAll(List<Intake> all, IntConsumer taken) {
    Library library = library();
    List<Long> ids = new ArrayList<>();
    try {
      database.write(
          _ -> {
            for (Intake intake : all) {
              ids.add(take(intake, library, true));
              taken.accept(ids.size());
            }
          });
      return ids;
    } catch (RuntimeException | Error e) {
      saved.forgetAll();
      throw e;
    }
  }

  /**
   * Takes back what came with many dossiers, all of it or nothing.
   *
   * @param before what those were that were there before
   * @param fresh the numbers of those that were not; they go into the bin
   * @throws StoreException if it cannot be written; the store then holds the state before
   */
  public synchronized void takeBack(List<Intake> before, List<Long> fresh) {
    Library library = library();
    try {
      database.write(
          _ -> {
            before.forEach(intake -> take(intake, library, false));
            fresh.forEach(this::remove);
          });
    } catch (RuntimeException | Error e) {
      saved.forgetAll();
      throw e;
    }
  }

  /**
   * Takes in one dossier.
   *
   * @param news whether its claims keep what is known of their way
   */
  private long take(Intake intake, Library library, boolean news) {
    if (intake.id().isEmpty()) {
      return add(StoredDossier.of(library, intake.dossier()));
    }
    long id = intake.id().get();
    StoredDossier before = read(id);
    Dossier after =
        news ? StoredDossier.heard(before.dossier(), intake.dossier()) : intake.dossier();
    save(id, before.changed(library, after));
    return id;
  }

  /** Puts a dossier into the bin, with everything in it. */
  public synchronized void remove(long id) {
    database.write(handle -> new BinRows(handle).binCompany(id));
    saved.forget(id);
  }

  /** What was exported of a claim, the newest first. */
  public List<Snapshot> snapshots(long id, String claim) {
    return database.read(
        handle -> new SnapshotRows(handle).read(new ClaimRows(handle).id(id, claim)));
  }

  /** Keeps what was exported of a claim. */
  public synchronized void keep(long id, String claim, Snapshot snapshot) {
    database.write(
        handle -> new SnapshotRows(handle).insert(new ClaimRows(handle).id(id, claim), snapshot));
  }

  /** What was deleted and can be brought back. */
  public Bin bin() {
    return bin;
  }

  /** The files attached to claims. */
  public Contents contents() {
    return contents;
  }

  /**
   * Reads in many steps what is in the store at this moment, whatever is saved meanwhile.
   *
   * @throws StoreException if it cannot be read
   */
  public <T, X extends Exception> T atOneMoment(HandleCallback<T, X> work) throws X {
    return database.read(work);
  }

  /** The SHA-256 of the files of a pack, with which one can tell later what was calculated with. */
  public Optional<String> packSha256(Pack pack) {
    Map<String, String> imported = database.read(handle -> new ImportedPacks(handle).seals());
    return Optional.ofNullable(imported.getOrDefault(pack.edition(), seals.join().get(pack.id())));
  }

  /** Whether what lists show was computed by this program with these packs. */
  public boolean figuresAreFresh() {
    return fingerprint().equals(settings().get(FIGURES));
  }

  /** Computes anew what lists show of an applicant and its claims. */
  public synchronized void refreshFigures(long id) {
    if (database.read(handle -> new ApplicantRows(handle).read(id)).isPresent()) {
      StoredDossier kept = read(id);
      database.write(handle -> new StoredDossierRows(handle, id).writeAllFigures(kept));
    }
  }

  /** Notes that what lists show was computed by this program with these packs. */
  public void figuresRefreshed() {
    set(FIGURES, fingerprint());
  }

  private String fingerprint() {
    Map<String, String> all = new TreeMap<>(seals.join());
    all.putAll(database.read(handle -> new ImportedPacks(handle).seals()));
    return all.toString();
  }

  /** The settings, by name. */
  public Map<String, String> settings() {
    return database.read(handle -> new SettingRows(handle).settings());
  }

  /** Keeps a setting. */
  public synchronized void set(String name, String text) {
    database.write(handle -> new SettingRows(handle).set(name, text));
  }

  /** The days of the yearly guides, in the order in which the user keeps them. */
  public List<GuideDate> guideDates() {
    return database.read(handle -> new SettingRows(handle).guideDates());
  }

  /** Keeps the days of the yearly guides. */
  public synchronized void setGuideDates(List<GuideDate> dates) {
    database.write(handle -> new SettingRows(handle).setGuideDates(dates));
  }

  /** The yearly notices that the user typed. */
  public List<TypedNotice> notices() {
    return notices.get(() -> database.read(handle -> new NoticeRows(handle).all()));
  }

  /** Keeps the yearly notices that the user typed. */
  public synchronized void setNotices(List<TypedNotice> typed) {
    database.write(handle -> new NoticeRows(handle).set(typed));
    notices.set(List.copyOf(typed));
  }

  @Override
  public synchronized void close() {
    contents.close();
    database.close();
    close(hold);
  }

  static UserStore opened(
      Database database,
      Optional<Path> folder,
      AutoCloseable hold,
      CompletableFuture<Library> packs) {
    try {
      UserStore store = new UserStore(database, folder, hold, packs);
      store.readImportedPacks();
      return store;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void close(AutoCloseable hold) {
    try {
      hold.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
