package minshen.policy.amount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What an amount can still be, in 万元: at least so much and at most so much, both ends included.
 *
 * @param low the least, never negative
 * @param high the most; empty if nothing bounds it
 */
public record Interval(BigDecimal low, Optional<BigDecimal> high) {
  private static final MathContext DIVISION = new MathContext(40, RoundingMode.DOWN);

  /** Nothing at all. */
  public static final Interval ZERO = exactly(BigDecimal.ZERO);

  /** Anything from zero up. */
  public static final Interval ANYTHING = new Interval(BigDecimal.ZERO, Optional.empty());

  /** One amount. */
  public static Interval exactly(BigDecimal amount) {
    return new Interval(amount, Optional.of(amount));
  }

  /** One amount of money. */
  public static Interval exactly(Amount amount) {
    return exactly(amount.exact());
  }

  /** From one amount to another. */
  public static Interval between(BigDecimal low, BigDecimal high) {
    return new Interval(low, Optional.of(high));
  }

  /** Each end taken times a rate. */
  public Interval times(BigDecimal rate) {
    return new Interval(low.multiply(rate), high.map(h -> h.multiply(rate)));
  }

  /** What of each end lies above one amount and, if there is one, below another. */
  public Interval between(BigDecimal from, Optional<BigDecimal> to) {
    Optional<BigDecimal> room = to.map(t -> t.subtract(from));
    BigDecimal least = low.subtract(from).max(BigDecimal.ZERO);
    Optional<BigDecimal> most = high.map(h -> h.subtract(from).max(BigDecimal.ZERO));
    return new Interval(
        room.map(least::min).orElse(least),
        room.map(r -> most.map(r::min).orElse(r)).or(() -> most));
  }

  /** The sum of both. */
  public Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.flatMap(h -> other.high.map(h::add)));
  }

  /** Each end, but not more than a limit. */
  public Interval atMost(BigDecimal limit) {
    return new Interval(low.min(limit), Optional.of(high.map(limit::min).orElse(limit)));
  }

  /** The smallest interval that holds both. */
  public Interval hull(Interval other) {
    return new Interval(low.min(other.low), high.flatMap(h -> other.high.map(h::max)));
  }

  /** Whether both ends are one. */
  public boolean isExact() {
    return high.map(h -> h.compareTo(low) == 0).orElse(false);
  }

  /** Each end taken times that end of another. */
  Interval times(Interval other) {
    return new Interval(low.multiply(other.low), high.flatMap(h -> other.high.map(h::multiply)));
  }

  /** Each end divided; to 40 digits, down, where it does not divide evenly. */
  Interval over(BigDecimal divisor) {
    return divisor.compareTo(BigDecimal.ONE) == 0
        ? this
        : new Interval(low.divide(divisor, DIVISION), high.map(h -> h.divide(divisor, DIVISION)));
  }

  /** Each end without what is less than a whole. */
  Interval floor() {
    return new Interval(
        low.setScale(0, RoundingMode.DOWN), high.map(h -> h.setScale(0, RoundingMode.DOWN)));
  }

  /** What this is above another, never below zero. */
  public Interval minus(Interval other) {
    BigDecimal least =
        other.high.map(h -> low.subtract(h).max(BigDecimal.ZERO)).orElse(BigDecimal.ZERO);
    return new Interval(least, high.map(h -> h.subtract(other.low).max(BigDecimal.ZERO)));
  }

  /** The lesser of both. */
  public Interval lesser(Interval other) {
    Optional<BigDecimal> most = high.map(h -> other.high.map(h::min).orElse(h)).or(other::high);
    return new Interval(low.min(other.low), most);
  }

  /** The greater of both. */
  Interval greater(Interval other) {
    return new Interval(low.max(other.low), high.flatMap(h -> other.high.map(h::max)));
  }

  /**
   * What of it lies above one amount and up to another; empty if nothing does.
   *
   * @param included whether the lower amount itself belongs to it
   */
  Optional<Interval> within(BigDecimal from, boolean included, Optional<BigDecimal> upTo) {
    boolean below = high.map(h -> h.compareTo(from) < (included ? 0 : 1)).orElse(false);
    boolean above = upTo.map(to -> low.compareTo(to) > 0).orElse(false);
    return below || above
        ? Optional.empty()
        : Optional.of(
            new Interval(
                low.max(from), upTo.map(to -> high.map(to::min).orElse(to)).or(() -> high)));
  }
}
