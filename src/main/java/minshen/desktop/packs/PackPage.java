package minshen.desktop.packs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** A page about one pack, over the window's content: a head, something to scroll, and buttons. */
abstract class PackPage extends BorderPane {
  private static final double WIDTH = 960;

  /**
   * A page.
   *
   * @param leave takes the page away
   */
  PackPage(Runnable leave) {
    getStyleClass().addAll("picker", "incoming");
    setMaxWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxHeight(USE_PREF_SIZE);
    setFocusTraversable(true);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            leave.run();
          }
        });
  }

  /** Puts everything in its place. */
  final void lay(Node head, Node body, Node... buttons) {
    setTop(head);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    body.layoutBoundsProperty()
        .subscribe(bounds -> scroll.setPrefViewportHeight(bounds.getHeight()));
    setCenter(scroll);
    HBox foot = new HBox(buttons);
    foot.setAlignment(Pos.CENTER_RIGHT);
    foot.getStyleClass().add("incoming-foot");
    setBottom(foot);
  }
}
