package minshen.desktop.controls;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A list at the left of a place, with a title and a search above it. */
public final class SideList extends VBox {
  /**
   * A list.
   *
   * @param width how wide it always is
   * @param actions what can be done, behind the title
   */
  public SideList(
      String title, double width, FilterField search, ListView<?> list, Node... actions) {
    HBox line = new HBox(TextLabels.pageTitle(title), new Spacer());
    line.getChildren().addAll(actions);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox head = new VBox(line, search);
    head.getStyleClass().add("side-head");
    list.getStyleClass().add("side-list");
    VBox.setVgrow(list, Priority.ALWAYS);
    getStyleClass().add("side");
    setMinWidth(width);
    setPrefWidth(width);
    getChildren().addAll(head, list);
  }
}
