package minshen.desktop.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands where there is nothing yet: one sentence, and what to do about it. */
public final class EmptyState extends VBox {
  /** An empty state. */
  public EmptyState(Ikon icon, String sentence, Node... actions) {
    getStyleClass().add("empty");
    setAlignment(Pos.CENTER);
    Label text = TextLabels.muted(sentence);
    getChildren().addAll(new FontIcon(icon), text);
    getChildren().addAll(actions);
  }
}
