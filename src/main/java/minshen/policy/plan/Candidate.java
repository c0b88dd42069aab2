package minshen.policy.plan;

import java.util.List;
import java.util.Optional;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Demand;

/**
 * A claim with an amount that counts, which may be taken or left.
 *
 * @param claim the claim as it stands in the dossier
 * @param options the ways to take it, the one nearest to the dossier first; never empty
 */
record Candidate(ClaimInput claim, List<Option> options) {
  Candidate {
    options = List.copyOf(options);
  }

  /**
   * A way to take a claim: in one application year.
   *
   * @param year the year; none if neither the claim nor the dossier names one
   * @param claim the claim with that year
   * @param demand what it then asks for
   */
  record Option(Optional<Integer> year, ClaimInput claim, Demand demand) {
    /** What it comes to if no other claim is taken. */
    Amount alone() {
      return new CapLedger().take(demand);
    }
  }

  /** The way that brings most if no other claim is taken, the first of them. */
  Option strongest() {
    Option best = options.getFirst();
    for (Option option : options) {
      best = option.alone().compareTo(best.alone()) > 0 ? option : best;
    }
    return best;
  }
}
