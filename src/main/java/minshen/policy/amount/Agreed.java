package minshen.policy.amount;

import minshen.words.Message;

/** 以协议为准: the amount that was agreed with the office; without an agreement there is none. */
final class Agreed extends Formula {
  static final Kind<Formula> KIND =
      Kind.<Formula>only("agreed", Agreed::new, Slot.of("fact", Slot.Type.FIGURE)).outermost();

  Agreed(SlotValues given) {
    super(KIND, given);
  }

  private String fact() {
    return given().text("fact");
  }

  @Override
  Interval compute(Setting setting) {
    Interval agreed = setting.figure(fact());
    setting.tell(new FormulaEvent.Agreement(fact(), agreed), agreed, Amount.ZERO);
    return agreed;
  }

  @Override
  public boolean isDecidedByOffice(Setting setting) {
    return !setting.figure(fact()).isExact();
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.formula.agreed", labels.fact(fact()));
  }
}
