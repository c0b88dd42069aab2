package minshen.policy.amount;

import java.util.stream.Stream;
import minshen.words.Message;

/** 两种读法: one formula as we read the text, another as it can be read too. */
final class ByReading extends Formula {
  static final Kind KIND =
      Kind.of(
          "reading",
          ByReading::new,
          Slot.of("id", Slot.Type.READING),
          Slot.of("standard", Slot.Type.FORMULA),
          Slot.of("alternative", Slot.Type.FORMULA));

  ByReading(Given given) {
    super(KIND, given);
  }

  private Formula holds(Setting setting) {
    return given().formula(setting.isAlternative(given().text("id")) ? "alternative" : "standard");
  }

  @Override
  Interval compute(Setting setting) {
    return holds(setting).value(setting.under(given().text("id")));
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    holds(setting).parts(setting.under(given().text("id")), parts);
  }

  @Override
  Stream<Formula> taken(Setting setting) {
    return Stream.of(holds(setting));
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.formula.reading",
        given().formula("standard").said(labels),
        given().text("id"),
        given().formula("alternative").said(labels));
  }
}
