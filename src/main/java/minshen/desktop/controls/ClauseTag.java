package minshen.desktop.controls;

import atlantafx.base.controls.Popover;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A clause as a small tag; pressed, it shows the words of the clause. */
public final class ClauseTag extends Button {
  private static final double WIDTH = 420;
  private static final double HIGHEST = 320;
  private static final double TEXT = 388;
  private static final double SCROLL_BAR = 12;
  private static final String FAMILY = "Noto Sans SC";
  private static final double SIZE = 14;
  private static final double SPACING = 3;

  /**
   * A tag.
   *
   * @param name how the clause is cited
   * @param words its words, if the pack has them
   */
  public ClauseTag(String name, Optional<String> words) {
    super(name);
    getStyleClass().setAll("button", "clause-tag");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleHelp(words.orElse(""));
    setDisable(words.isEmpty());
    words.ifPresent(text -> setOnAction(_ -> open(name, text)));
  }

  /** How high the words are. A scroll pane asks its content before it is as wide as it will be. */
  private static double height(String text) {
    Text words = new Text(text);
    words.setFont(Font.font(FAMILY, SIZE));
    words.setLineSpacing(SPACING);
    words.setWrappingWidth(TEXT - SCROLL_BAR);
    return words.getLayoutBounds().getHeight() + SPACING;
  }

  private void open(String name, String text) {
    Label title = TextLabels.line(name, "card-title");
    Label body = TextLabels.wrapped(text, "clause-words");
    body.setPrefWidth(TEXT);
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(Math.min(HIGHEST, height(text)));
    scroll.getStyleClass().add("bare");
    VBox content = new VBox(title, scroll);
    content.getStyleClass().add("popover-content");
    content.setPrefWidth(WIDTH);
    content.setMaxWidth(WIDTH);
    Popover popover = new Popover(content);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    popover.setDetachable(false);
    popover.setAnimated(false);
    popover.setHeaderAlwaysVisible(false);
    popover.show(this);
  }
}
