package minshen.desktop.claims.facts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.words.Message;
import minshen.words.Words;

/** Edits an amount in a foreign currency: the amount, the rate and the day of the rate. */
final class ForeignEditor implements FactEditor {
  private static final double RATE_WIDTH = 110;
  private static final double DAY_WIDTH = 150;

  private final Consumer<Optional<Value>> typed;
  private final FigureEditor amount;
  private final FigureEditor rate;
  private final DayEditor day;
  private final HBox control;
  private Value.Foreign value =
      new Value.Foreign(Optional.empty(), Optional.empty(), Optional.empty());

  ForeignEditor(Fact fact, Words words, Consumer<Optional<Value>> typed) {
    this.typed = typed;
    amount =
        new FigureEditor(
            FigureText::of,
            words,
            number -> type(new Value.Foreign(number, value.rate(), value.day())));
    rate =
        new FigureEditor(
            ForeignEditor::rate,
            words,
            number -> type(new Value.Foreign(value.amount(), number, value.day())));
    day = new DayEditor(words, date -> type(new Value.Foreign(value.amount(), value.rate(), date)));
    TextField amountField = amount.control();
    TextField rateField = rate.control();
    DatePicker dayField = day.control();
    String currency = words.say("desktop.fact.currency", fact.inChinese(), fact.code());
    amountField.setAccessibleText(fact.label());
    rateField.setAccessibleText(words.say("desktop.fact.rate", currency));
    rateField.setPromptText(words.say("desktop.fact.rate", currency));
    dayField.setAccessibleText(words.say("desktop.fact.rate-day"));
    rateField.setMinWidth(RATE_WIDTH);
    dayField.setMinWidth(DAY_WIDTH);
    HBox.setHgrow(amountField, Priority.ALWAYS);
    HBox.setHgrow(rateField, Priority.ALWAYS);
    control =
        new HBox(
            amountField,
            label(fact.unit()),
            label(words.say("desktop.fact.rate", currency)),
            rateField,
            label(words.say("desktop.fact.rate-day")),
            dayField);
    control.getStyleClass().add("with-unit");
    control.setAlignment(Pos.CENTER_LEFT);
  }

  private static Label label(String text) {
    Label label = TextLabels.line(text, "unit");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private void type(Value.Foreign now) {
    value = now;
    boolean blank = now.amount().isEmpty() && now.rate().isEmpty() && now.day().isEmpty();
    typed.accept(blank ? Optional.empty() : Optional.of(now));
  }

  @Override
  public Region control() {
    return control;
  }

  @Override
  public Optional<Control> keyboard() {
    return Optional.of(amount.control());
  }

  @Override
  public void show(Optional<Value> shown) {
    value =
        shown.orElse(null) instanceof Value.Foreign foreign
            ? foreign
            : new Value.Foreign(Optional.empty(), Optional.empty(), Optional.empty());
    Value.Foreign now = value;
    amount.show(now.amount());
    rate.show(now.rate());
    day.show(now.day());
  }

  @Override
  public void onProblem(Runnable told) {
    amount.onProblem(_ -> told.run());
    rate.onProblem(_ -> told.run());
    day.onProblem(_ -> told.run());
  }

  @Override
  public Optional<String> wrong() {
    return Stream.of(amount.wrong(), rate.wrong(), day.wrong())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static FigureText.Meaning rate(String typed) {
    FigureText.Meaning meaning = FigureText.of(typed);
    return meaning instanceof FigureText.Figure(BigDecimal number) && number.signum() == 0
        ? new FigureText.Wrong(Message.of("desktop.figure.rate-zero"))
        : meaning;
  }
}
