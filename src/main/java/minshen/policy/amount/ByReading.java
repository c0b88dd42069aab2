package minshen.policy.amount;

import java.util.Optional;
import java.util.stream.Stream;
import minshen.words.Message;

/** 两种读法: one formula as we read the text, another as it can be read too. */
final class ByReading extends Formula {
  static final Kind<Formula> KIND =
      Kind.<Formula>of(
              "reading",
              ByReading::new,
              Slot.of("id", Slot.Type.READING),
              Slot.of("standard", Slot.Type.FORMULA),
              Slot.of("alternative", Slot.Type.FORMULA))
          .handingOn();

  ByReading(SlotValues given) {
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
  Term namedAsNumber(Setting setting) {
    return holds(setting).namedAsNumber(setting);
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    holds(setting).parts(setting.under(given().text("id")), parts);
  }

  @Override
  Optional<String> source(Setting setting) {
    return holds(setting).source(setting).or(super::clause);
  }

  @Override
  Stream<? extends Part> taken(Setting setting) {
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
