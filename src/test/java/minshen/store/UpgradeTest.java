package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Aside;
import minshen.dossier.Dossier;
import minshen.dossier.Redactions;
import minshen.files.DiskTrouble;
import minshen.store.backup.Restore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpgradeTest {
  /** Of the states in which a kill can leave the folder, so many are tried. */
  private static final int KILLS = 20;

  @TempDir Path place;
  private Path folder;
  private Path file;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(place.resolve("data"));
    file = StoreFile.in(folder);
  }

  static IntStream versions() {
    return IntStream.rangeClosed(1, Migrations.newest());
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aStoreOfEveryEarlierVersionOpens(int version) throws Exception {
    OldStores.make(folder, version);
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.applicants()).hasSize(version < 2 ? 0 : 1);
    }
    if (version >= 2) {
      assertThatEverythingIsThere();
    }
    assertThat(names()).containsExactly("minshen.lock", "minshen.mv.db");
  }

  /** The file of the first is in the store, that of the second is not. */
  @Test
  void boxesOfTheReleaseBeforeAreOnWhatTheirFilesAre() throws Exception {
    OldStores.make(folder, 16);
    String sha256 = new Sha256().hex();
    OldStores.halfMigrate(
        folder,
        "insert into content (sha256, size) values ('" + sha256 + "', 0)",
        "insert into document (applicant, file, sha256) select id, 'a.pdf', '"
            + sha256
            + "' from applicant",
        "insert into claim_attachment (claim, place, material, file, redactions)"
            + " select id, 0, 'm2', 'a.pdf', '1:0,0,1,1' from claim",
        "insert into claim_attachment (claim, place, material, file, redactions)"
            + " select id, 1, 'm2', 'b.pdf', '1:0,0,1,1' from claim",
        "insert into claim_attachment (claim, place, material, file)"
            + " select id, 2, 'm2', 'a.pdf' from claim");
    try (UserStore store = UserStore.open(folder)) {
      long id = store.applicants().getFirst().id();
      assertThat(store.read(id).dossier().claims().getFirst().attachments())
          .extracting(a -> a.redactions().content())
          .containsExactly(
              Optional.of(sha256.substring(0, 16)),
              Optional.of(Redactions.UNSEEN),
              Optional.empty());
    }
  }

  @Test
  void aStoreThatTheReleaseBeforeWroteOpens() throws Exception {
    restoreBackupOfTheReleaseBefore();
    try (UserStore store = UserStore.open(folder)) {
      assertThat(UserStoreTest.stored(store)).hasSize(2);
      assertThat(store.settings()).containsEntry("proxy", "none");
    }
  }

  private void restoreBackupOfTheReleaseBefore() throws IOException {
    Path backup = Path.of("src/test/resources/minshen/store/backup-of-h2-2.5.252.zip");
    try (Restore restore = Restore.of(backup, "zip", folder)) {
      restore.carryOut(LocalDateTime.of(2026, 3, 15, 9, 30));
    }
  }

  @Test
  void aFullDiskAtAnyPointLeavesTheStoreAsItWas() throws Exception {
    OldStores.make(folder, 3);
    byte[] before = Files.readAllBytes(file);
    int writes = 0;
    boolean failed = true;
    while (failed) {
      AtomicInteger left = new AtomicInteger(writes);
      try (var _ =
          FaultyDisk.fit(
              (operation, name) -> {
                if (operation == FaultyDisk.Operation.WRITE && left.getAndDecrement() <= 0) {
                  FaultyDisk.full(operation, name);
                }
              })) {
        StoreException refused =
            catchThrowableOfType(StoreException.class, () -> Upgrade.run(folder));
        failed = refused != null;
        if (failed) {
          assertThat(refused.trouble()).contains(DiskTrouble.FULL);
          assertThat(refused.getMessage()).contains("磁盘已满").doesNotContain("\n");
          assertThat(Files.readAllBytes(file)).isEqualTo(before);
          assertThat(names()).containsExactly("minshen.mv.db");
        }
      }
      // The first writes one by one, then in longer steps.
      writes += 1 + writes / 3;
    }
    assertThat(writes).isGreaterThan(10);
    assertThatEverythingIsThere();
  }

  @Test
  void withoutRoomForACopyNothingIsBegun() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(place.resolve("small"), 6)) {
      Path small = Files.createDirectories(disk.folder().resolve("data"));
      OldStores.make(small, 3);
      byte[] before = Files.readAllBytes(StoreFile.in(small));
      StoreException refused =
          catchThrowableOfType(StoreException.class, () -> UserStore.open(small).close());
      assertThat(refused.trouble()).contains(DiskTrouble.FULL);
      assertThat(refused.getMessage()).contains("需要 17 MB").doesNotContain("\n");
      assertThat(Files.readAllBytes(StoreFile.in(small))).isEqualTo(before);
    }
  }

  @Test
  void aKillAtAnyPointIsSurvived() throws Exception {
    OldStores.make(folder, 3);
    Path states = Files.createDirectories(place.resolve("states"));
    AtomicInteger count = new AtomicInteger();
    try (var _ =
        FaultyDisk.fit((_, _) -> copy(folder, states.resolve("" + count.incrementAndGet())))) {
      Upgrade.run(folder);
    }
    List<Integer> all = new ArrayList<>();
    for (int state = 1; state <= count.get(); state++) {
      all.add(state);
    }
    assertThat(all).hasSizeGreaterThan(5 * KILLS);
    long seed = System.nanoTime();
    Collections.shuffle(all, new Random(seed));
    for (int state : all.subList(0, KILLS)) {
      folder = states.resolve("" + state);
      Upgrade.run(folder);
      assertThat(OldStores.isWhole(folder)).as("state %d, seed %d", state, seed).isTrue();
      assertThat(names().stream().filter(name -> !name.startsWith(".")).toList())
          .containsExactly("minshen.mv.db");
    }
  }

  @Test
  void aCopyThatIsNotWholeIsNoCopy() throws Exception {
    OldStores.make(folder, 3);
    Files.write(
        folder.resolve(".minshen-6d7c7f2e-95c1-4c2e-a0bb-2e2f6a3f1d11.mv.db"), new byte[12_345]);
    assertThatEverythingIsThere();
    assertThat(names()).containsExactly("minshen.lock", "minshen.mv.db");
  }

  @Test
  void aStoreThatCameThroughKeepsWhatIsInIt() throws Exception {
    OldStores.make(folder, 3);
    Path copy = folder.resolve("minshen-before-v" + Migrations.newest() + ".mv.db");
    Files.copy(file, copy);
    UserStore.open(folder).close();
    Files.write(copy, new byte[12_345]);
    assertThatEverythingIsThere();
    assertThat(copy).doesNotExist();
  }

  @Test
  void aRestoredBackupIsNotReplacedByTheCopyOfAnUpgradeThatWasKilled() throws Exception {
    OldStores.make(folder, 3);
    Files.copy(file, folder.resolve("minshen-before-v" + Migrations.newest() + ".mv.db"));
    restoreBackupOfTheReleaseBefore();
    try (UserStore store = UserStore.open(folder)) {
      assertThat(UserStoreTest.stored(store)).hasSize(2);
    }
  }

  @Test
  void aStoreThatAnEarlierReleaseLeftHalfWayIsBroughtUp() throws Exception {
    OldStores.make(folder, 3);
    OldStores.halfMigrate(
        folder,
        "alter table pack add column in_force_stated varchar(20) default 'days' not null",
        "alter table pack add column role varchar(20) default 'policy' not null");
    assertThatEverythingIsThere();
  }

  @Test
  void aNewerStoreIsRefusedToTheByte() throws Exception {
    UserStore.open(folder).close();
    OldStores.halfMigrate(
        folder,
        "insert into \"flyway_schema_history\" select 99, '99', 'later', \"type\", \"script\","
            + " \"checksum\", \"installed_by\", \"installed_on\", \"execution_time\", \"success\""
            + " from \"flyway_schema_history\" where \"version\" = '1'");
    byte[] before = Files.readAllBytes(file);
    StoreException refused =
        catchThrowableOfType(StoreException.class, () -> UserStore.open(folder).close());
    assertThat(refused.problem().key()).isEqualTo("store.data-newer");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void whenAFreshStoreCannotBeMadeNothingOfItStays() throws Exception {
    try (var _ = FaultyDisk.fit(FaultyDisk::full)) {
      StoreException refused =
          catchThrowableOfType(StoreException.class, () -> UserStore.open(folder).close());
      assertThat(refused.trouble()).contains(DiskTrouble.FULL);
    }
    assertThat(names()).containsExactly("minshen.lock");
    UserStore.open(folder).close();
  }

  private void assertThatEverythingIsThere() {
    try (UserStore store = UserStore.open(folder)) {
      List<Dossier> all = UserStoreTest.stored(store);
      assertThat(all).hasSize(1);
      assertThat(all.getFirst().applicant().name()).contains(OldStores.COMPANY);
      assertThat(projects(store)).containsExactly(OldStores.PROJECT);
      Aside aside = new Aside("备注", "老客户", Optional.empty(), Optional.empty());
      long id = store.applicants().getFirst().id();
      Dossier more = all.getFirst().withAsides(List.of(aside));
      store.save(id, StoredDossier.of(store.library(), more));
      assertThat(store.read(id).dossier().asides()).containsExactly(aside);
    }
  }

  private static List<String> projects(UserStore store) {
    return UserStoreTest.stored(store).stream()
        .flatMap(dossier -> dossier.claims().stream())
        .map(claim -> claim.input().project())
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  /** What a process that is killed now would leave. */
  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.list(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(path.getFileName()));
      }
    }
  }
}
