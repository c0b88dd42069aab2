package minshen.policy.amount;

import java.util.List;
import minshen.words.Message;

/** 取低者: the least of several amounts. */
final class Least extends Formula {
  static final Kind<Formula> KIND =
      Kind.only("least", Least::new, Slot.of("of", Slot.Type.FORMULAS));

  Least(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    List<Interval> all =
        given().formulas("of").stream().map(f -> f.value(setting.within())).toList();
    Interval value = all.stream().reduce(Interval::lesser).orElseThrow();
    setting.tell(new FormulaEvent.LeastTaken(all, value), value, Amount.ZERO);
    return value;
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.formula.least",
        given().formulas("of").stream().map(f -> (Object) f.said(labels)).toList());
  }
}
