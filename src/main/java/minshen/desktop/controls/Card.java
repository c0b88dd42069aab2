package minshen.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Things that belong together, under a title. */
public final class Card extends VBox {
  private final HBox head = new HBox();

  /** A card. */
  public Card(String title, Node... content) {
    getStyleClass().add("card-box");
    Label label = new Label(title);
    label.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    head.getChildren().addAll(label, gap);
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
