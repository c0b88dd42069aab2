package minshen.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import minshen.words.Words;

/** The frame around the places: rail, top bar, toasts. A place is built when it is first shown. */
public final class Frame extends StackPane {
  private final BorderPane pane = new BorderPane();
  private final StackPane content = new StackPane();
  private final Map<Place, Node> built = new HashMap<>();
  private final Rail rail;
  private final Toasts toasts;

  /**
   * A frame.
   *
   * @param places where the rail leads
   * @param top the top bar
   * @param toasts where toasts come up
   * @param pressed told of the place whose button is pressed
   */
  public Frame(List<Place> places, Node top, Toasts toasts, Words words, Consumer<Place> pressed) {
    this.toasts = toasts;
    rail = new Rail(places, words, pressed);
    content.getStyleClass().add("content");
    BorderPane right = new BorderPane(content);
    right.setTop(top);
    pane.setLeft(rail);
    pane.setCenter(right);
    getChildren().addAll(pane, toasts);
    getStyleClass().add("workbench");
  }

  /** Shows a place. */
  public void go(Place place) {
    rail.mark(place);
    Node node = built.computeIfAbsent(place, Place::build);
    if (!content.getChildren().contains(node)) {
      content.getChildren().setAll(node);
      Motion.in(node);
    }
  }

  /** Where toasts come up. */
  public Toasts toasts() {
    return toasts;
  }
}
