package minshen.policy.amount;

import minshen.words.Message;

/** 差额: what one amount is above another, never below zero; such as 比上年新增, or 补足市级以外的部分. */
final class Difference extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "difference",
          Difference::new,
          Slot.of("from", Slot.Type.FORMULA),
          Slot.of("less", Slot.Type.FORMULA));

  Difference(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    Formula from = given().formula("from");
    Formula less = given().formula("less");
    Interval value = from.value(setting.within()).minus(less.value(setting.within()));
    setting.tell(
        new FormulaEvent.Subtracted(from.named(setting), less.named(setting), term(value)),
        value,
        Amount.ZERO);
    return value;
  }

  @Override
  Term named(Setting setting) {
    return term(compute(setting.silent()));
  }

  /** The difference of a figure is in its unit. */
  private Term term(Interval value) {
    return given().formula("from") instanceof Figure figure
        ? figure.inItsUnit(value)
        : new Term.Money(value);
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.formula.difference",
        given().formula("from").said(labels),
        given().formula("less").said(labels));
  }
}
