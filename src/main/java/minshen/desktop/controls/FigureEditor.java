package minshen.desktop.controls;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import minshen.words.Words;

/**
 * Edits a figure. What is no figure is kept as typed and said to be none; the figure is then open.
 */
public final class FigureEditor {
  /** Longer than any figure, with separators and unit. */
  private static final int LONGEST = 80;

  private final TextField control = new TextField();
  private final Function<String, FigureText.Meaning> reading;
  private final Words words;
  private final Consumer<Optional<BigDecimal>> typed;
  private final TypedText limit;
  private Consumer<Optional<String>> problem = _ -> {};
  private boolean showing;

  /** Edits a figure that a function reads out of what is typed. */
  public FigureEditor(
      Function<String, FigureText.Meaning> reading,
      Words words,
      Consumer<Optional<BigDecimal>> typed) {
    this.reading = reading;
    this.words = words;
    this.typed = typed;
    control.getStyleClass().add("figure");
    limit = TypedText.limit(control, LONGEST, false, words);
    control.textProperty().subscribe((_, _) -> changed());
    control.focusedProperty().subscribe((_, focused) -> tidy(focused));
  }

  /** What is told when a text is no figure, and when it is one again. */
  public FigureEditor onProblem(Consumer<Optional<String>> told) {
    problem = told;
    return this;
  }

  /** The control. */
  public TextField control() {
    return control;
  }

  /** Shows a figure, unless what is typed means it already or is still no figure. */
  public void show(Optional<BigDecimal> value) {
    FigureText.Meaning now = reading.apply(control.getText());
    boolean wrong = now instanceof FigureText.Wrong && value.isEmpty();
    if (!wrong && !figure(now).equals(value)) {
      showing = true;
      limit.show(FigureText.typed(value));
      showing = false;
      tellProblem();
    }
  }

  /** What is wrong with the text, if anything is. */
  public Optional<String> wrong() {
    return reading.apply(control.getText()) instanceof FigureText.Wrong(var why)
        ? Optional.of(words.say(why))
        : Optional.empty();
  }

  private void changed() {
    if (!showing) {
      typed.accept(figure(reading.apply(control.getText())));
      tellProblem();
    }
  }

  /** On leaving, full-width digits and separators become what will be printed. */
  private void tidy(boolean focused) {
    if (!focused && reading.apply(control.getText()) instanceof FigureText.Figure(var number)) {
      showing = true;
      limit.show(FigureText.typed(Optional.of(number)));
      showing = false;
    }
  }

  private void tellProblem() {
    problem.accept(wrong());
  }

  private static Optional<BigDecimal> figure(FigureText.Meaning meaning) {
    return meaning instanceof FigureText.Figure(var number)
        ? Optional.of(number)
        : Optional.empty();
  }
}
