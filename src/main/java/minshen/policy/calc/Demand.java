package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a claim asks for before the caps that it shares with other claims bind, and those caps.
 *
 * @param portions the portions it consists of
 */
public record Demand(List<Portion> portions) {
  public Demand {
    portions = List.copyOf(portions);
  }

  /**
   * A portion of a claim to which the same caps apply.
   *
   * @param amount what it amounts to by itself, exact, in 万元; caps of one product have cut it
   * @param limits the caps that bind it together with whatever else is counted under them, the
   *     narrowest first
   */
  public record Portion(BigDecimal amount, List<Limit> limits) {
    public Portion {
      limits = List.copyOf(limits);
    }
  }

  /**
   * A cap as a claim meets it.
   *
   * @param bucket what it is counted over: portions whose buckets are equal share the cap
   * @param cap the cap with what the ledger has used of it
   */
  public record Limit(Object bucket, CapUse cap) {}
}
