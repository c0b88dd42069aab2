package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import minshen.desktop.ledger.LedgerPlace;
import minshen.desktop.shell.FailureHandler;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.files.SystemClock;
import minshen.store.UserStore;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window that was killed comes back where it was, with what was open in it. */
class SessionMemoryTest {
  private static final Rectangle2D BOUNDS = new Rectangle2D(40, 30, 950, 650);

  @TempDir Path data;
  private Window window;
  private Stage stage;

  @Test
  void aKilledWindowComesBackAsItWas() throws Exception {
    Fx.start();
    try (UserStore store = UserStore.open(data)) {
      new FileImport(TestWorkspace.of(store), new SilentDialogs(), Words.CHINESE, _ -> {})
          .examples();
    }
    Path file = data.resolve("workbench.properties");
    byte[] asItWas;
    try (AutoCloseable _ = open()) {
      Workspace workspace = Fx.on(() -> window.workbench().orElseThrow().workspace());
      long applicant = workspace.applicants().getFirst().id();
      Fx.run(
          () ->
              window
                  .workbench()
                  .orElseThrow()
                  .navigator()
                  .claim(applicant, "c1", Optional.empty()));
      waitFor(() -> workspace.openClaimProperty().get().isPresent());
      Fx.run(
          () -> {
            window.workbench().orElseThrow().go(LedgerPlace.class);
            stage.setX(BOUNDS.getMinX());
            stage.setY(BOUNDS.getMinY());
            stage.setWidth(BOUNDS.getWidth());
            stage.setHeight(BOUNDS.getHeight());
          });
      waitUntil(p -> p.place().equals(Optional.of("desktop.ledger")));
      waitUntil(p -> p.openClaim().equals(Optional.of(applicant + "/c1")));
      waitUntil(p -> p.recent().equals(List.of(applicant + "/c1")));
      waitUntil(p -> p.window().equals(Optional.of(BOUNDS)));
      asItWas = Files.readAllBytes(file);
    }
    Files.write(file, asItWas);
    try (AutoCloseable _ = open()) {
      Workspace workspace = Fx.on(() -> window.workbench().orElseThrow().workspace());
      waitFor(() -> workspace.openClaimProperty().get().isPresent());
      assertThat(Fx.on(() -> window.workbench().orElseThrow().place())).isEqualTo("desktop.ledger");
      assertThat(Fx.on(() -> stage.getX())).isEqualTo(BOUNDS.getMinX());
      assertThat(Fx.on(() -> stage.getWidth())).isEqualTo(BOUNDS.getWidth());
    }
  }

  private AutoCloseable open() throws Exception {
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(),
        new FailureHandler(),
        SystemClock.get());
    window = (Window) FxToolkit.setupApplication(Window::new);
    stage = FxToolkit.registerPrimaryStage();
    waitFor(() -> window.workbench().isPresent());
    return () ->
        Fx.run(
            () -> {
              Fx.close(stage);
              window.stop();
            });
  }

  private void waitUntil(Predicate<Preferences> noted) throws Exception {
    waitFor(() -> noted.test(Preferences.of(data)));
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.on(condition));
  }
}
