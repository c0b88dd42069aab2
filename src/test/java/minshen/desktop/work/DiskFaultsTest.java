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
import minshen.policy.calc.ClaimInput;
import minshen.store.FaultyDisk;
import minshen.store.SmallDisk;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed while the disk is full, read-only or gone stays, and is saved when that ends. */
class DiskFaultsTest {
  /** More than a new store has free within its file. */
  private static final String TEXT = "长文本".repeat(300_000);

  @TempDir Path folder;
  private final Queue<Runnable> later = new ArrayDeque<>();

  /** Something that can happen to the folder of an open store, and be over. */
  private record Fault(DiskTrouble trouble, Action begin, Action end) {}

  private interface Action {
    void run() throws IOException;
  }

  @Test
  void aDiskThatIsFull() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), 64)) {
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
      Workspace workspace =
          TestWorkspace.of(
              store, new Tasks(task -> work.get().execute(task), Runnable::run, _ -> {}));
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      work.set(worker);
      begun.set(true);

      for (int letter = 1; letter <= 200; letter++) {
        rename(dossierEditor, "字".repeat(letter));
      }
      assertThat(waiting.await(1, TimeUnit.MINUTES)).isTrue();
      assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVING);
      assertThat(project(dossierEditor).orElseThrow()).hasSize(200);
      slow.countDown();
      workspace.autosave().finish();
    }
    try (UserStore store = UserStore.open(data)) {
      assertThat(project(TestWorkspace.dossierEditor(TestWorkspace.of(store), 0)).orElseThrow())
          .hasSize(200);
    }
  }

  private void survives(Path data, Fault fault) throws IOException {
    Tasks tasks =
        TestWorkspace.tasks()
            .delayedBy(
                (_, work) -> {
                  later.add(work);
                  return () -> later.remove(work);
                });
    try (UserStore store = UserStore.open(data)) {
      Workspace workspace = TestWorkspace.of(store, tasks);
      workspace.add(List.of(blank()), _ -> {});
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
      dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
      fault.begin().run();

      rename(dossierEditor, TEXT);
      assertThatItIsSaid(workspace, fault.trouble());
      later.remove().run();
      assertThatItIsSaid(workspace, fault.trouble());
      assertThat(project(dossierEditor)).contains(TEXT);

      fault.end().run();
      later.remove().run();
      assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
      rename(dossierEditor, TEXT + "完");
      assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    }
    try (UserStore store = UserStore.open(data)) {
      DossierEditor dossierEditor = TestWorkspace.dossierEditor(TestWorkspace.of(store), 0);
      assertThat(project(dossierEditor)).contains(TEXT + "完");
    }
  }

  private static void assertThatItIsSaid(Workspace workspace, DiskTrouble trouble) {
    assertThat(workspace.autosave().stateProperty().get()).isEqualTo(Autosave.State.FAILED);
    String said = Words.CHINESE.say(workspace.autosave().problem().orElseThrow());
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

  private static Optional<String> project(DossierEditor dossierEditor) {
    return dossierEditor.dossier().claim("c1").orElseThrow().input().project();
  }

  private static void rename(DossierEditor dossierEditor, String project) {
    dossierEditor.changeClaim(
        "c1", "project", c -> c.withInput(c.input().withProject(Optional.of(project))));
  }

  private static Dossier blank() {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
  }
}
