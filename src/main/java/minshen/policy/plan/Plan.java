package minshen.policy.plan;

import java.util.List;
import minshen.policy.amount.Amount;
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
  public Amount total() {
    return outcomes.stream()
        .map(o -> o.counts().orElse(Amount.ZERO))
        .reduce(Amount.ZERO, Amount::plus);
  }

  /** The sum of the rounded amounts of the claims, as they are shown, in 万元. */
  public Amount shown() {
    return outcomes.stream()
        .flatMap(o -> o.countedAmount().stream())
        .reduce(Amount.ZERO, Amount::plus);
  }

  /** Whether a claim is taken. */
  public boolean takes(String claimId) {
    return outcomes.stream().anyMatch(o -> o.claim().id().equals(claimId));
  }
}
