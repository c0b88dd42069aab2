package minshen.desktop.controls;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** Edits a text. What is blank is nothing; texts longer than any form takes are cut. */
public final class TextEditor {
  private static final int LINE = 500;
  private static final int LINES = 20_000;

  private final TextInputControl control;
  private boolean showing;

  private TextEditor(TextInputControl control, int longest, Consumer<Optional<String>> typed) {
    this.control = control;
    control.setTextFormatter(new TextFormatter<>(change -> shortened(change, longest)));
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

  private Optional<String> value() {
    return Optional.ofNullable(control.getText()).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static TextFormatter.Change shortened(TextFormatter.Change change, int longest) {
    int over = change.getControlNewText().length() - longest;
    if (change.isAdded() && over > 0) {
      int keep = Math.max(0, change.getText().length() - over);
      change.setText(change.getText().substring(0, keep));
      int end = change.getRangeStart() + keep;
      change.selectRange(end, end);
    }
    return change;
  }
}
