package minshen.policy.amount;

import java.util.Optional;

/**
 * What an amount can still be: at least so much and at most so much, both ends included.
 *
 * @param low the least
 * @param high the most; empty if nothing bounds it
 */
public record AmountRange(Amount low, Optional<Amount> high) {
  /** Nothing at all. */
  public static final AmountRange ZERO = new AmountRange(Amount.ZERO, Optional.of(Amount.ZERO));

  /** What an interval of 万元 can be. */
  public static AmountRange of(Interval interval) {
    return new AmountRange(new Amount(interval.low()), interval.high().map(Amount::new));
  }

  /** Whether both ends are one. */
  public boolean isExact() {
    return high.filter(low::equals).isPresent();
  }

  /** The sum of both. */
  public AmountRange plus(AmountRange other) {
    return new AmountRange(low.plus(other.low), high.flatMap(h -> other.high.map(h::plus)));
  }

  /** The smallest range that holds both. */
  public AmountRange hull(AmountRange other) {
    return new AmountRange(low.min(other.low), high.flatMap(h -> other.high.map(h::max)));
  }
}
