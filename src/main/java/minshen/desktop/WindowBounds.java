package minshen.desktop;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands: it comes back where it was, if there still is a screen. */
final class WindowBounds {
  /** A screen of 1366 × 768 has 910 × 512 at 150 %, of which the task bar takes a part. */
  private static final double LEAST_WIDTH = 900;

  private static final double LEAST_HEIGHT = 480;

  private final Preferences preferences;

  WindowBounds(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Puts the window where it was. */
  void restore(Stage stage) {
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    preferences
        .window()
        .filter(WindowBounds::isOnAScreen)
        .ifPresent(
            bounds -> {
              stage.setX(bounds.getMinX());
              stage.setY(bounds.getMinY());
              stage.setWidth(bounds.getWidth());
              stage.setHeight(bounds.getHeight());
            });
    stage.setMaximized(preferences.maximized());
  }

  /** Notes where the window is; of a maximized one, where it was before. */
  void remember(Stage stage) {
    if (stage.isIconified()) {
      // On Windows it then stands far outside of every screen.
      return;
    }
    preferences.maximized(stage.isMaximized());
    if (!stage.isMaximized()) {
      preferences.window(
          new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }
  }

  private static boolean isOnAScreen(Rectangle2D bounds) {
    return !Screen.getScreensForRectangle(
            bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight())
        .isEmpty();
  }
}
