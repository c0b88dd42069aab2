package minshen.bench;

import java.io.PrintStream;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import minshen.Main;

/**
 * Opens a window in a process of its own and writes a line when it is shown and drawn, and another
 * when the places of the workbench are there.
 */
public final class FirstWindow {
  static final String SHOWN = "shown";
  static final String PLACES = "places";
  private static final long LOOK_MILLIS = 1;

  /** The program takes the process's own away from libraries. */
  private static final PrintStream OUT = System.out;

  private FirstWindow() {}

  /**
   * Opens the workbench with these arguments, or without any an empty window.
   *
   * @param arguments what the program is given
   */
  public static void main(String[] arguments) throws Exception {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              if (arguments.length == 0) {
                Application.launch(Empty.class);
              } else {
                Main.main(arguments);
              }
            });
    say(SHOWN, FirstWindow::isDrawn);
    if (arguments.length > 0) {
      say(PLACES, () -> Window.getWindows().getFirst().getScene().lookup(".rail") != null);
    }
    System.exit(0);
  }

  private static void say(String what, BooleanSupplier there) throws Exception {
    while (!isTrue(there)) {
      Thread.sleep(LOOK_MILLIS);
    }
    // What was asked for in this pulse has been drawn when the next one is over.
    isTrue(() -> true);
    OUT.println(what);
  }

  private static boolean isDrawn() {
    return !Window.getWindows().isEmpty() && Window.getWindows().getFirst().isShowing();
  }

  private static boolean isTrue(BooleanSupplier there) throws Exception {
    FutureTask<Boolean> task = new FutureTask<>(there::getAsBoolean);
    try {
      Platform.runLater(task);
    } catch (IllegalStateException e) {
      // The toolkit is not there yet.
      return false;
    }
    return task.get();
  }

  /** A window with nothing in it, of the workbench's size. */
  public static final class Empty extends Application {
    /** For the toolkit. */
    public Empty() {}

    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new Group(), 1366, 768));
      stage.show();
    }
  }
}
