package minshen.policy.amount;

/** What formulas tell of the figures that they take. */
final class AmountTrace {
  private AmountTrace() {}

  /** How much less an amount has become; zero while one of them is open. */
  static Amount cut(Interval before, Interval after) {
    return before.isExact() && after.isExact()
        ? new Amount(before.low()).less(new Amount(after.low()))
        : Amount.ZERO;
  }

  /** A figure, with what made it come out so behind it. */
  static Term because(Term term, Formula formula, Setting setting) {
    return formula.why(setting).<Term>map(why -> new Term.Chosen(term, why)).orElse(term);
  }
}
