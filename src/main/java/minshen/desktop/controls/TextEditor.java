package minshen.desktop.controls;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.words.Words;

/** Edits a text. What is blank is nothing; of texts longer than any form takes the rest is told. */
public final class TextEditor {
  private static final int LINE = 500;
  private static final int LINES = 20_000;

  private final TextInputControl control;
  private final TypedText limit;
  private boolean showing;

  private TextEditor(
      TextInputControl control, int longest, Words words, Consumer<Optional<String>> typed) {
    this.control = control;
    limit = TypedText.limit(control, longest, control instanceof TextArea, words);
    control
        .textProperty()
        .subscribe(
            (_, _) -> {
              if (!showing) {
                typed.accept(value());
              }
            });
  }

  /** Edits one line. */
  public static TextEditor line(Words words, Consumer<Optional<String>> typed) {
    return new TextEditor(new TextField(), LINE, words, typed);
  }

  /** Edits several lines. */
  public static TextEditor lines(int rows, Words words, Consumer<Optional<String>> typed) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    // A tab is nothing that a form prints; the key leads on, as in every other field.
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leadOn(area, event));
    return new TextEditor(area, LINES, words, typed);
  }

  /** The control. */
  public TextInputControl control() {
    return control;
  }

  /** Shows a value, unless what is typed means it already. */
  public void show(Optional<String> value) {
    if (!value.equals(value())) {
      showing = true;
      limit.show(value.orElse(""));
      showing = false;
    }
  }

  private static void leadOn(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isShortcutDown() && !event.isAltDown()) {
      area.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }

  private Optional<String> value() {
    return Optional.ofNullable(control.getText()).map(String::strip).filter(t -> !t.isEmpty());
  }
}
