package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an amount can still be, in 万元: at least so much and at most so much, both ends included.
 *
 * @param low the least, never negative
 * @param high the most; empty if nothing bounds it
 */
public record Interval(BigDecimal low, Optional<BigDecimal> high) {
  /** Nothing at all. */
  public static final Interval ZERO = exactly(BigDecimal.ZERO);

  /** Anything from zero up. */
  public static final Interval ANYTHING = new Interval(BigDecimal.ZERO, Optional.empty());

  /** One amount. */
  public static Interval exactly(BigDecimal amount) {
    return new Interval(amount, Optional.of(amount));
  }

  /** From one amount to another. */
  public static Interval between(BigDecimal low, BigDecimal high) {
    return new Interval(low, Optional.of(high));
  }

  /** Each end taken times a rate. */
  Interval times(BigDecimal rate) {
    return new Interval(low.multiply(rate), high.map(h -> h.multiply(rate)));
  }

  /** What of each end lies above one amount and, if there is one, below another. */
  Interval between(BigDecimal from, Optional<BigDecimal> to) {
    Optional<BigDecimal> room = to.map(t -> t.subtract(from));
    BigDecimal least = low.subtract(from).max(BigDecimal.ZERO);
    Optional<BigDecimal> most = high.map(h -> h.subtract(from).max(BigDecimal.ZERO));
    return new Interval(
        room.map(least::min).orElse(least),
        room.map(r -> most.map(r::min).orElse(r)).or(() -> most));
  }

  /** The sum of both. */
  Interval plus(Interval other) {
    return new Interval(low.add(other.low), high.flatMap(h -> other.high.map(h::add)));
  }

  /** Each end, but not more than a limit. */
  Interval atMost(BigDecimal limit) {
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
}
