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

  /** The sum of the exact amounts, in 万元. */
  public BigDecimal total() {
    return outcomes.stream()
        .map(o -> o.exact().orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether a claim is taken. */
  public boolean takes(String claimId) {
    return outcomes.stream().anyMatch(o -> o.claim().id().equals(claimId));
  }
}
