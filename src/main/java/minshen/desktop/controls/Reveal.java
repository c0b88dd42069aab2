package minshen.desktop.controls;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Brings the keyboard to a control, and the control into view. */
public final class Reveal {
  private Reveal() {}

  /** Scrolls to a control, if it is out of view, and gives it the keyboard. */
  public static void focus(Node node) {
    for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
      if (parent instanceof ScrollPane scroll) {
        scroll(scroll, node);
      }
    }
    node.requestFocus();
  }

  private static void scroll(ScrollPane scroll, Node node) {
    scroll.applyCss();
    scroll.layout();
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double shown = scroll.getViewportBounds().getHeight();
    double hidden = content.getBoundsInLocal().getHeight() - shown;
    double top = scroll.getVvalue() * hidden;
    boolean visible = place.getMinY() >= top && place.getMaxY() <= top + shown;
    if (hidden > 0 && !visible) {
      scroll.setVvalue(Math.clamp((place.getMinY() - shown / 3) / hidden, 0, 1));
    }
  }
}
