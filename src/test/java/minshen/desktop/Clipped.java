package minshen.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/**
 * What cannot be read in a window: words that end in an ellipsis and whose whole text no tooltip
 * tells, prompts longer than their field, controls that reach beyond the window or what scrolls, or
 * over each other. A figure is never cut, with or without a tooltip.
 */
final class Clipped {
  private static final double TOLERANCE = 1;

  private final double width;
  private final List<String> found = new ArrayList<>();

  private Clipped(double width) {
    this.width = width;
  }

  /** What of a node and of all in it cannot be read; on the window's thread. */
  static List<String> in(Parent root) {
    Clipped clipped = new Clipped(root.getLayoutBounds().getWidth());
    clipped.walk(root, clipped.width);
    return clipped.found;
  }

  private void walk(Node node, double right) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    switch (node) {
      case Labeled labeled -> words(labeled, bounds, right);
      case TextField field -> prompt(field);
      default -> {
        // Has no words of its own.
      }
    }
    double edge = right;
    if (node instanceof ScrollPane scroll
        && scroll.getHbarPolicy() == ScrollPane.ScrollBarPolicy.NEVER) {
      edge = Math.min(right, bounds.getMaxX());
    } else if (node.getStyleClass().contains("virtual-flow") || node instanceof ScrollPane) {
      edge = Double.MAX_VALUE;
    }
    if (node instanceof HBox || node instanceof VBox || node instanceof FlowPane) {
      overlaps((Parent) node);
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        walk(child, edge);
      }
    }
  }

  private void words(Labeled labeled, Bounds bounds, double right) {
    String text = labeled.getText();
    if (text == null || text.isBlank() || bounds.getWidth() == 0) {
      return;
    }
    boolean told = labeled.getTooltip() != null && text.equals(labeled.getTooltip().getText());
    boolean figure = text.matches("[\\d,. %–~-]+");
    if (labeled.isTextTruncated() && (!told || figure)) {
      found.add("cut: " + named(labeled) + " " + text);
    }
    if (bounds.getMaxX() > right + TOLERANCE) {
      found.add("beyond the edge: " + named(labeled) + " " + text);
    }
  }

  private void prompt(TextField field) {
    String prompt = field.getPromptText();
    if (!field.getText().isEmpty() || prompt == null || prompt.isEmpty()) {
      return;
    }
    Text text = new Text(prompt);
    text.setFont(field.getFont());
    double room = field.getWidth() - field.getInsets().getLeft() - field.getInsets().getRight();
    if (text.getLayoutBounds().getWidth() > room + TOLERANCE) {
      found.add("cut prompt: " + named(field) + " " + prompt);
    }
  }

  private void overlaps(Parent box) {
    List<Node> shown =
        box.getChildrenUnmodifiable().stream().filter(n -> n.isVisible() && n.isManaged()).toList();
    for (int i = 1; i < shown.size(); i++) {
      Bounds before = shown.get(i - 1).getBoundsInParent();
      Bounds after = shown.get(i).getBoundsInParent();
      double across =
          Math.min(before.getMaxX(), after.getMaxX()) - Math.max(before.getMinX(), after.getMinX());
      double down =
          Math.min(before.getMaxY(), after.getMaxY()) - Math.max(before.getMinY(), after.getMinY());
      if (across > TOLERANCE + 1 && down > TOLERANCE + 1) {
        found.add("over each other: " + named(shown.get(i - 1)) + " and " + named(shown.get(i)));
      }
    }
  }

  private static String named(Node node) {
    return node.getClass().getSimpleName()
        + (node.getId() == null ? "" : "#" + node.getId())
        + "."
        + String.join(".", node.getStyleClass());
  }
}
