package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.files.DiskTrouble;
import minshen.policy.Readings;
import minshen.policy.calc.Case;
import minshen.store.FaultyDisk;
import minshen.store.SmallDisk;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed while the disk is full, read-only or gone stays, and is saved when that ends. */
class DiskFaultsTest {
  private static final String TEXT = "长文本".repeat(100_000);

  @TempDir Path folder;
  private final Queue<Runnable> later = new ArrayDeque<>();

  /** Something that can happen to the folder of an open store, and be over. */
  private record Fault(DiskTrouble trouble, Action begin, Action end) {}

  private interface Action {
    void run() throws IOException;
  }

  @Test
  void aDiskThatIsFull() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 24)) {
      Path filler = disk.folder().resolve("filler");
      survives(
          disk.folder().resolve("data"),
          new Fault(DiskTrouble.FULL, disk::fill, () -> Files.delete(filler)));
    }
  }

  @Test
  void aDiskThatBecomesReadOnly() throws IOException {
    AtomicBoolean readOnly = new AtomicBoolean();
    try (var _ =
        FaultyDisk.fit(
            (operation, file) -> {
              if (readOnly.get()) {
                FaultyDisk.readOnly(operation, file);
              }
            })) {
      survives(
          folder.resolve("data"),
          new Fault(DiskTrouble.READ_ONLY, () -> readOnly.set(true), () -> readOnly.set(false)));
    }
  }

  @Test
  void aDriveThatIsPulledOut() throws IOException {
    Path drive = Files.createDirectories(folder.resolve("drive"));
    Path place = Files.createDirectories(folder.resolve("place"));
    SmallDisk.skipUnless(SmallDisk.run("mount", "--bind", drive.toString(), place.toString()));
    try {
      survives(
          place.resolve("data"),
          new Fault(
              DiskTrouble.GONE,
              () -> run("umount", "-l", place.toString()),
              () -> run("mount", "--bind", drive.toString(), place.toString())));
    } finally {
      SmallDisk.run("umount", "-l", place.toString());
    }
  }

  /**
   * Nobody waits for the disk, it is said that it is not done yet, and the last letter is there.
   */
  @Test
  void aDiskThatTakesItsTime() throws Exception {
    CountDownLatch slow = new CountDownLatch(1);
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicBoolean begun = new AtomicBoolean();
    Path data = folder.resolve("data");
    try (var _ =
            FaultyDisk.fit(
                (operation, _) -> {
                  if (begun.get() && operation == FaultyDisk.Operation.WRITE) {
                    waiting.countDown();
                    await(slow);
                  }
                });
        ExecutorService worker = Executors.newSingleThreadExecutor();
        UserStore store = UserStore.open(data)) {
      AtomicReference<Executor> work = new AtomicReference<>(Runnable::run);
      Desk desk =
          TestDesk.of(store, new Tasks(task -> work.get().execute(task), Runnable::run, _ -> {}));
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      work.set(worker);
      begun.set(true);

      for (int letter = 1; letter <= 200; letter++) {
        rename(binder, "字".repeat(letter));
      }
      assertThat(waiting.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVING);
      assertThat(project(binder).orElseThrow()).hasSize(200);
      slow.countDown();
      desk.autosave().finish();
    }
    try (UserStore store = UserStore.open(data)) {
      assertThat(project(TestDesk.binder(TestDesk.of(store), 0)).orElseThrow()).hasSize(200);
    }
  }

  private void survives(Path data, Fault fault) throws IOException {
    Tasks tasks =
        TestDesk.tasks()
            .delayedBy(
                (_, work) -> {
                  later.add(work);
                  return () -> later.remove(work);
                });
    try (UserStore store = UserStore.open(data)) {
      Desk desk = TestDesk.of(store, tasks);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      fault.begin().run();

      rename(binder, TEXT);
      assertThatItIsSaid(desk, fault.trouble());
      later.remove().run();
      assertThatItIsSaid(desk, fault.trouble());
      assertThat(project(binder)).contains(TEXT);

      fault.end().run();
      later.remove().run();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
      rename(binder, TEXT + "完");
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    }
    try (UserStore store = UserStore.open(data)) {
      Binder binder = TestDesk.binder(TestDesk.of(store), 0);
      assertThat(project(binder)).contains(TEXT + "完");
    }
  }

  private static void assertThatItIsSaid(Desk desk, DiskTrouble trouble) {
    assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.FAILED);
    String said = Words.CHINESE.say(desk.autosave().problem().orElseThrow());
    assertThat(said).contains(Words.CHINESE.say(trouble.what())).doesNotContain("\n");
  }

  private static void run(String... command) throws IOException {
    assertThat(SmallDisk.run(command)).isTrue();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static Optional<String> project(Binder binder) {
    return binder.dossier().claim("c1").orElseThrow().input().project();
  }

  private static void rename(Binder binder, String project) {
    binder.changeClaim(
        "c1", "project", c -> c.withInput(c.input().withProject(Optional.of(project))));
  }

  private static Dossier blank() {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
  }
}
