package minshen.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import minshen.files.DiskTrouble;
import minshen.files.InputException;
import minshen.store.Cancelled;
import minshen.store.FaultyDisk;
import minshen.store.Inventory;
import minshen.store.StoreException;
import minshen.store.StoreFile;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup in one file, and the way back to it. */
class RestoreTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

  @TempDir Path folder;

  @Test
  void everythingIsInTheOneFile() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 2_500_000);
    Path file = folder.resolve("备份.zip");
    try (UserStore store = open()) {
      long id = store.add(TestDossiers.attaching("甲", "scan.pdf"));
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      assertThat(BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER).lost()).isZero();
    }
    Path other = folder.resolve("other");
    assertThat(restore(file, other)).isEqualTo(new Restore.Outcome(Optional.empty(), List.of()));
    try (UserStore store = UserStore.open(other)) {
      long id = store.applicants().getFirst().id();
      assertThat(store.contents().file(id, "scan.pdf")).hasSameBinaryContentAs(scan);
    }
  }

  @Test
  void theStoreThatWasThereIsPutAsideAndComesBack() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲"));
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
      store.add(TestDossiers.company("乙"));
    }
    byte[] before = Files.readAllBytes(StoreFile.in(data()));
    Path aside = restore(file, data()).aside().orElseThrow();
    assertThat(aside).hasBinaryContent(before);
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(1);
    }
    assertThat(PutAside.of(data()).all()).hasSize(1);
    restore(aside, data());
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(2);
    }
    assertThat(aside).hasBinaryContent(before);
  }

  @Test
  void aStoreThatWasPutAsideGoesAfterAMonth() throws Exception {
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲"));
      BackupWriter.writeWhole(store, folder.resolve("backup.zip"), NOON, Cancelled.NEVER);
    }
    restore(folder.resolve("backup.zip"), data());
    Path half =
        data().resolve("backups/replaced/.minshen-6d7c7f2e-95c1-4c2e-a0bb-2e2f6a3f1d12.tmp");
    Files.createFile(half);
    PutAside.of(data()).tidy(NOON.plusDays(30));
    assertThat(half).doesNotExist();
    assertThat(PutAside.of(data()).all()).hasSize(1);
    PutAside.of(data()).tidy(NOON.plusDays(30).plusMinutes(1));
    assertThat(PutAside.of(data()).all()).isEmpty();
  }

  @Test
  void aStoreThatCannotBeOpenedIsReplacedByABackup() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲"));
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
    }
    byte[] cut = new byte[100];
    Files.write(StoreFile.in(data()), cut);
    assertThat(restore(file, data()).aside().orElseThrow()).hasBinaryContent(cut);
    try (UserStore store = open()) {
      assertThat(store.applicants()).hasSize(1);
    }
  }

  @Test
  void whatIsNoBackupChangesNothing() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      long id = store.add(TestDossiers.company("甲"));
      Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 100_000);
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
    }
    byte[] before = Files.readAllBytes(StoreFile.in(data()));
    byte[] whole = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    Path text = Files.writeString(folder.resolve("text.zip"), "something else");
    Path none = folder.resolve("none.zip");
    Path database = Files.write(folder.resolve("cut.mv.db"), Arrays.copyOf(before, 9000));
    for (Path wrong : List.of(cut, text, folder, none, database)) {
      assertThatThrownBy(() -> restore(wrong, data())).isInstanceOf(InputException.class);
    }
    assertThat(StoreFile.in(data())).hasBinaryContent(before);
    try (Stream<Path> left = Files.list(data())) {
      assertThat(left.map(f -> f.getFileName().toString())).allMatch(n -> !n.startsWith("."));
    }
  }

  @Test
  void aGoodBackupIsNotCalledDamagedWhereTheMachineFails() throws Exception {
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲"));
    }
    Path file = Files.copy(StoreFile.in(data()), folder.resolve("good.mv.db"));
    try (var _ =
        FaultyDisk.fit(
            (operation, _) -> {
              if (operation == FaultyDisk.Operation.OPEN) {
                throw new IOException("Too many open files");
              }
            })) {
      StoreException failed =
          catchThrowableOfType(StoreException.class, () -> restore(file, data()));
      assertThat(failed.trouble()).contains(DiskTrouble.TOO_MANY_FILES);
    }
    assertThat(restore(file, data()).aside()).isPresent();
  }

  /** It is a file for a moment; forced with each chunk, it was forced several hundred times. */
  @Test
  void theCopyInABackupIsNotForcedOntoTheDisk() throws Exception {
    AtomicInteger forced = new AtomicInteger();
    try (var _ =
            FaultyDisk.fit(
                (operation, file) -> {
                  if (operation == FaultyDisk.Operation.FORCE
                      && !file.contains(data().toString())) {
                    forced.incrementAndGet();
                  }
                });
        UserStore store = open()) {
      store.add(TestDossiers.company("甲", "一", "二"));
      BackupWriter.writeWhole(store, folder.resolve("backup.zip"), NOON, Cancelled.NEVER);
    }
    assertThat(forced).hasValueLessThan(60);
  }

  @Test
  void aStoreInUseIsNotReplaced() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
      assertThatThrownBy(() -> restore(file, data())).isInstanceOf(StoreException.class);
    }
  }

  @Test
  void whatWouldBeLostIsToldBefore() throws Exception {
    Path file = folder.resolve("backup.zip");
    Inventory present;
    try (UserStore store = open()) {
      long first = store.add(TestDossiers.company("甲", "一", "二"));
      store.add(TestDossiers.company("乙", "三"));
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
      store.add(TestDossiers.company("丙", "四", "五"));
      store.read(first);
      store.save(
          first,
          minshen.store.StoredDossier.of(
              store.library(), TestDossiers.company("甲", "一", "二改", "六")));
      present = store.inventory();
    }
    try (Restore restore = Restore.of(file, "backup.zip", data())) {
      BackupComparison comparison = restore.comparison(Optional.of(present));
      assertThat(comparison.losesNothing()).isFalse();
      assertThat(comparison.told(10).stream().map(Words.CHINESE::say).toList())
          .anySatisfy(line -> assertThat(line).matches("备份（最后修改 .*）：2 家单位，3 项申报，0 个附件"))
          .anySatisfy(line -> assertThat(line).matches("现有（最后修改 .*）：3 家单位，6 项申报，0 个附件"))
          .contains("· 单位 丙（2 项申报）", "· 申报 MH-12 六，甲")
          .anySatisfy(line -> assertThat(line).startsWith("· 备份之后的修改：申报 MH-12 二改，甲，改于 "))
          .hasSize(6);
      assertThat(comparison.told(1)).hasSize(5);
      assertThat(Restore.present(data()).orElseThrow()).isEqualTo(present);
    }
  }

  /** Some damage can be read: a letter is another, and every sum of the file is right. */
  @Test
  void rowsThatAreNotThoseThatWereBackedUpAreRefused() throws Exception {
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      store.add(TestDossiers.company("甲", "一"));
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path manifest = zip.getPath("manifest.txt");
      String said = Files.readString(manifest);
      String other = said.replaceFirst("(?m)^table 1 \\S+ (.*CLAIM.*)$", "table 1 0 $1");
      assertThat(other).isNotEqualTo(said);
      Files.writeString(manifest, other);
    }
    byte[] before = Files.readAllBytes(StoreFile.in(data()));
    assertThatThrownBy(() -> restore(file, data())).isInstanceOf(InputException.class);
    assertThat(StoreFile.in(data())).hasBinaryContent(before);
  }

  @Test
  void aFileThatIsDamagedInTheBackupComesFromTheStoreThatIsReplaced() throws Exception {
    Path scan = TestDossiers.file(folder.resolve("scan.pdf"), 2_500_000);
    Path file = folder.resolve("backup.zip");
    try (UserStore store = open()) {
      long id = store.add(TestDossiers.attaching("甲", "scan.pdf"));
      store.contents().put(id, scan, "scan.pdf", _ -> {});
      BackupWriter.writeWhole(store, file, NOON, Cancelled.NEVER);
    }
    try (FileSystem zip = FileSystems.newFileSystem(file);
        Stream<Path> contents = Files.list(zip.getPath("contents"))) {
      for (Path content : contents.toList()) {
        Files.writeString(content, "something else");
      }
    }
    assertThat(restore(file, folder.resolve("other")).lost()).hasSize(1);
    assertThat(restore(file, data()).lost()).isEmpty();
    try (UserStore store = open()) {
      long id = store.applicants().getFirst().id();
      assertThat(store.contents().file(id, "scan.pdf")).hasSameBinaryContentAs(scan);
    }
  }

  @Test
  void aForeignNameAmongThoseThatWerePutAsideIsLeftAlone() throws Exception {
    Path aside = Files.createDirectories(data().resolve("backups/replaced"));
    Files.createFile(aside.resolve("minshen-2026-13-45-999999.mv.db"));
    assertThat(PutAside.of(data()).all()).isEmpty();
    PutAside.of(data()).tidy(NOON);
    assertThat(aside).isNotEmptyDirectory();
  }

  private static Restore.Outcome restore(Path backup, Path data) throws IOException {
    try (Restore restore = Restore.of(backup, backup.toString(), data)) {
      return restore.carryOut(NOON);
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private UserStore open() {
    return UserStore.open(data());
  }
}
