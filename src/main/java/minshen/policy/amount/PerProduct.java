package minshen.policy.amount;

import minshen.words.Message;

/** 每个品种: a formula for each product of the claim, each by itself. */
final class PerProduct extends Formula {
  static final Kind<Formula> KIND =
      Kind.<Formula>only(Kinds.PER_PRODUCT, PerProduct::new, Slot.of("amount", Slot.Type.FORMULA))
          .outermost();

  PerProduct(Given given) {
    super(KIND, given);
  }

  /** Only at the top, or as a term of a sum that is: elsewhere products are not told apart. */
  @Override
  Interval compute(Setting setting) {
    throw new IllegalStateException("products stand at the top of a formula");
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
