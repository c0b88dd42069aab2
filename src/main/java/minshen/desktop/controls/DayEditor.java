package minshen.desktop.controls;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import minshen.words.Words;

/** Edits a day, typed or picked. */
public final class DayEditor {
  /** Longer than any day. */
  private static final int LONGEST = 40;

  private final DatePicker control = new DatePicker();
  private final Words words;
  private final Consumer<Optional<LocalDate>> typed;
  private Consumer<Optional<String>> problem = _ -> {};
  private boolean showing;

  /** Edits a day. */
  public DayEditor(Words words, Consumer<Optional<LocalDate>> typed) {
    this.words = words;
    this.typed = typed;
    control.setConverter(new Converter());
    control.setPromptText("2026-01-31");
    TypedText.limit(control.getEditor(), LONGEST, false, words);
    control.getEditor().textProperty().subscribe((_, _) -> changed());
  }

  /** What is told when a text is no day, and when it is one again. */
  public DayEditor onProblem(Consumer<Optional<String>> told) {
    problem = told;
    return this;
  }

  /** The control. */
  public DatePicker control() {
    return control;
  }

  /** Shows a day, unless what is typed means it already or is still no day. */
  public void show(Optional<LocalDate> value) {
    Optional<LocalDate> now = DayText.day(text());
    boolean wrong = value.isEmpty() && now.isEmpty() && !text().isEmpty();
    if (!wrong && !now.equals(value)) {
      showing = true;
      control.setValue(value.orElse(null));
      control.getEditor().setText(value.map(LocalDate::toString).orElse(""));
      showing = false;
      problem.accept(Optional.empty());
    }
  }

  /** What is wrong with the text, if anything is. */
  public Optional<String> wrong() {
    return DayText.day(text()).isEmpty() && !text().isEmpty()
        ? Optional.of(words.say("desktop.day.wrong"))
        : Optional.empty();
  }

  private void changed() {
    if (!showing) {
      typed.accept(DayText.day(text()));
      problem.accept(wrong());
    }
  }

  private String text() {
    String text = control.getEditor().getText();
    return text == null ? "" : text.strip();
  }

  private static final class Converter extends StringConverter<LocalDate> {
    @Override
    public String toString(LocalDate day) {
      return day == null ? "" : day.toString();
    }

    @Override
    public LocalDate fromString(String text) {
      return DayText.day(text == null ? "" : text).orElse(null);
    }
  }
}
