package minshen.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import minshen.desktop.shell.Tasks;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.calc.Case;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small file system in memory, which only root may mount. */
class FullDiskTest {
  @TempDir static Path folder;

  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", folder.toString());
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
  void whatIsTypedOnAFullDiskStaysAndIsSavedWhenThereIsRoom() throws IOException {
    Queue<Runnable> later = new ArrayDeque<>();
    Tasks tasks = TestDesk.tasks().delayedBy((_, work) -> later.add(work));
    String text = "长文本".repeat(100_000);
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Desk desk = TestDesk.of(store, tasks);
      desk.add(List.of(blank()), _ -> {});
      Binder binder = TestDesk.binder(desk, 0);
      binder.addClaim(Claim.of(Case.blank("c1", "MH-12")));
      Path filler = fill();

      rename(binder, text);
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.FAILED);
      assertThat(desk.autosave().problem()).isPresent();
      later.remove().run();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.FAILED);
      assertThat(project(binder)).contains(text);

      Files.delete(filler);
      later.remove().run();
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
      rename(binder, text + "完");
      assertThat(desk.autosave().stateProperty().get()).isEqualTo(Autosave.State.SAVED);
    }
    try (UserStore store = UserStore.open(folder.resolve("data"))) {
      Binder binder = TestDesk.binder(TestDesk.of(store), 0);
      assertThat(project(binder)).contains(text + "完");
    }
  }

  private static Optional<String> project(Binder binder) {
    return binder.dossier().claim("c1").orElseThrow().input().project();
  }

  private static void rename(Binder binder, String project) {
    binder.changeClaim(
        "c1", "project", c -> c.withInput(c.input().withProject(Optional.of(project))));
  }

  /** Leaves no room at all. */
  private static Path fill() throws IOException {
    Path filler = folder.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (byte[] block : List.of(new byte[1 << 16], new byte[512], new byte[1])) {
        fill(out, block);
      }
    }
    return filler;
  }

  private static void fill(OutputStream out, byte[] block) {
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // That was the last that went in.
    }
  }

  private static Dossier blank() {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
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
