package minshen.desktop.shell;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.util.Duration;

/** The little that moves: what comes up fades in, within 150 ms. */
public final class Motion {
  private static final Duration SHORT = Duration.millis(120);

  private static boolean reduced = true;

  private Motion() {}

  /** Whether the user, or else the system, wants nothing to move. */
  public static void reduce(boolean byUser) {
    reduced = byUser || Platform.getPreferences().isReducedMotion();
  }

  /** Fades a node in. */
  public static void in(Node node) {
    if (!reduced) {
      FadeTransition fade = new FadeTransition(SHORT, node);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }
}
