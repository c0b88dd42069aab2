package minshen.policy.amount;

import java.util.List;
import minshen.words.Message;

/** 从高: the most of several amounts. */
final class Most extends Formula {
  static final Kind<Formula> KIND = Kind.only("most", Most::new, Slot.of("of", Slot.Type.FORMULAS));

  Most(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    List<Interval> all =
        given().formulas("of").stream().map(f -> f.value(setting.within())).toList();
    Interval value = all.stream().reduce(Interval::greater).orElseThrow();
    setting.tell(new FormulaEvent.MostTaken(all, value), value, Amount.ZERO);
    return value;
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.formula.most",
        given().formulas("of").stream().map(f -> (Object) f.said(labels)).toList());
  }
}
