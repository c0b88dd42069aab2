package minshen.policy.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.amount.JointCeiling;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.JointCeilings;

/**
 * How the amount of a claim follows 市级支持资金 (support) and 研发投入 (cost) where both levels together
 * must stay within a share of the cost (操作细则（三）（五）): min(rate × support, max(0, ceiling × cost −
 * support)). With rate 1 and ceiling 50% the ceiling bites once the support exceeds 25% of the
 * cost, and nothing is left from 50% on. All figures are in 万元 and not negative.
 *
 * @param step the joint ceiling of the item
 */
public record JointMatch(JointCeiling step) {
  /** Only where a bend lies if the rates do not divide; amounts never divide. */
  private static final MathContext DIVISION = MathContext.DECIMAL128;

  /** What settles the amount. */
  public enum Binding {
    /** There is no support to match. */
    NOTHING,
    /** The whole share of the support fits under the ceiling. */
    SUPPORT,
    /** The ceiling cuts the match. */
    CEILING,
    /** The support alone reaches the ceiling. */
    USED_UP
  }

  /**
   * How a claim's amount follows the two.
   *
   * @return empty if the amount does not come about by a joint ceiling alone
   */
  public static Optional<JointMatch> of(Library library, ClaimInput claim, Readings readings) {
    return library
        .packFor(claim.item(), claim.year())
        .flatMap(pack -> pack.item(claim.item()))
        .flatMap(item -> JointCeilings.alone(item, claim, readings))
        .map(JointMatch::new);
  }

  /** The amount, before rounding. */
  public Amount amount(Amount support, Amount cost) {
    return support.times(step.rate()).min(room(support, cost));
  }

  /** What settles the amount. */
  public Binding binding(Amount support, Amount cost) {
    if (support.isZero()) {
      return Binding.NOTHING;
    }
    Amount room = room(support, cost);
    if (room.isZero()) {
      return Binding.USED_UP;
    }
    return support.times(step.rate()).isMoreThan(room) ? Binding.CEILING : Binding.SUPPORT;
  }

  /** What the ceiling cuts of the match. */
  public Amount cut(Amount support, Amount cost) {
    return support.times(step.rate()).less(amount(support, cost));
  }

  /** The support above which the ceiling bites; there the amount is the most. */
  public Amount bitesAbove(Amount cost) {
    return divided(cost.times(step.ceiling()), step.rate().add(BigDecimal.ONE));
  }

  /** The support from which on nothing is left. */
  public Amount usedUpFrom(Amount cost) {
    return cost.times(step.ceiling());
  }

  /** The cost from which on the ceiling no longer bites. */
  public Amount costForAll(Amount support) {
    return divided(support.times(step.rate().add(BigDecimal.ONE)), step.ceiling());
  }

  /** The share of the cost above which the support meets the ceiling: 25% where both halve. */
  public BigDecimal bitingShare() {
    return bitesAbove(Amount.of(1)).exact();
  }

  /** The amount over the support from zero to an end, the cost being fixed. */
  public Curve overSupport(Amount cost, Amount end) {
    return curve(
        List.of(bitesAbove(cost), usedUpFrom(cost)), end, support -> amount(support, cost));
  }

  /** The amount over the cost from zero to an end, the support being fixed. */
  public Curve overCost(Amount support, Amount end) {
    return curve(
        List.of(divided(support, step.ceiling()), costForAll(support)),
        end,
        cost -> amount(support, cost));
  }

  private Amount room(Amount support, Amount cost) {
    return cost.times(step.ceiling()).less(support);
  }

  private static Amount divided(Amount amount, BigDecimal by) {
    return new Amount(amount.exact().divide(by, DIVISION));
  }

  /** A bend beyond the end is off the picture; one on either end is the end itself. */
  private static Curve curve(List<Amount> bends, Amount end, UnaryOperator<Amount> amount) {
    TreeSet<Amount> places = new TreeSet<>(bends);
    places.removeIf(place -> place.isZero() || !end.isMoreThan(place));
    List<Curve.Point> points = new ArrayList<>();
    points.add(new Curve.Point(Amount.ZERO, amount.apply(Amount.ZERO)));
    places.forEach(place -> points.add(new Curve.Point(place, amount.apply(place))));
    points.add(new Curve.Point(end, amount.apply(end)));
    return new Curve(points);
  }
}
