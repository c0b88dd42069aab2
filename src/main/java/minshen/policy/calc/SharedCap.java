package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Item;
import minshen.policy.Step;

/**
 * A cap that claims share with each other and with the ledger, and what is used of it. Amounts are
 * in 万元.
 *
 * @param cap the cap
 * @param item the item whose steps set it
 * @param items the ids of the items that share it
 * @param project the project it is counted over, where its scope is a project
 * @param year the application year it is counted over, where its scope is a year
 * @param received what the ledger holds for it
 * @param byClaim what each claim uses of it, by the claim's id, in the order of the claims
 */
public record SharedCap(
    Step.Cap cap,
    Item item,
    Set<String> items,
    Optional<String> project,
    Optional<Integer> year,
    BigDecimal received,
    Map<String, BigDecimal> byClaim) {
  public SharedCap {
    items = Set.copyOf(items);
    byClaim = Collections.unmodifiableMap(new LinkedHashMap<>(byClaim));
  }

  /** The limit. */
  public BigDecimal limit() {
    return cap.limit();
  }

  /** What the claims use of it together. */
  public BigDecimal claimed() {
    return byClaim.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is left of it; never less than zero. */
  public BigDecimal left() {
    return limit().subtract(received).subtract(claimed()).max(BigDecimal.ZERO);
  }
}
