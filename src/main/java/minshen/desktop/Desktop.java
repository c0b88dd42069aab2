package minshen.desktop;

import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import minshen.desktop.shell.Failures;

/** The door to the workbench. */
public final class Desktop {
  private Desktop() {}

  /**
   * Opens the workbench and returns when it is closed.
   *
   * @param arguments {@code --data DIR} and {@code --lang zh|en}; others are left aside
   */
  public static void open(String[] arguments) {
    Failures failures = Failures.install();
    Window.prepare(List.of(arguments), failures);
    Application.launch(Window.class, arguments);
  }

  /**
   * Whether there is a screen to open it on. On Linux a window needs a display server; elsewhere
   * there always is one.
   */
  public static boolean hasScreen() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || "Headless".equals(System.getProperty("glass.platform")) || isSet("DISPLAY");
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
