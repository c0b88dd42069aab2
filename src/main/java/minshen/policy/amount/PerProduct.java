package minshen.policy.amount;

import minshen.words.Message;

/** 每个品种: a formula for each product of the claim, each by itself. */
final class PerProduct extends Formula {
  static final Kind<Formula> KIND =
      Kind.<Formula>only(Kinds.PER_PRODUCT, PerProduct::new, Slot.of("amount", Slot.Type.FORMULA))
          .outermost();

  PerProduct(SlotValues given) {
    super(KIND, given);
  }

  /** Products are told apart by {@link #divide}; while a case is open it can be anything. */
  @Override
  Interval compute(Setting setting) {
    return Interval.ANYTHING;
  }

  /** That is a matter of each product. */
  @Override
  public boolean isDecidedByOffice(Setting setting) {
    return false;
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    parts.each(given().formula("amount"));
  }

  @Override
  public Message said(Labels labels) {
    return Message.of("policy.formula.product", given().formula("amount").said(labels));
  }
}
