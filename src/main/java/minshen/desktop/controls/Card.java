package minshen.desktop.controls;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Things that belong together, under a title. */
public final class Card extends VBox {
  private final HBox head = new HBox();

  /** A card. */
  public Card(String title, Node... content) {
    getStyleClass().add("card-box");
    Label label = TextLabels.line(title, "card-title");
    head.getChildren().addAll(label, new Spacer());
    head.getStyleClass().add("card-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    getChildren().addAll(content);
  }

  /** Puts something at the right of the title. */
  public Card aside(Node... nodes) {
    head.getChildren().addAll(nodes);
    return this;
  }
}
