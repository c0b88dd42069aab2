package minshen.policy.whatif;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import minshen.policy.amount.Amount;

/**
 * An amount as a function of one fact, both in 万元: straight from each point to the next. The points
 * are where the rule itself bends, so nothing between them is lost.
 *
 * @param points at least two, from the left to the right, each at another place
 */
public record Curve(List<Point> points) {
  public Curve {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException("a curve needs two points");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).fact().compareTo(points.get(i - 1).fact()) <= 0) {
        throw new IllegalArgumentException("points out of order at " + points.get(i).fact());
      }
    }
  }

  /**
   * A point.
   *
   * @param fact the fact, in 万元
   * @param amount what comes out, in 万元, before rounding
   */
  public record Point(Amount fact, Amount amount) {}

  /** The most that comes out anywhere on the curve. */
  public Amount most() {
    return points.stream().map(Point::amount).reduce(Amount.ZERO, Amount::max);
  }

  /** Where the curve ends. */
  public Amount end() {
    return points.getLast().fact();
  }

  /**
   * What comes out at a place.
   *
   * @throws IllegalArgumentException if the place lies off the curve
   */
  public Amount at(Amount fact) {
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      if (fact.compareTo(from.fact()) >= 0 && fact.compareTo(to.fact()) <= 0) {
        return between(from, to, fact);
      }
    }
    throw new IllegalArgumentException("off the curve: " + fact);
  }

  private static Amount between(Point from, Point to, Amount fact) {
    BigDecimal rise = to.amount().minus(from.amount()).multiply(fact.minus(from.fact()));
    BigDecimal risen = rise.divide(to.fact().minus(from.fact()), MathContext.DECIMAL128);
    return new Amount(from.amount().exact().add(risen));
  }
}
