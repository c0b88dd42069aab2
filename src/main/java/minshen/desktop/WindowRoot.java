package minshen.desktop;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What the window holds. It is laid out for a window of a certain size at least; in a smaller one,
 * as on a small screen at 200 %, scrolling reaches all of it.
 */
final class WindowRoot extends StackPane {
  /** A screen of 1366 × 768 has 910 × 512 at 150 %, of which the task bar takes a part. */
  static final double LEAST_WIDTH = 900;

  static final double LEAST_HEIGHT = 440;

  private final ScrollPane scroll = new ScrollPane();
  private Region shown;

  WindowRoot(Region shown) {
    this.shown = shown;
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("bare");
    widthProperty().subscribe(this::fit);
    heightProperty().subscribe(this::fit);
  }

  /** Shows something else. */
  void show(Region other) {
    letGo();
    shown = other;
    fit();
  }

  private void fit() {
    boolean small = getWidth() > 0 && getWidth() < LEAST_WIDTH;
    small |= getHeight() > 0 && getHeight() < LEAST_HEIGHT;
    Node now = small ? scroll : shown;
    if (getChildren().contains(now) && (!small || shown.equals(scroll.getContent()))) {
      return;
    }
    letGo();
    if (small) {
      shown.setMinSize(LEAST_WIDTH, LEAST_HEIGHT);
      scroll.setContent(shown);
    } else {
      shown.setMinSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
    }
    getChildren().setAll(now);
  }

  private void letGo() {
    getChildren().clear();
    scroll.setContent(null);
  }
}
