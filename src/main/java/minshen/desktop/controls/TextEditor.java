package minshen.desktop.controls;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Edits a text. What is blank is nothing; texts longer than any form takes are cut. */
public final class TextEditor {
  private static final int LINE = 500;
  private static final int LINES = 20_000;

  private final TextInputControl control;
  private boolean showing;

  private TextEditor(TextInputControl control, int longest, Consumer<Optional<String>> typed) {
    this.control = control;
    TypedText.limit(control, longest, control instanceof TextArea);
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
  public static TextEditor line(Consumer<Optional<String>> typed) {
    return new TextEditor(new TextField(), LINE, typed);
  }

  /** Edits several lines. */
  public static TextEditor lines(int rows, Consumer<Optional<String>> typed) {
    TextArea area = new TextArea();
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    // A tab is nothing that a form prints; the key leads on, as in every other field.
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leadOn(area, event));
    return new TextEditor(area, LINES, typed);
  }

  /** The control. */
  public TextInputControl control() {
    return control;
  }

  /** Shows a value, unless what is typed means it already. */
  public void show(Optional<String> value) {
    if (!value.equals(value())) {
      showing = true;
      control.setText(value.orElse(""));
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
