package minshen.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ButtonBar;
import javafx.stage.Stage;
import minshen.desktop.shell.FailureHandler;
import minshen.files.SystemClock;
import minshen.store.Cancelled;
import minshen.store.SingleInstance;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A start that finds the store held, in the seconds in which nobody answers it yet. */
class SecondStartTest {
  @TempDir Path folder;

  private Window window;
  private Stage stage;

  @AfterEach
  void close() throws Exception {
    Fx.run(
        () -> {
          Fx.close(stage);
          window.stop();
        });
  }

  @Test
  void filesReachAWindowThatIsStillOpeningAndTheSecondOneGoes() throws Exception {
    Path data = folder.resolve("data");
    Path file = folder.resolve("一家.minshen.yaml");
    BlockingQueue<Path> taken = new LinkedBlockingQueue<>();
    try (UserStore _ = UserStore.open(data)) {
      start(data, file);
      TimeUnit.SECONDS.sleep(1);
      try (SingleInstance _ = SingleInstance.answer(data, new First(taken)).orElseThrow()) {
        assertThat(taken.poll(20, TimeUnit.SECONDS)).isEqualTo(file);
        waitUntil(() -> !stage.isShowing());
      }
      assertThat(taken).isEmpty();
    }
  }

  @Test
  void aStoreThatIsHeldForAMomentIsOpenedThen() throws Exception {
    Path data = folder.resolve("data");
    try (UserStore _ = UserStore.open(data)) {
      start(data, folder.resolve("没有.minshen.yaml"));
      TimeUnit.SECONDS.sleep(1);
    }
    waitUntil(() -> stage.getScene().getRoot().lookup(".rail") != null);
    // The file it was started with is taken then; a dialog left open would stand before other
    // tests.
    assertThat(OpenDialog.text()).contains("没有.minshen.yaml: 找不到这个文件");
    OpenDialog.press(ButtonBar.ButtonData.CANCEL_CLOSE);
  }

  @Test
  void whereNobodyAnswersItIsToldThatTheStoreIsInUse() throws Exception {
    Path data = folder.resolve("data");
    try (UserStore _ = UserStore.open(data)) {
      start(data, folder.resolve("一家.minshen.yaml"));
      waitUntil(() -> stage.getScene().getRoot().lookup("#opening-again") != null);
      assertThat(stage.isShowing()).isTrue();
    }
  }

  private static void waitUntil(Callable<Boolean> so) throws Exception {
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Fx.on(so));
  }

  private void start(Path data, Path file) throws Exception {
    Fx.start();
    Window.prepare(
        List.of("--data", data.toString(), "--lang", "zh"),
        List.of(file),
        new FailureHandler(),
        SystemClock.get());
    window = (Window) FxToolkit.setupApplication(Window::new);
    stage = FxToolkit.registerPrimaryStage();
  }

  /** The window that came first. */
  private record First(BlockingQueue<Path> taken) implements SingleInstance.Host {
    @Override
    public void toFront(List<Path> files) {
      taken.addAll(files);
    }

    @Override
    public SingleInstance.Written backUp(Path file, Cancelled unwanted) throws IOException {
      throw new IOException();
    }

    @Override
    public void copy(Path place, String company, Cancelled unwanted) throws IOException {
      throw new IOException();
    }
  }
}
