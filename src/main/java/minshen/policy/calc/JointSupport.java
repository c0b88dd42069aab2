package minshen.policy.calc;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import minshen.policy.Step;
import minshen.policy.amount.Interval;

/**
 * What a joint ceiling leaves of a match: min(rate × support, max(0, ceiling × cost − support)). It
 * rises and then falls with the support, so it knows its own extremes.
 */
final class JointSupport {
  /** Only for a bound where the rates do not divide; amounts never divide. */
  private static final MathContext DIVISION = new MathContext(40, RoundingMode.DOWN);

  private JointSupport() {}

  /**
   * The room under the ceiling, with both figures known.
   *
   * @param before what the stage has had before, from city and district together
   */
  static BigDecimal room(
      Step.JointCeiling step, BigDecimal support, BigDecimal cost, BigDecimal before) {
    return cost.multiply(step.ceiling()).subtract(support).subtract(before).max(BigDecimal.ZERO);
  }

  /** What comes out, with either figure known or not. */
  static Interval of(Step.JointCeiling step, Interval support, Interval cost, BigDecimal before) {
    if (support.isExact() && cost.isExact()) {
      BigDecimal match = support.low().multiply(step.rate());
      return Interval.exactly(match.min(room(step, support.low(), cost.low(), before)));
    }
    if (support.isExact()) {
      return Interval.between(BigDecimal.ZERO, support.low().multiply(step.rate()));
    }
    return cost.isExact()
        ? Interval.between(BigDecimal.ZERO, mostUnder(step, cost.low(), before))
        : Interval.ANYTHING;
  }

  /** The most is where rate × support meets ceiling × cost − support. */
  private static BigDecimal mostUnder(Step.JointCeiling step, BigDecimal cost, BigDecimal before) {
    return step.rate()
        .multiply(step.ceiling().multiply(cost).subtract(before).max(BigDecimal.ZERO))
        .divide(step.rate().add(BigDecimal.ONE), DIVISION);
  }
}
