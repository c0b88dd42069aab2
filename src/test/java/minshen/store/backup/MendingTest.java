package minshen.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import minshen.dossier.Redactions;
import minshen.files.InputException;
import minshen.packs.tables.PackMigrations;
import minshen.store.ApplicantSummary;
import minshen.store.Cancelled;
import minshen.store.HastyDisk;
import minshen.store.OldStores;
import minshen.store.StoreFile;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is damaged of a store's file is mended, or named. */
class MendingTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 3, 12, 0);

  /** How many times each damage is done, at other places each time. */
  private static final int SEEDS = Integer.getInteger("minshen.mending.seeds", 1);

  @TempDir private static Path whole;
  private static StoreState before;
  private static byte[] bytes;

  @TempDir Path folder;

  @BeforeAll
  static void make() throws IOException {
    try (HastyDisk.Fitted _ = HastyDisk.fit()) {
      WornStore.make(whole, 6, true, 7);
      before = StoreState.of(whole);
    }
    bytes = Files.readAllBytes(StoreFile.in(whole));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsMissingIsNamed(Damage damage) throws Exception {
    for (int seed = 0; seed < SEEDS; seed++) {
      byte[] damaged = bytes.clone();
      damage.to(damaged, new Random(seed));
      boolean backup = (damage.name().length() + seed) % 2 == 0;
      Path data = data(damage + "-" + seed, damaged, backup);
      MendingResult mended;
      try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
        mended = mending.mend();
        assertThat(StoreFile.in(data)).hasBinaryContent(damaged);
        Mending.Outcome outcome = mending.carryOut(NOON, Words.CHINESE);
        assertThat(outcome.aside()).hasBinaryContent(damaged);
        assertThat(outcome.list().isPresent()).isNotEqualTo(mended.isComplete());
      }
      try (HastyDisk.Fitted _ = HastyDisk.fit()) {
        StoreState after = StoreState.of(data);
        List<String> unnamed = Unnamed.of(before, after, mended);
        if (Boolean.getBoolean("minshen.mending.print")) {
          System.out.println("## " + damage + " " + seed + " " + unnamed);
          mended.told(30).forEach(line -> System.out.println(Words.CHINESE.say(line)));
        }
        assertThat(unnamed).as(damage + " " + seed + mended.told(50)).isEmpty();
      }
    }
  }

  @Test
  void aWholeStoreIsMendedIntoTheSame() throws Exception {
    Path data = data("whole", bytes, false);
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      assertThat(mending.mend().isComplete()).isTrue();
      assertThat(mending.carryOut(NOON, Words.CHINESE).list()).isEmpty();
    }
    assertThat(StoreState.of(data)).isEqualTo(before);
  }

  @Test
  void aStoreThatHoldsNothingIsWhole() throws Exception {
    Path data = folder.resolve("empty");
    UserStore.open(data).close();
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      assertThat(mending.mend().isComplete()).isTrue();
    }
  }

  @Test
  void aFileThatWasLostBeforeComesBackFromTheBackup() throws Exception {
    Path data = data("lost", bytes, true);
    try (Connection store = StoreFile.openCopy(data);
        Statement statement = store.createStatement()) {
      for (String table : List.of("document", "content_piece", "content")) {
        statement.execute("delete from " + table);
      }
    }
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      assertThat(mending.mend().told(9).stream().map(Words.CHINESE::say))
          .anyMatch(line -> line.contains("附件“") && line.endsWith("取自备份"));
      mending.carryOut(NOON, Words.CHINESE);
    }
    try (UserStore store = UserStore.open(data)) {
      for (ApplicantSummary company : store.applicants()) {
        for (String file : store.contents().names(company.id())) {
          assertThat(store.contents().file(company.id(), file)).isNotEmptyFile();
        }
      }
    }
  }

  /** The file of the first is in the store, that of the second is not. */
  @Test
  void boxesOfAnOlderStoreAreOnWhatTheirFilesAre() throws Exception {
    Path data = folder.resolve("sixteen");
    Files.createDirectories(data);
    OldStores.make(data, 16);
    String sha256 = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
    try (Connection store = StoreFile.openCopy(data);
        Statement statement = store.createStatement()) {
      statement.execute("insert into content (sha256, size) values ('" + sha256 + "', 1)");
      statement.execute("insert into content_piece values ('" + sha256 + "', 0, x'00')");
      statement.execute(
          "insert into document (applicant, file, sha256) select id, 'a.pdf', '"
              + sha256
              + "' from applicant");
      for (String file : List.of("a.pdf", "b.pdf")) {
        statement.execute(
            "insert into claim_attachment (claim, place, material, file, redactions)"
                + " select id, "
                + file.compareTo("a.pdf")
                + ", 'm2', '"
                + file
                + "', '1:0,0,1,1' from claim");
      }
    }
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      mending.mend();
      mending.carryOut(NOON, Words.CHINESE);
    }
    try (UserStore store = UserStore.open(data)) {
      long id = store.applicants().getFirst().id();
      assertThat(store.read(id).dossier().claims().getFirst().attachments())
          .extracting(attachment -> attachment.redactions().content())
          .containsExactly(Optional.of(sha256.substring(0, 16)), Optional.of(Redactions.UNSEEN));
    }
  }

  @Test
  void whereNothingCanBeReadTheBackupIsAll() throws Exception {
    Path data = data("nothing", new byte[bytes.length], true);
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      MendingResult mended = mending.mend();
      assertThat(mended.nothingRead()).isTrue();
      assertThat(mended.backup()).contains(WornStore.BACKED_UP);
      assertThat(mended.holding().companies()).isPositive();
      assertThat(mended.findings()).isEmpty();
      mending.carryOut(NOON, Words.CHINESE);
    }
    assertThat(StoreState.of(data).dossiers()).isNotEmpty();
  }

  @Test
  void whereThereIsNoBackupEitherNothingIsChanged() throws Exception {
    byte[] nothing = new byte[bytes.length];
    Path data = data("neither", nothing, false);
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      assertThatThrownBy(mending::mend)
          .isInstanceOfSatisfying(
              InputException.class,
              e -> assertThat(e.problem().key()).isEqualTo("store.mend.nothing"));
    }
    assertThat(StoreFile.in(data)).hasBinaryContent(nothing);
    try (Stream<Path> left = Files.list(data)) {
      assertThat(left.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("."));
    }
  }

  @Test
  void aMendedStoreCanBeMendedFromItsOldBackups() throws Exception {
    Path data = data("twice", bytes, true);
    for (int time = 0; time < 2; time++) {
      byte[] damaged = Files.readAllBytes(StoreFile.in(data));
      Damage.NO_END.to(damaged, new Random(time));
      Files.write(StoreFile.in(data), damaged);
      try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
        assertThat(mending.mend().backup()).contains(WornStore.BACKED_UP);
        mending.carryOut(NOON.plusDays(time), Words.CHINESE);
      }
    }
    assertThat(PutAside.of(data).all()).hasSize(2);
  }

  @Test
  void aBackupOfAnotherStoreDoesNotHelp() throws Exception {
    Path data = data("own", bytes, false);
    Path other = folder.resolve("another");
    try (UserStore store = UserStore.open(other)) {
      store.add(TestDossiers.company("甲"));
      Backups.of(other).now(store, NOON, Cancelled.NEVER);
    }
    copy(Backups.of(other).folder(), Backups.of(data).folder());
    try (Mending mending = Mending.of(data, Cancelled.NEVER)) {
      assertThat(mending.mend().backup()).isEmpty();
    }
  }

  @Test
  void everyTableThatUsersOwnIsMended() throws Exception {
    Path data = data("tables", bytes, false);
    Set<String> filled = new HashSet<>();
    try (Connection connection = StoreFile.openReadOnly(data);
        ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
      while (tables.next()) {
        filled.add(tables.getString("TABLE_NAME"));
      }
    }
    // All but those that packs have too.
    Set<String> packs = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
      PackMigrations.run(connection);
      try (ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", null, null)) {
        while (tables.next()) {
          packs.add(tables.getString("TABLE_NAME"));
        }
      }
    }
    assertThat(packs).contains("PACK", "CLAUSE", "CLAUSE_UNIT", "READING", "QUOTATION", "ITEM");
    // Those that hold imported packs are of users, though packs come with them.
    packs.removeIf(table -> table.startsWith("IMPORTED_"));
    filled.removeAll(packs);
    filled.remove("flyway_schema_history");
    assertThat(OwnedTable.values())
        .extracting(OwnedTable::name)
        .containsExactlyInAnyOrderElementsOf(filled);
  }

  private Path data(String name, byte[] file, boolean backup) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    Files.write(StoreFile.in(data), file);
    if (backup) {
      copy(Backups.of(whole).folder(), Backups.of(data).folder());
    }
    return data;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
