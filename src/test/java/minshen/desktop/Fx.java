package minshen.desktop;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import minshen.desktop.shell.Theme;
import org.testfx.api.FxToolkit;

/** The window's thread, for tests. */
final class Fx {
  private static final long SECONDS = 60;
  private static boolean started;

  private Fx() {}

  /** Starts the toolkit once, with the workbench's type. */
  static synchronized void start() throws TimeoutException {
    if (!started) {
      FxToolkit.registerPrimaryStage();
      Platform.setImplicitExit(false);
      Theme.loadFonts();
      started = true;
    }
  }

  /** Does something on the window's thread and waits for what comes of it. */
  static <T> T on(Callable<T> work) throws Exception {
    start();
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          // What a listener throws goes to the thread's handler: a test must not pass over it.
          AtomicReference<Throwable> thrown = new AtomicReference<>();
          Thread.currentThread()
              .setUncaughtExceptionHandler((_, e) -> thrown.compareAndSet(null, e));
          try {
            T value = work.call();
            if (thrown.get() == null) {
              result.complete(value);
            } else {
              result.completeExceptionally(thrown.get());
            }
          } catch (Throwable e) {
            result.completeExceptionally(thrown.get() == null ? e : thrown.get());
          }
        });
    return result.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Does something on the window's thread and waits until it is done. */
  static void run(Work work) throws Exception {
    on(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Hides a window, on the window's thread, and dialogs and popups that were left open: they would
   * stand before the windows of the tests after it. The toolkit's screen for tests keeps every
   * window there was, so what this one showed is taken out of it.
   */
  static void close(Stage stage) {
    List.copyOf(Window.getWindows()).stream()
        .filter(window -> !(window instanceof Stage other) || other.getOwner() != null)
        .forEach(Window::hide);
    stage.hide();
    Scene scene = stage.getScene();
    stage.setScene(null);
    scene.setRoot(new Group());
  }

  /**
   * Waits until the window has drawn what there is to draw: two pulses, as one may ask for another.
   */
  static void pulses(Scene scene) throws Exception {
    for (int i = 0; i < 2; i++) {
      CompletableFuture<Boolean> drawn = new CompletableFuture<>();
      run(
          () -> {
            Runnable[] listener = new Runnable[1];
            listener[0] =
                () -> {
                  scene.removePostLayoutPulseListener(listener[0]);
                  drawn.complete(true);
                };
            scene.addPostLayoutPulseListener(listener[0]);
            Platform.requestNextPulse();
          });
      drawn.get(SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Something to do. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
