package minshen.desktop.controls;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/**
 * A whole line that can be pressed, by pointer or keyboard. Unlike a button it gives its texts the
 * width they have, so that they wrap.
 */
public final class Pressable extends HBox {
  private final Runnable action;

  /** A line. */
  public Pressable(String accessibleText, Runnable action, Node... content) {
    super(content);
    this.action = action;
    getStyleClass().add("pressable");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(accessibleText);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            action.run();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            action.run();
          }
        });
  }

  /** Presses it. */
  public void press() {
    action.run();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
    if (asked == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(asked, parameters);
    }
  }
}
