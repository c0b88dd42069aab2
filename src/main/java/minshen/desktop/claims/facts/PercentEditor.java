package minshen.desktop.claims.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.policy.Value;
import minshen.words.Decimals;
import minshen.words.Message;
import minshen.words.Words;

/** Edits a percentage: 15 is typed and shown, with or without the sign, and 0.15 is kept. */
final class PercentEditor implements FactEditor {
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  /** Decimals of a percentage; a share has two more. */
  private static final int MOST_DECIMALS = 4;

  private final FigureEditor editor;

  PercentEditor(Words words, Consumer<Optional<Value>> typed) {
    editor =
        new FigureEditor(
            PercentEditor::read,
            words,
            percent -> typed.accept(percent.map(p -> new Value.Figure(share(p)))));
  }

  @Override
  public Region control() {
    return editor.control();
  }

  @Override
  public void show(Optional<Value> value) {
    editor.show(
        value.flatMap(Value::figure).map(share -> Decimals.trimmed(share.movePointRight(2))));
  }

  @Override
  public void onProblem(Runnable told) {
    editor.onProblem(_ -> told.run());
  }

  @Override
  public Optional<String> wrong() {
    return editor.wrong();
  }

  /** What a text means as a percentage: {@code 15} and {@code 15%} are 15. */
  static FigureText.Meaning read(String typed) {
    FigureText.Meaning meaning = FigureText.of(typed);
    if (meaning instanceof FigureText.Figure(BigDecimal percent)) {
      if (percent.compareTo(MOST) > 0) {
        return new FigureText.Wrong(Message.of("desktop.figure.percent-above"));
      }
      if (percent.scale() > MOST_DECIMALS) {
        return new FigureText.Wrong(Message.of("desktop.figure.percent-long"));
      }
    }
    return meaning;
  }

  /** A percentage as the share of one that is kept. */
  static BigDecimal share(BigDecimal percent) {
    return Decimals.trimmed(percent.movePointLeft(2));
  }
}
