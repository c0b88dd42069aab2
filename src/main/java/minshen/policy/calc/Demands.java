package minshen.policy.calc;

import java.util.Optional;
import java.util.function.Function;
import minshen.policy.NameKey;

/** What claims ask for beside the ledger and the claims that are decided. */
public final class Demands {
  private final Conflicts.Among decided;
  private final Function<ClaimInput, Optional<Demand>> demand;

  Demands(Conflicts.Among decided, Function<ClaimInput, Optional<Demand>> demand) {
    this.decided = decided;
    this.demand = demand;
  }

  /**
   * What a claim asks for while no other undecided claim uses what it shares.
   *
   * @return empty if it would not count: it is not eligible, something is missing, nothing is
   *     requested of a range, there is no way to apply, or a decided claim excludes it
   * @throws IllegalArgumentException if its item is in no pack
   */
  public Optional<Demand> of(ClaimInput claim) {
    return excludedBy(claim).isEmpty() ? demand.apply(claim) : Optional.empty();
  }

  /** What a portion's product is called: that of a row of products. */
  public static Object product(String item, Product product) {
    return NameKey.of(product.name())
        .<Object>map(key -> new LimitUsage.ProductOf(item, key))
        .orElse(product);
  }

  /** The decided claim that excludes a claim, if one does. */
  public Optional<ClaimInput> excludedBy(ClaimInput claim) {
    return decided.excluding(claim).stream().map(Conflicts.Found::claim).findFirst();
  }
}
