package minshen.desktop.claims.materials;

import java.util.function.BiConsumer;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import minshen.dossier.Redaction;

/**
 * A box on a page: moved with the mouse or the arrow keys, made larger at its lower right corner or
 * with Shift and the arrow keys, taken away with Delete.
 */
final class RedactionBox extends Region {
  /** What an arrow key moves it by: half a per cent. */
  private static final int STEP = 50;

  private static final double CORNER = 10;

  private final Region corner = new Region();
  private final BiConsumer<Redaction, Redaction> changed;
  private final Runnable removed;
  private final Redaction box;
  private Redaction shown;
  private Point2D pressed = Point2D.ZERO;
  private boolean sizing;

  /**
   * A box.
   *
   * @param changed told the box as it was and as it is now
   */
  RedactionBox(
      Redaction box, String text, BiConsumer<Redaction, Redaction> changed, Runnable removed) {
    this.box = box;
    this.shown = box;
    this.changed = changed;
    this.removed = removed;
    getStyleClass().add("redaction-box");
    corner.getStyleClass().add("redaction-corner");
    corner.setCursor(Cursor.SE_RESIZE);
    corner.visibleProperty().bind(focusedProperty().or(hoverProperty()));
    getChildren().add(corner);
    setManaged(false);
    setFocusTraversable(true);
    setCursor(Cursor.MOVE);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(text);
    setOnMousePressed(this::press);
    setOnMouseDragged(this::drag);
    setOnMouseReleased(this::release);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  Redaction box() {
    return box;
  }

  /** Puts it on a page of some size on the screen. */
  void place(double width, double height) {
    resizeRelocate(
        shown.left() * width / Redaction.WHOLE,
        shown.top() * height / Redaction.WHOLE,
        shown.width() * width / Redaction.WHOLE,
        shown.height() * height / Redaction.WHOLE);
  }

  @Override
  protected void layoutChildren() {
    corner.resizeRelocate(getWidth() - CORNER, getHeight() - CORNER, CORNER, CORNER);
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      requestFocus();
      pressed = inPage(event);
      sizing = event.getX() >= getWidth() - CORNER && event.getY() >= getHeight() - CORNER;
    }
    event.consume();
  }

  private void drag(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      Point2D by = inPage(event).subtract(pressed);
      int right = units(by.getX(), getParent().getLayoutBounds().getWidth());
      int down = units(by.getY(), getParent().getLayoutBounds().getHeight());
      shown = sizing ? box.resized(right, down) : box.moved(right, down);
      getParent().requestLayout();
    }
    event.consume();
  }

  private void release(MouseEvent event) {
    changed.accept(box, shown);
    event.consume();
  }

  /** In the coordinates of the page, which may be turned. */
  private Point2D inPage(MouseEvent event) {
    return localToParent(event.getX(), event.getY());
  }

  private static int units(double pixels, double whole) {
    return (int) Math.round(pixels * Redaction.WHOLE / whole);
  }

  private void key(KeyEvent event) {
    KeyCode code = event.getCode();
    if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
      removed.run();
    } else if (code.isArrowKey() && !event.isShortcutDown() && !event.isAltDown()) {
      int right = code == KeyCode.RIGHT ? STEP : code == KeyCode.LEFT ? -STEP : 0;
      int down = code == KeyCode.DOWN ? STEP : code == KeyCode.UP ? -STEP : 0;
      changed.accept(box, event.isShiftDown() ? box.resized(right, down) : box.moved(right, down));
    } else {
      return;
    }
    event.consume();
  }
}
