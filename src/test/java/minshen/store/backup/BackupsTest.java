package minshen.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import minshen.store.Cancelled;
import minshen.store.ContentRows;
import minshen.store.StoreFile;
import minshen.store.StoredDossier;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The backups that are kept beside a store, taken while it is in use. */
class BackupsTest {
  private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 3, 2, 9, 30);

  @TempDir Path folder;
  private Path data;
  private Backups backups;

  @BeforeEach
  void place() {
    data = folder.resolve("data");
    backups = Backups.of(data);
  }

  @Test
  void everyTableOfTheStoreIsInABackup() throws Exception {
    // One that no code knows: it must come along without anybody thinking of it.
    try (UserStore _ = open()) {
      // The tables are made.
    }
    try (Connection connection = DriverManager.getConnection(url(data));
        Statement statement = connection.createStatement()) {
      statement.execute("create table later_addition (id bigint primary key, word varchar)");
      statement.execute("insert into later_addition values (7, '后来')");
      statement.execute("insert into setting values ('a', 'b')");
    }
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲", "一", "二"));
      take(store, MONDAY);
      Path place = Files.createDirectory(folder.resolve("copy"));
      try (BackupFile backup = new BackupFile(backups.all().getFirst().file(), "")) {
        backup.extractData(StoreFile.in(place));
        assertThat(backup.manifest().orElseThrow().sums())
            .isEqualTo(store.atOneMoment(h -> new StoreMoment(h, Cancelled.NEVER).sums()));
      }
      try (Connection copy = StoreFile.openReadOnly(place)) {
        assertThat(tables(copy)).contains("LATER_ADDITION", "CONTENT_PIECE", "APPLICANT");
        assertThat(new StoreTables(copy, Cancelled.NEVER).sums())
            .isEqualTo(store.atOneMoment(h -> new StoreMoment(h, Cancelled.NEVER).sums()))
            .containsOnlyKeys(
                tables(copy).stream().filter(name -> !name.equals(ContentRows.PIECES)).toList());
      }
    }
  }

  @Test
  void aBackupOfAStoreInUseIsOfOneMoment() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (UserStore store = open()) {
      for (int i = 0; i < 200; i++) {
        store.add(TestDossiers.company("公司" + i, "项目"));
      }
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!done.get()) {
                      store.add(TestDossiers.company("后来的", "项目"));
                    }
                  });
      try {
        for (int i = 0; i < 3; i++) {
          take(store, MONDAY.plusMinutes(i));
        }
      } finally {
        done.set(true);
        writer.join();
      }
    }
    restore(backups.all().getFirst().file());
    try (UserStore store = open()) {
      // Every applicant came with its claim in one transaction.
      assertThat(store.applicants()).hasSizeGreaterThan(200).allMatch(line -> line.claims() == 1);
    }
  }

  @Test
  void aContentIsKeptOnceAndComesBack() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 3_000_000);
    try (UserStore store = open()) {
      attach(store, scan);
      take(store, MONDAY);
      long before = bytes(backups.folder());
      attach(store, scan);
      take(store, MONDAY.plusDays(1));
      assertThat(backups.all()).hasSize(2).allMatch(KeptBackup::isComplete);
      assertThat(bytes(backups.folder()) - before).isLessThan(300_000);
    }
    restore(backups.all().getFirst().file());
    try (UserStore store = open()) {
      long id = store.applicants().getLast().id();
      assertThat(store.contents().file(id, "scan.pdf")).hasSameBinaryContentAs(scan);
    }
  }

  @Test
  void aStoreThatHasNotChangedTakesNoMoreRoom() throws Exception {
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲", "一"));
      take(store, MONDAY);
      take(store, MONDAY.plusDays(1));
      List<KeptBackup> all = backups.all();
      assertThat(all).hasSize(2);
      assertThat(Files.getAttribute(all.get(0).file(), "unix:ino"))
          .isEqualTo(Files.getAttribute(all.get(1).file(), "unix:ino"));
    }
  }

  @Test
  void aBackupThatCannotBeReadAnyMoreIsTakenAnew() throws Exception {
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲", "一"));
      Path first = take(store, MONDAY).backup().file();
      byte[] bytes = Files.readAllBytes(first);
      for (int i = 200; i < 2000; i++) {
        bytes[i] ^= 1;
      }
      Files.write(first, bytes);
      take(store, MONDAY.plusDays(1));
    }
    restore(backups.all().getFirst().file());
  }

  @Test
  void aKeptContentThatIsDamagedIsKeptAnew() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 100_000);
    try (UserStore store = open()) {
      attach(store, scan);
      take(store, MONDAY);
      Path kept = content();
      byte[] whole = Files.readAllBytes(kept);
      byte[] damaged = whole.clone();
      damaged[50_000] ^= 1;
      Files.write(kept, damaged);
      // Within a month each content is read once.
      for (int day = 1; day <= 31; day++) {
        take(store, MONDAY.plusDays(day));
      }
      assertThat(content()).hasBinaryContent(whole);
    }
  }

  @Test
  void aContentThatNoBackupNamesAnyMoreIsRemoved() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 100_000);
    long id;
    try (UserStore store = open()) {
      id = attach(store, scan);
      take(store, MONDAY);
      store.remove(id);
      store.bin().all().forEach(store.bin()::remove);
      store.contents().removeUnused(() -> true);
      take(store, MONDAY.plusHours(1));
      assertThat(backups.folder().resolve("contents"))
          .isDirectoryNotContaining("regex:.*[0-9a-f]{64}");
      assertThat(contents()).isEmpty();
    }
  }

  @Test
  void aContentThatTheStoreHasLostIsToldAndTheRestIsKept() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 100_000);
    try (UserStore store = open()) {
      attach(store, scan);
    }
    TestDossiers.loseContents(data);
    try (UserStore store = open()) {
      Backups.Outcome outcome = take(store, MONDAY);
      assertThat(outcome.backup().lacking()).isEqualTo(1);
      assertThat(outcome.bytesMissing()).isZero();
    }
    Restore.Outcome restored = restore(backups.all().getFirst().file());
    assertThat(restored.lost()).hasSize(1);
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(1);
      // The name is free: the file can be attached again.
      long id = store.applicants().getFirst().id();
      assertThat(store.contents().put(id, scan, "scan.pdf", _ -> {})).isEqualTo("scan.pdf");
      assertThat(store.contents().file(id, "scan.pdf")).hasSameBinaryContentAs(scan);
    }
  }

  @Test
  void aDamagedBackupOrAnotherFileDoesNotKeepContentsForEver() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 100_000);
    try (UserStore store = open()) {
      long id = attach(store, scan);
      Path first = take(store, MONDAY).backup().file();
      Path other = Files.writeString(backups.folder().resolve("other.zip"), "no backup");
      Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 1000));
      store.remove(id);
      store.bin().all().forEach(store.bin()::remove);
      store.contents().removeUnused(() -> true);
      take(store, MONDAY.plusDays(1));
      Path damaged = first.resolveSibling(first.getFileName() + ".damaged");
      assertThat(contents()).isEmpty();
      assertThat(first).doesNotExist();
      assertThat(damaged).hasSize(1000);
      assertThat(other).exists();
      take(store, MONDAY.plusYears(3));
      assertThat(damaged).doesNotExist();
    }
  }

  @Test
  void whatADamagedBackupNamesStaysWhileThereIsNoNewerGoodOne() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 100_000);
    try (UserStore store = open()) {
      long id = attach(store, scan);
      Path first = take(store, MONDAY).backup().file();
      Files.write(first, Arrays.copyOf(Files.readAllBytes(first), 1000));
      store.remove(id);
      store.bin().all().forEach(store.bin()::remove);
      store.contents().removeUnused(() -> true);
      // The clock was set back.
      take(store, MONDAY.minusDays(1));
      assertThat(contents()).hasSize(1);
      assertThat(first).exists();
    }
  }

  @Test
  void alsoTheProofOfTheOneBeforeIsEndedWhenItIsCancelled() throws Exception {
    try (UserStore _ = open()) {
      // The tables are made.
    }
    try (Connection connection = DriverManager.getConnection(url(data));
        Statement statement = connection.createStatement()) {
      statement.execute("insert into setting select 'key ' || x, '' from system_range(1, 2500)");
    }
    try (UserStore store = open()) {
      take(store, MONDAY);
      AtomicInteger asked = new AtomicInteger();
      store.atOneMoment(
          handle -> new StoreMoment(handle, () -> asked.incrementAndGet() < 0).sums());
      assertThatThrownBy(
              () -> backups.now(store, MONDAY.plusDays(1), () -> asked.decrementAndGet() < 0))
          .isInstanceOf(CancellationException.class);
      assertThat(backups.all()).hasSize(1);
      try (Stream<Path> left = Files.list(backups.folder())) {
        assertThat(left).allMatch(file -> !file.getFileName().toString().startsWith("."));
      }
    }
  }

  @Test
  void whatIsCancelledLeavesNothingBehind() throws Exception {
    try (UserStore store = open()) {
      attach(store, TestDossiers.file(folder.resolve("scan.pdf"), 3_000_000));
      assertThatThrownBy(() -> backups.now(store, MONDAY, () -> true))
          .isInstanceOf(CancellationException.class);
    }
    try (Stream<Path> left = Files.walk(backups.folder())) {
      assertThat(left.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void whatTheFirstReleasesLeftCountsAndIsRestored() throws Exception {
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲", "一"));
      attach(store, TestDossiers.file(folder.resolve("scan.pdf"), 100_000));
    }
    Files.createDirectories(backups.folder());
    Path old = backups.folder().resolve("minshen-2026-03-01.zip");
    try (Connection connection = DriverManager.getConnection(url(data));
        Statement statement = connection.createStatement()) {
      statement.execute("backup to '" + old + "'");
    }
    Path aside = data.resolve("minshen-before-20260101-101010.mv.db");
    Files.copy(StoreFile.in(data), aside);
    assertThat(backups.newest().orElseThrow().taken()).isEqualTo("2026-03-01T00:00");
    try (UserStore store = open()) {
      store.remove(store.applicants().getFirst().id());
      take(store, MONDAY);
    }
    assertThat(backups.all()).hasSize(2);
    assertThat(aside).doesNotExist();
    assertThat(PutAside.of(data).all()).hasSize(1);
    restore(old);
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(2);
      long id = store.applicants().getLast().id();
      assertThat(store.contents().file(id, "scan.pdf")).exists();
    }
  }

  private UserStore open() {
    return UserStore.open(data);
  }

  private Backups.Outcome take(UserStore store, LocalDateTime time) throws IOException {
    return backups.now(store, time, Cancelled.NEVER);
  }

  private Restore.Outcome restore(Path backup) throws IOException {
    try (Restore restore = Restore.of(backup, backup.toString(), data)) {
      return restore.carryOut(MONDAY);
    }
  }

  private static long attach(UserStore store, Path scan) throws IOException {
    long id =
        store.add(
            StoredDossier.of(store.library(), TestDossiers.attaching("乙" + scan, "scan.pdf")));
    store.contents().put(id, scan, "scan.pdf", _ -> {});
    return id;
  }

  private Path content() throws IOException {
    return contents().getFirst();
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> all = Files.walk(backups.folder().resolve("contents"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static List<String> tables(Connection connection) throws Exception {
    List<String> names = new java.util.ArrayList<>();
    try (Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'PUBLIC'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static String url(Path data) {
    return "jdbc:h2:file:" + data.resolve("minshen").toAbsolutePath();
  }
}
