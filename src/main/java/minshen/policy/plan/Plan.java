package minshen.policy.plan;

import java.math.BigDecimal;
import java.util.List;
import minshen.policy.calc.Outcome;

/**
 * Claims taken together, as the calculator computes them.
 *
 * @param outcomes the outcome of each claim taken, in the dossier's order; the claim's year is the
 *     one chosen
 */
public record Plan(List<Outcome> outcomes) {
  public Plan {
    outcomes = List.copyOf(outcomes);
  }

  /** The sum of what the claims count with, exact, in 万元. */
  public BigDecimal total() {
    return outcomes.stream()
        .map(o -> o.counts().orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of the rounded amounts of the claims, as they are shown, in 万元. */
  public BigDecimal shown() {
    return outcomes.stream()
        .flatMap(o -> o.countedAmount().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a claim is taken. */
  public boolean takes(String claimId) {
    return outcomes.stream().anyMatch(o -> o.claim().id().equals(claimId));
  }
}
