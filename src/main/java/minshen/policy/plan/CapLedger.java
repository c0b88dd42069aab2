package minshen.policy.plan;

import java.util.HashMap;
import java.util.Map;
import minshen.policy.amount.Amount;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.Demand;

/** What claims taken one after the other have used of the caps that they share. */
final class CapLedger {
  private final Map<Object, Amount> used = new HashMap<>();

  /** Takes a claim, and gives what it comes to beside those taken before, in 万元. */
  Amount take(Demand demand) {
    Amount total = Amount.ZERO;
    for (Demand.Portion portion : demand.portions()) {
      Amount amount = portion.amount();
      for (Demand.Limit limit : portion.limits()) {
        amount = amount.min(left(limit));
      }
      for (Demand.Limit limit : portion.limits()) {
        used.merge(limit.bucket(), amount, Amount::plus);
      }
      total = total.plus(amount);
    }
    return total;
  }

  /** What is left of a cap. */
  Amount left(Demand.Limit limit) {
    return room(limit.cap()).less(used(limit));
  }

  /** What the claims taken have used of a cap. */
  Amount used(Demand.Limit limit) {
    return used.getOrDefault(limit.bucket(), Amount.ZERO);
  }

  /** What the ledger leaves of a cap. */
  static Amount room(CapUse cap) {
    return cap.limit().less(cap.byLedger());
  }
}
