package minshen.desktop.claims.paper;

import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyEvent;
import minshen.desktop.controls.TypedText;
import minshen.form.TextStyle;
import minshen.words.Words;

/**
 * The text of a field while it is filled in on the paper. Each place of a field holds the whole of
 * it: what is typed on a continuation page may flow back to the page before.
 */
final class SpotEditor extends TextArea {
  private static final int LINE = 500;
  private static final int LINES = 20_000;

  /** The height of a line of the editor as a share of its size. */
  private static final double LINE_HEIGHT = 1.45;

  private final boolean several;
  private final TextStyle style;
  private final TypedText limit;
  private final Keys keys;
  private boolean showing;

  /** What is told of what happens in it. */
  interface Keys {
    /** Something was typed. */
    void typed(String text);

    /** The keyboard is to go on (1) or back (−1). */
    void move(int by);

    /** Filling in is to end here. */
    void leave();
  }

  /**
   * An editor of a text.
   *
   * @param several whether the text may have line breaks
   * @param style the type in which the field is printed
   */
  SpotEditor(String text, boolean several, TextStyle style, Words words, Keys keys) {
    super(text);
    this.several = several;
    this.style = style;
    this.keys = keys;
    setWrapText(true);
    setId("paper-editor");
    getStyleClass().setAll("text-input", "text-area", "paper-editor");
    setFont(PaperFonts.of(style.size(), false));
    limit = TypedText.limit(this, several ? LINES : LINE, several, words);
    textProperty()
        .subscribe(
            (_, typed) -> {
              if (!showing) {
                keys.typed(typed);
              }
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows what was changed elsewhere. */
  void show(String text) {
    if (!text.equals(getText())) {
      showing = true;
      limit.show(text);
      showing = false;
    }
  }

  /** One line stands in the middle of its cell, as it is printed. */
  void stand(double height, int lines, boolean top) {
    double line = style.size() * LINE_HEIGHT;
    double above = top ? 2 : Math.max(0, (height - Math.max(1, lines) * line) / 2);
    setStyle("-fx-padding: " + above + " 0 0 0;");
  }

  /** Puts the caret where somebody has pressed. */
  void caretAt(double x, double y) {
    if (getSkin() instanceof TextAreaSkin skin) {
      positionCaret(skin.getIndex(x, y).getInsertionIndex());
    }
  }

  /** Scrolls so that a place of the text stands at the top, and puts the caret there. */
  void from(int start) {
    positionCaret(Math.min(start, getLength()));
    Platform.runLater(
        () -> {
          if (getSkin() instanceof TextAreaSkin skin && getScene() != null) {
            layout();
            Rectangle2D at = skin.getCharacterBounds(Math.min(start, getLength()));
            setScrollTop(getScrollTop() + (at == null ? 0 : at.getMinY()));
          }
        });
  }

  /** A scaled picture of the text would be blurred beside what is printed. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Node view = lookup(".viewport");
    if (view != null) {
      view.setCache(false);
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case TAB -> {
        event.consume();
        keys.move(event.isShiftDown() ? -1 : 1);
      }
      case ENTER -> {
        if (!several || event.isShortcutDown()) {
          event.consume();
          keys.move(1);
        }
      }
      case ESCAPE -> {
        event.consume();
        keys.leave();
      }
      default -> {
        // Everything else is the text's.
      }
    }
  }
}
