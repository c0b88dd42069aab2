package minshen.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;

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
   */
  public Frame(List<Place> places, Node top, Toasts toasts, Words words) {
    this.toasts = toasts;
    rail = new Rail(places, words, this::go);
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
    content.getChildren().setAll(built.computeIfAbsent(place, Place::build));
  }

  /** Adds a quiet button at the foot of the rail. */
  public void below(String text, Ikon icon, Runnable action) {
    rail.below(text, icon, action);
  }

  /** Where toasts come up. */
  public Toasts toasts() {
    return toasts;
  }
}
