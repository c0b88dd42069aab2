package minshen.policy.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.TraceKind;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;

/**
 * Two scenarios of one claim, among the other claims of the company, with which it shares caps.
 *
 * @param first how it is
 * @param second how it might be
 * @param steps the steps of both, those that belong together side by side
 * @param others by how much the other claims' counted amounts rise or fall in sum, in 万元
 */
public record ScenarioComparison(
    Outcome first, Outcome second, List<Pair> steps, BigDecimal others) {
  public ScenarioComparison {
    steps = List.copyOf(steps);
  }

  /**
   * A step in both scenarios.
   *
   * @param first how it went in the first; empty if it was not taken there
   * @param second how it went in the second; empty if it was not taken there
   */
  public record Pair(Optional<TraceRow> first, Optional<TraceRow> second) {}

  /**
   * Computes both.
   *
   * @param claims all claims of the company, in their order; the one with the scenarios' id is
   *     replaced
   * @throws IllegalArgumentException if no claim has that id
   */
  public static ScenarioComparison of(
      Library library,
      List<ClaimInput> claims,
      List<Award> ledger,
      Scenario first,
      Scenario second) {
    int index = claims.stream().map(ClaimInput::id).toList().indexOf(first.claim().id());
    if (index < 0) {
      throw new IllegalArgumentException("no claim " + first.claim().id());
    }
    List<Outcome> before = outcomes(library, claims, ledger, first, index);
    List<Outcome> after = outcomes(library, claims, ledger, second, index);
    Outcome one = before.get(index);
    Outcome other = after.get(index);
    BigDecimal others = counted(after, index).minus(counted(before, index));
    return new ScenarioComparison(one, other, pairs(one.trace(), other.trace()), others);
  }

  /** By how much the amount rises or falls, in 万元; empty if either cannot be computed. */
  public Optional<BigDecimal> difference() {
    return first.amount().flatMap(a -> second.amount().map(b -> b.minus(a)));
  }

  /** The steps that went otherwise, as people read them. */
  public List<Pair> differing() {
    TraceWords words = new TraceWords(first.item());
    return steps.stream()
        .filter(
            pair ->
                !pair.first()
                    .map(row -> told(row, words))
                    .equals(pair.second().map(row -> told(row, words))))
        .toList();
  }

  private static Object told(TraceRow row, TraceWords words) {
    return List.of(words.of(row), row.value(), row.clause());
  }

  private static List<Outcome> outcomes(
      Library library, List<ClaimInput> claims, List<Award> ledger, Scenario scenario, int index) {
    List<ClaimInput> replaced = new ArrayList<>(claims);
    replaced.set(index, scenario.claim());
    return new Calculator(library).compute(replaced, ledger, scenario.readings());
  }

  private static Amount counted(List<Outcome> outcomes, int except) {
    Amount sum = Amount.ZERO;
    for (int i = 0; i < outcomes.size(); i++) {
      if (i != except && outcomes.get(i).counted()) {
        sum = sum.plus(outcomes.get(i).amount().orElse(Amount.ZERO));
      }
    }
    return sum;
  }

  /** The first step of a kind belongs to the first of that kind in the other, and so on. */
  private static List<Pair> pairs(List<TraceRow> first, List<TraceRow> second) {
    Map<Object, Optional<TraceRow>> left = numbered(first);
    Map<Object, Optional<TraceRow>> right = numbered(second);
    Map<Object, Pair> pairs = new LinkedHashMap<>();
    left.forEach(
        (key, row) -> pairs.put(key, new Pair(row, right.getOrDefault(key, Optional.empty()))));
    right.forEach((key, row) -> pairs.putIfAbsent(key, new Pair(Optional.empty(), row)));
    return List.copyOf(pairs.values());
  }

  private static Map<Object, Optional<TraceRow>> numbered(List<TraceRow> rows) {
    Map<TraceKind, Integer> seen = new EnumMap<>(TraceKind.class);
    Map<Object, Optional<TraceRow>> numbered = new LinkedHashMap<>();
    for (TraceRow row : rows) {
      int count = seen.merge(row.kind(), 1, Integer::sum);
      numbered.put(List.of(row.kind(), count), Optional.of(row));
    }
    return numbered;
  }
}
