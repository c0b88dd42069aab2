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
  public BigDecimal amount(BigDecimal support, BigDecimal cost) {
    return step.rate().multiply(support).min(room(support, cost));
  }

  /** What settles the amount. */
  public Binding binding(BigDecimal support, BigDecimal cost) {
    if (support.signum() == 0) {
      return Binding.NOTHING;
    }
    BigDecimal room = room(support, cost);
    if (room.signum() == 0) {
      return Binding.USED_UP;
    }
    return step.rate().multiply(support).compareTo(room) > 0 ? Binding.CEILING : Binding.SUPPORT;
  }

  /** The support above which the ceiling bites; there the amount is the most. */
  public BigDecimal bitesAbove(BigDecimal cost) {
    return step.ceiling().multiply(cost).divide(step.rate().add(BigDecimal.ONE), DIVISION);
  }

  /** The support from which on nothing is left. */
  public BigDecimal usedUpFrom(BigDecimal cost) {
    return step.ceiling().multiply(cost);
  }

  /** The cost from which on the ceiling no longer bites. */
  public BigDecimal costForAll(BigDecimal support) {
    return step.rate().add(BigDecimal.ONE).multiply(support).divide(step.ceiling(), DIVISION);
  }

  /** The share of the cost above which the support meets the ceiling: 25% where both halve. */
  public BigDecimal bitingShare() {
    return bitesAbove(BigDecimal.ONE);
  }

  /** The amount over the support from zero to an end, the cost being fixed. */
  public Curve overSupport(BigDecimal cost, BigDecimal end) {
    return curve(
        List.of(bitesAbove(cost), usedUpFrom(cost)), end, support -> amount(support, cost));
  }

  /** The amount over the cost from zero to an end, the support being fixed. */
  public Curve overCost(BigDecimal support, BigDecimal end) {
    return curve(
        List.of(support.divide(step.ceiling(), DIVISION), costForAll(support)),
        end,
        cost -> amount(support, cost));
  }

  private BigDecimal room(BigDecimal support, BigDecimal cost) {
    return step.ceiling().multiply(cost).subtract(support).max(BigDecimal.ZERO);
  }

  /** A bend beyond the end is off the picture; one on either end is the end itself. */
  private static Curve curve(
      List<BigDecimal> bends, BigDecimal end, UnaryOperator<BigDecimal> amount) {
    TreeSet<BigDecimal> places = new TreeSet<>(bends);
    places.removeIf(place -> place.signum() <= 0 || place.compareTo(end) >= 0);
    List<Curve.Point> points = new ArrayList<>();
    points.add(new Curve.Point(BigDecimal.ZERO, amount.apply(BigDecimal.ZERO)));
    places.forEach(place -> points.add(new Curve.Point(place, amount.apply(place))));
    points.add(new Curve.Point(end, amount.apply(end)));
    return new Curve(points);
  }
}
