package minshen.form.ruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds the cells that the ruling lines of a page make. */
final class CellFinder {
  private final List<Rule> upright;
  private final List<Rule> level;

  /**
   * A cell, by the lines around it.
   *
   * @param left the distance of its left edge from the left of the page
   */
  record Frame(double left, double top, double right, double bottom) {}

  CellFinder(List<Rule> rules) {
    this.upright = joined(rules.stream().filter(Rule::upright).toList());
    this.level = joined(rules.stream().filter(rule -> !rule.upright()).toList());
  }

  /** Lines that go on in one another, as one: a table is often ruled cell by cell. */
  private static List<Rule> joined(List<Rule> rules) {
    List<Rule> joined = new ArrayList<>();
    List<Rule> sorted = rules.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
    for (Rule rule : sorted) {
      Optional<Rule> before =
          joined.stream()
              .filter(other -> Math.abs(other.at() - rule.at()) <= Rule.TOLERANCE)
              .filter(other -> other.passes(rule.from()))
              .findFirst();
      before.ifPresent(joined::remove);
      joined.add(
          before
              .map(
                  other ->
                      new Rule(
                          rule.upright(),
                          other.at(),
                          other.from(),
                          Math.max(other.to(), rule.to())))
              .orElse(rule));
    }
    return joined;
  }

  /** How many lines are compared to find every cell, and those around some places. */
  long comparisons(int places) {
    long cells = (long) places(upright).size() * places(level).size();
    return 2L * (upright.size() + level.size()) * (cells + places);
  }

  /** The cell around a place. */
  Optional<Frame> around(double x, double y) {
    Optional<Rule> left = nearest(upright, y, rule -> x - rule.at());
    Optional<Rule> right = nearest(upright, y, rule -> rule.at() - x);
    Optional<Rule> top = nearest(level, x, rule -> y - rule.at());
    Optional<Rule> bottom = nearest(level, x, rule -> rule.at() - y);
    return left.isPresent() && right.isPresent() && top.isPresent() && bottom.isPresent()
        ? Optional.of(
            new Frame(left.get().at(), top.get().at(), right.get().at(), bottom.get().at()))
        : Optional.empty();
  }

  private static Optional<Rule> nearest(
      List<Rule> rules, double across, ToDoubleFunction<Rule> distance) {
    return rules.stream()
        .filter(rule -> rule.from() <= across && across <= rule.to())
        .filter(rule -> distance.applyAsDouble(rule) > 0)
        .min(Comparator.comparingDouble(distance));
  }

  /** Every cell, also one in which nothing stands. */
  List<Frame> frames() {
    List<Double> xs = places(upright);
    List<Double> ys = places(level);
    Set<Frame> frames = new LinkedHashSet<>();
    for (int row = 1; row < ys.size(); row++) {
      for (int column = 1; column < xs.size(); column++) {
        around((xs.get(column - 1) + xs.get(column)) / 2, (ys.get(row - 1) + ys.get(row)) / 2)
            .ifPresent(frames::add);
      }
    }
    return List.copyOf(frames);
  }

  /** Where lines stand; those so near to each other that no text has room between count as one. */
  private static List<Double> places(List<Rule> rules) {
    List<Double> places = new ArrayList<>();
    rules.stream()
        .map(Rule::at)
        .sorted()
        .filter(at -> places.isEmpty() || at - places.getLast() > 2 * Rule.TOLERANCE)
        .forEach(places::add);
    return places;
  }
}
