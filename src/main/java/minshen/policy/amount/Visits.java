package minshen.policy.amount;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which ways formulas went over some claims. */
public final class Visits {
  private final IdentityHashMap<Formula, Set<Integer>> gone = new IdentityHashMap<>();

  /** Goes through a formula and what it takes. */
  public void visit(Formula formula, Setting setting) {
    gone.computeIfAbsent(formula, _ -> new TreeSet<>()).addAll(formula.gone(setting));
    formula.takenFormulas(setting).forEach(inner -> visit(inner, setting));
  }

  /** The ways of this very formula that nobody went. */
  public List<Formula.Way> left(Formula formula, Labels labels) {
    List<Formula.Way> ways = formula.ways(labels);
    Set<Integer> taken = gone.getOrDefault(formula, Set.of());
    return IntStream.range(0, ways.size())
        .filter(i -> !taken.contains(i))
        .mapToObj(ways::get)
        .toList();
  }
}
