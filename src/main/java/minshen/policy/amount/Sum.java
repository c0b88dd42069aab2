package minshen.policy.amount;

import java.util.List;
import minshen.words.Message;

/** 合计: several amounts together. */
final class Sum extends Formula {
  static final Kind<Formula> KIND =
      Kind.<Formula>only("sum", Sum::new, Slot.of("terms", Slot.Type.FORMULAS)).handingOn();

  Sum(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    List<Interval> terms =
        given().formulas("terms").stream().map(term -> term.value(setting.within())).toList();
    Interval value = terms.stream().reduce(Interval.ZERO, Interval::plus);
    setting.tell(new FormulaEvent.Summed(terms, value), value, Amount.ZERO);
    return value;
  }

  /** Each term by itself: one may be made of products. */
  @Override
  void divide(Setting setting, Setting.Parts parts) {
    given().formulas("terms").forEach(term -> term.parts(setting, parts));
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.formula.sum",
        given().formulas("terms").stream().map(term -> (Object) term.said(labels)).toList());
  }
}
