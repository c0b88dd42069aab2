package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * What a claim asks for before what it shares with other claims binds, and what it shares.
 *
 * @param portions the portions it consists of
 * @param stage the stage whose joint ceiling binds it, if one does
 * @param years the years of a project of which it is one, if only so many are supported
 * @param counts what there may be only so many of, of which it is one
 */
public record Demand(
    List<Portion> portions, Optional<Stage> stage, Optional<Years> years, List<Count> counts) {
  public Demand {
    portions = List.copyOf(portions);
    counts = List.copyOf(counts);
  }

  /** The same with other portions. */
  public Demand with(List<Portion> others) {
    return new Demand(others, stage, years, counts);
  }

  /** The same, of which there may be only so many as well. */
  Demand and(List<Count> more) {
    List<Count> all = new ArrayList<>(counts);
    all.addAll(more);
    return new Demand(portions, stage, years, all);
  }

  /**
   * A stage of a project, in which the supports of all claims count together under a ceiling.
   *
   * @param stage what makes claims those of one stage
   * @param support what the city gave for this claim, in 万元
   * @param rate the share of it that is matched
   * @param room the share of this claim's cost that both together may reach, less what was
   *     received; negative if more was received
   */
  public record Stage(Object stage, Amount support, BigDecimal rate, BigDecimal room) {
    /** What is left of the room beside what both gave for other claims and for this one. */
    public Amount room(Amount given) {
      return new Amount(room.subtract(given.exact()).max(BigDecimal.ZERO));
    }
  }

  /**
   * One of the application years in which a project may be supported.
   *
   * @param project what makes claims those of one project
   * @param year the year; none if it is not known or was used before
   * @param left in how many years that were not used before it may still be
   */
  public record Years(Object project, Optional<Integer> year, int left) {}

  /**
   * What there may be only so many of, as a claim meets it: claims, or items that exclude each
   * other for one applicant.
   *
   * @param bucket what is counted together
   * @param one what counts as one: claims of which this is equal count once
   * @param left how many there may be
   */
  public record Count(Object bucket, Object one, int left) {}

  /**
   * A portion of a claim to which the same caps apply.
   *
   * @param product the product it is, where each counts only once
   * @param amount what it amounts to by itself, exact, in 万元; caps of one product have cut it
   * @param limits the caps that bind it together with whatever else is counted under them, the
   *     narrowest first
   * @param row what its row of products is called, if it is one
   * @param counts the limits that count products, of which it is one
   */
  public record Portion(
      Optional<Object> product,
      Amount amount,
      List<Limit> limits,
      Optional<Object> row,
      List<Count> counts) {
    public Portion {
      limits = List.copyOf(limits);
      counts = List.copyOf(counts);
    }

    /** The same of another amount. */
    public Portion of(Amount other) {
      return new Portion(product, other, limits, row, counts);
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
