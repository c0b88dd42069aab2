package minshen.policy.amount;

import java.math.BigDecimal;
import minshen.words.Decimals;
import minshen.words.Message;

/** 定额: a number as it stands. */
final class Fixed extends Formula {
  static final Kind<Formula> KIND =
      Kind.only("fixed", Fixed::new, Slot.of("amount", Slot.Type.NUMBER));

  Fixed(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    return Interval.exactly(given().number("amount"));
  }

  /** By itself it is the whole amount; within another formula that one tells of it. */
  @Override
  void divide(Setting setting, Setting.Parts parts) {
    Interval value = compute(setting);
    setting.tell(new FormulaEvent.FixedAmount(value.low()), value, Amount.ZERO);
    parts.whole(value);
  }

  @Override
  Term namedAsNumber(Setting setting) {
    return Term.Bare.of(given().number("amount"));
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.step.wan", Decimals.grouped(given().number("amount")));
  }

  @Override
  Object saidAsRate(Labels labels) {
    return Decimals.percent(given().number("amount"));
  }

  @Override
  public Object saidAsNumber(Labels labels) {
    return Decimals.grouped(given().number("amount"));
  }

  BigDecimal number() {
    return given().number("amount");
  }
}
