package minshen.policy.calc;

import java.util.Optional;
import java.util.Set;
import minshen.policy.Scope;
import minshen.policy.Step;
import minshen.policy.amount.Amount;

/**
 * How much of a shared cap is used, as one claim finds it. Amounts are exact, in 万元.
 *
 * @param label what it is called, where the pack gives it a name
 * @param scope what the cap is counted over
 * @param years over how many consecutive years it is counted, where the scope says so; else 1
 * @param items the items that share it
 * @param kinds the kinds of product it limits; all if empty
 * @param project the project it is counted over, where the scope is a project
 * @param year the application year it is counted over, where the scope is a year
 * @param limit the cap
 * @param byLedger used by support already received
 * @param byEarlier used by the claims before this one
 * @param byThis used by this claim; zero while its amount is open
 * @param clause the clause that sets the cap
 */
public record CapUse(
    Optional<String> label,
    Scope scope,
    int years,
    Set<String> items,
    Set<String> kinds,
    Optional<String> project,
    Optional<Integer> year,
    Amount limit,
    Amount byLedger,
    Amount byEarlier,
    Amount byThis,
    String clause) {
  public CapUse {
    items = Set.copyOf(items);
    kinds = Set.copyOf(kinds);
  }

  static CapUse of(
      Step.Cap cap,
      LimitUsage.Bucket bucket,
      ClaimInput claim,
      Amount limit,
      LimitUsage.Used before,
      Amount byThis) {
    return new CapUse(
        cap.named().flatMap(Step.Named::label),
        cap.scope(),
        cap.years(),
        bucket.items(),
        bucket.kinds(),
        bucket.project().flatMap(_ -> claim.project()),
        bucket.year(),
        limit,
        new Amount(before.byLedger()),
        new Amount(before.byClaims()),
        byThis,
        cap.basis().clause());
  }

  /** What is left of it after this claim; zero if the ledger alone goes beyond it. */
  public Amount left() {
    return limit.less(byLedger).less(byEarlier).less(byThis);
  }
}
