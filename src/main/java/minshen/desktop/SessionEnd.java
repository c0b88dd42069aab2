package minshen.desktop;

import java.awt.AWTError;
import java.awt.Toolkit;
import java.util.Locale;

/**
 * Hears that the user logs off or shuts the computer down, and ends the program as a signal would,
 * so that what is done at the end is done then.
 */
@FunctionalInterface
interface SessionEnd {
  /** Listens from now on; takes a moment, so not on the window's thread. */
  void listen();

  /** The way of this system. */
  static SessionEnd ofSystem() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
    // Linux and macOS send the process a signal by themselves.
    return windows ? SessionEnd::listenByToolkit : () -> {};
  }

  /**
   * Windows tells windows and not processes. Those of JavaFX do not listen; the hidden one of the
   * other toolkit of the JDK does, and raises SIGTERM.
   */
  private static void listenByToolkit() {
    try {
      Toolkit.getDefaultToolkit();
    } catch (AWTError | LinkageError e) {
      // Without it the program is ended as by a kill, which loses nothing that is saved.
    }
  }
}
