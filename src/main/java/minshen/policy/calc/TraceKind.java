package minshen.policy.calc;

import minshen.policy.amount.FormulaEvent;

/** What kind of step a row of the trace tells of. */
public enum TraceKind {
  FACT,
  FIXED,
  RANGE,
  AGREED,
  SHARE,
  TIMES,
  SUM,
  LEAST,
  MOST,
  DIFFERENCE,
  PER_UNIT,
  TABLE,
  TIER,
  BRACKET,
  LIMIT,
  MATCH,
  JOINT_CEILING,
  EXCHANGE,
  PRODUCT,
  PRODUCT_SHARE,
  PRODUCT_LIMIT,
  MERGED,
  PRODUCT_ALREADY,
  CAP,
  MOST_PRODUCTS,
  MOST_CLAIMS,
  NOT_ELIGIBLE,
  ROUND;

  /** The kind of what a part of a formula did. */
  static TraceKind of(FormulaEvent event) {
    return switch (event) {
      case FormulaEvent.FactTaken _ -> FACT;
      case FormulaEvent.FixedAmount _ -> FIXED;
      case FormulaEvent.OfficeRange _ -> RANGE;
      case FormulaEvent.Agreement _ -> AGREED;
      case FormulaEvent.ShareTaken _ -> SHARE;
      case FormulaEvent.Multiplied _ -> TIMES;
      case FormulaEvent.Summed _ -> SUM;
      case FormulaEvent.LeastTaken _ -> LEAST;
      case FormulaEvent.MostTaken _ -> MOST;
      case FormulaEvent.Subtracted _ -> DIFFERENCE;
      case FormulaEvent.PaidPerUnit _ -> PER_UNIT;
      case FormulaEvent.LookedUp _ -> TABLE;
      case FormulaEvent.TierTaken _ -> TIER;
      case FormulaEvent.BandTaken _ -> BRACKET;
      case FormulaEvent.LimitTaken _ -> LIMIT;
      case FormulaEvent.Matched _ -> MATCH;
      case FormulaEvent.CeilingTaken _ -> JOINT_CEILING;
    };
  }

  /** Whether such a step never brings anything: it only takes away. */
  boolean onlyTakesAway() {
    return switch (this) {
      case CAP, LIMIT, JOINT_CEILING, ROUND -> true;
      default -> false;
    };
  }
}
