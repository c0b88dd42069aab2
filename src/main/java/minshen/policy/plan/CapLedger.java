package minshen.policy.plan;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import minshen.policy.calc.CapUse;
import minshen.policy.calc.Demand;

/** What claims taken one after the other have used of the caps that they share. */
final class CapLedger {
  private final Map<Object, BigDecimal> used = new HashMap<>();

  /** Takes a claim, and gives what it comes to beside those taken before, in 万元. */
  BigDecimal take(Demand demand) {
    BigDecimal total = BigDecimal.ZERO;
    for (Demand.Portion portion : demand.portions()) {
      BigDecimal amount = portion.amount();
      for (Demand.Limit limit : portion.limits()) {
        amount = amount.min(left(limit));
      }
      for (Demand.Limit limit : portion.limits()) {
        used.merge(limit.bucket(), amount, BigDecimal::add);
      }
      total = total.add(amount);
    }
    return total;
  }

  /** What is left of a cap. */
  BigDecimal left(Demand.Limit limit) {
    return room(limit.cap()).subtract(used(limit)).max(BigDecimal.ZERO);
  }

  /** What the claims taken have used of a cap. */
  BigDecimal used(Demand.Limit limit) {
    return used.getOrDefault(limit.bucket(), BigDecimal.ZERO);
  }

  /** What the ledger leaves of a cap. */
  static BigDecimal room(CapUse cap) {
    return cap.limit().subtract(cap.byLedger()).max(BigDecimal.ZERO);
  }
}
