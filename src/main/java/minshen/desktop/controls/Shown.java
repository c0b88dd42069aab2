package minshen.desktop.controls;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Shows and hides nodes; what is hidden takes no room. */
public final class Shown {
  private Shown() {}

  /** Shows a node, or hides it. */
  public static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows a node as long as something is so. */
  public static void bind(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    room(node);
  }

  /** Gives a node that others show and hide room only while it is visible. */
  public static <T extends Node> T room(T node) {
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }
}
