package minshen.desktop.controls;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** How far a page was scrolled, to come back there once something else has been shown on it. */
public final class ScrolledPlace {
  private final ScrollPane scroll;
  private final double top;

  private ScrolledPlace(ScrollPane scroll) {
    this.scroll = scroll;
    this.top = scroll.getVvalue() * hidden(scroll);
  }

  /** Where the page is scrolled to that a node stands on, if it stands on one. */
  public static Optional<ScrolledPlace> of(Node node) {
    return Stream.<Node>iterate(node, up -> up != null, Node::getParent)
        .filter(ScrollPane.class::isInstance)
        .map(page -> new ScrolledPlace((ScrollPane) page))
        .findFirst();
  }

  /** Shows the top of what is on the page now. */
  public void toTop() {
    scroll.setVvalue(0);
  }

  /** Shows what was shown. */
  public void back() {
    scroll.applyCss();
    scroll.layout();
    double hidden = hidden(scroll);
    scroll.setVvalue(hidden > 0 ? Math.clamp(top / hidden, 0, 1) : 0);
  }

  private static double hidden(ScrollPane scroll) {
    return scroll.getContent().getBoundsInLocal().getHeight()
        - scroll.getViewportBounds().getHeight();
  }
}
