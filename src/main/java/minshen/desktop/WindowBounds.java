package minshen.desktop;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Where the window stands: at first as large as was designed or as the screen allows, later where
 * it was, as long as somebody can take hold of it there.
 */
final class WindowBounds {
  private static final double WIDTH = 1366;
  private static final double HEIGHT = 768;

  /** So much of a window must be on a screen, and its upper edge, to be taken hold of. */
  private static final double HOLD = 120;

  private final Preferences preferences;

  WindowBounds(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Puts the window where it was. */
  void restore(Stage stage) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Rectangle2D bounds =
        placed(preferences.window(), Screen.getPrimary().getVisualBounds(), screens);
    stage.setMinWidth(Math.min(WindowRoot.LEAST_WIDTH, bounds.getWidth()));
    stage.setMinHeight(Math.min(WindowRoot.LEAST_HEIGHT, bounds.getHeight()));
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    stage.setMaximized(preferences.maximized());
  }

  /**
   * Where a window goes.
   *
   * @param last where it was, if that is known
   * @param primary what is free on the screen that new windows go to
   * @param screens what is free on each screen
   */
  static Rectangle2D placed(
      Optional<Rectangle2D> last, Rectangle2D primary, List<Rectangle2D> screens) {
    Rectangle2D wanted = last.orElse(new Rectangle2D(0, 0, WIDTH, HEIGHT));
    return last.flatMap(bounds -> screens.stream().filter(s -> holds(s, bounds)).findFirst())
        .map(screen -> within(screen, wanted))
        .orElseGet(() -> centred(primary, wanted));
  }

  private static boolean holds(Rectangle2D screen, Rectangle2D window) {
    double across =
        Math.min(screen.getMaxX(), window.getMaxX()) - Math.max(screen.getMinX(), window.getMinX());
    return across >= HOLD
        && window.getMinY() >= screen.getMinY()
        && window.getMinY() <= screen.getMaxY() - HOLD;
  }

  /** As it was, unless it has become larger than its screen. */
  private static Rectangle2D within(Rectangle2D screen, Rectangle2D window) {
    double width = Math.min(window.getWidth(), screen.getWidth());
    double height = Math.min(window.getHeight(), screen.getHeight());
    return new Rectangle2D(
        width < window.getWidth() ? screen.getMinX() : window.getMinX(),
        height < window.getHeight() ? screen.getMinY() : window.getMinY(),
        width,
        height);
  }

  private static Rectangle2D centred(Rectangle2D screen, Rectangle2D window) {
    double width = Math.min(window.getWidth(), screen.getWidth());
    double height = Math.min(window.getHeight(), screen.getHeight());
    return new Rectangle2D(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height);
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
}
