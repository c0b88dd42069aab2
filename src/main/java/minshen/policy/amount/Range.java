package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/** 在区间里认定: an amount or a rate that the office decides within a range. */
final class Range extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "range",
          Range::new,
          Slot.of("least", Slot.Type.NUMBER),
          Slot.of("most", Slot.Type.NUMBER));

  Range(SlotValues given) {
    super(KIND, given);
  }

  private BigDecimal least() {
    return given().number("least");
  }

  private BigDecimal most() {
    return given().number("most");
  }

  @Override
  Interval compute(Setting setting) {
    return Interval.between(least(), most());
  }

  /** By itself it is the whole amount; within another formula that one tells of it. */
  @Override
  void divide(Setting setting, Setting.Parts parts) {
    setting.tell(new FormulaEvent.OfficeRange(least(), most()), compute(setting), Amount.ZERO);
    parts.whole(compute(setting));
  }

  @Override
  public boolean isDecidedByOffice(Setting setting) {
    return true;
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.formula.range", Decimals.grouped(least()), Decimals.grouped(most()));
  }

  @Override
  Object saidAsRate(Labels labels) {
    return Message.of(
        "policy.formula.range-rate", Decimals.percent(least()), Decimals.percent(most()));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return least().compareTo(most()) > 0
        ? Stream.of(
            Message.of(
                "policy.formula.range-order", Decimals.grouped(least()), Decimals.grouped(most())))
        : Stream.empty();
  }
}
