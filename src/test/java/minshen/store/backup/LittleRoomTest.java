package minshen.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import minshen.store.Cancelled;
import minshen.store.TestDossiers;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with little room: a small file system in memory, which only root may mount. */
class LittleRoomTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 2, 12, 0);

  @TempDir static Path folder;
  @TempDir static Path elsewhere;

  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", folder.toString());
    if (!mounted) {
      System.out.println("SKIPPED: no small file system can be mounted here (needs root)");
    }
    Assumptions.assumeTrue(mounted, "cannot mount");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", "-l", folder.toString())).isTrue();
    }
  }

  @Test
  void theDataIsBackedUpWhereThereIsNoRoomForAttachments() throws Exception {
    Path scan = TestDossiers.file(elsewhere.resolve("scan.pdf"), 18_000_000);
    try (UserStore store = UserStore.open(folder)) {
      attach(store, scan);
      Backups.Outcome outcome = take(store);
      assertThat(outcome.backup().lacking()).isEqualTo(1);
      assertThat(outcome.bytesMissing()).isPositive();
      assertThat(Backups.of(folder).newest()).contains(outcome.backup());
    }
    Path other = elsewhere.resolve("restored");
    Path newest = Backups.of(folder).newest().orElseThrow().file();
    try (Restore restore = Restore.of(newest, newest.toString(), other)) {
      assertThat(restore.carryOut(NOON).lost()).hasSize(1);
    }
    try (UserStore store = UserStore.open(other)) {
      assertThat(store.applicants()).hasSize(1);
    }
  }

  @Test
  void aBackupThatDoesNotFitLeavesTheStoreItsRoomAndNothingHalf() throws Exception {
    try (UserStore store = UserStore.open(folder)) {
      store.add(TestDossiers.company("甲", "一"));
      take(store);
      Path filler = folder.resolve("filler");
      long free = Files.getFileStore(folder).getUsableSpace();
      Files.write(filler, new byte[(int) free - 2_500_000]);
      store.add(TestDossiers.company("乙", "二"));
      NoRoomException full = catchThrowableOfType(NoRoomException.class, () -> take(store));
      assertThat(full.missing()).isPositive();
      try (Stream<Path> left = Files.list(Backups.of(folder).folder())) {
        assertThat(left.map(path -> path.getFileName().toString()))
            .allMatch(name -> name.matches("minshen-.*\\.zip|contents"));
      }
      assertThat(Backups.of(folder).all()).hasSize(1);
      // There is still room for work.
      store.add(TestDossiers.company("丙", "三"));
      Files.delete(filler);
      assertThat(take(store).backup().holding().orElseThrow().companies()).isEqualTo(3);
    }
  }

  @Test
  void theOneBeforeIsProvenOnlyWhereThereIsRoomToUnpackIt() throws Exception {
    try (UserStore store = UserStore.open(folder)) {
      store.add(TestDossiers.company("甲", "一"));
      take(store);
      long free = Files.getFileStore(folder).getUsableSpace();
      Files.write(folder.resolve("filler"), new byte[(int) free - 1_650_000]);
      NoRoomException full = catchThrowableOfType(NoRoomException.class, () -> take(store));
      assertThat(full.missing()).isPositive();
    }
  }

  private static Backups.Outcome take(UserStore store) throws IOException {
    return Backups.of(folder).now(store, NOON, Cancelled.NEVER);
  }

  private static void attach(UserStore store, Path scan) throws IOException {
    long id = store.add(TestDossiers.attaching("甲", "scan.pdf"));
    store.contents().put(id, scan, "scan.pdf", _ -> {});
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
