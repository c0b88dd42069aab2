package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.policy.amount.Formula;

/**
 * One step on the way to an amount. Steps are taken in order; a step that does not apply to the
 * claim's variant or under the chosen reading is passed over. All amounts are in 万元, all rates are
 * shares of one.
 */
public sealed interface Step {
  /** Where the step stands in the policy and when it applies. */
  Basis basis();

  /**
   * Where a step stands and when it applies.
   *
   * @param clause the clause it stands on
   * @param variants the variants it applies to; empty if all
   * @param under the reading under which it applies; always if empty
   * @param when the words of a choice under which it applies; always if empty
   */
  record Basis(String clause, Set<String> variants, Optional<Under> under, Optional<When> when) {
    public Basis {
      variants = Set.copyOf(variants);
    }

    /** A clause on which something stands in any case. */
    public Basis(String clause) {
      this(clause, Set.of(), Optional.empty(), Optional.empty());
    }
  }

  /** The amount that was agreed with the authority; without an agreement there is none. */
  record Agreed(Basis basis, String fact) implements Step {}

  /** What a formula comes to. */
  record Amount(Basis basis, Formula formula) implements Step {}

  /**
   * A share of the support that another level has paid, as far as both together stay within a share
   * of the cost: min(rate × support, max(0, ceiling × cost − support)). The supports of all claims
   * of one stage, and of what was received for it, count together.
   *
   * @param support the fact that holds the other level's support
   * @param rate the share of it
   * @param cost the fact that holds the cost
   * @param ceiling the share of the cost that both together may reach
   * @param stage what counts together
   */
  record JointCeiling(
      Basis basis, String support, BigDecimal rate, String cost, BigDecimal ceiling, Stage stage)
      implements Step {
    /** One whose variants are each a stage of their own. */
    public JointCeiling(
        Basis basis, String support, BigDecimal rate, String cost, BigDecimal ceiling) {
      this(basis, support, rate, cost, ceiling, Stage.VARIANT);
    }
  }

  /** What counts together under a joint ceiling. */
  enum Stage {
    /** One variant of the item on one project. */
    VARIANT,
    /** All variants of the item on one project. */
    PROJECT
  }

  /**
   * A limit, less what has already been used of it.
   *
   * @param limit the limit
   * @param scope what the limit is counted over
   * @param items the items that share it; the item itself is always among them
   * @param kinds the kinds of product (or the variants) it limits; empty if all
   * @param except kinds of product (or variants) it does not limit
   * @param years how many application years it is counted over together; 1 unless the scope is
   *     {@link Scope#ENTERPRISE_YEARS}
   */
  record Cap(
      Basis basis,
      BigDecimal limit,
      Scope scope,
      Set<String> items,
      Set<String> kinds,
      Set<String> except,
      int years)
      implements Step {
    public Cap {
      items = Set.copyOf(items);
      kinds = Set.copyOf(kinds);
      except = Set.copyOf(except);
    }

    /** A cap of any scope that is not counted over several years. */
    public Cap(
        Basis basis,
        BigDecimal limit,
        Scope scope,
        Set<String> items,
        Set<String> kinds,
        Set<String> except) {
      this(basis, limit, scope, items, kinds, except, 1);
    }

    /** Whether it limits what is of this kind. */
    public boolean limits(Optional<String> kind) {
      return (kinds.isEmpty() || kind.map(kinds::contains).orElse(false))
          && !kind.map(except::contains).orElse(false);
    }
  }

  /** A range within which the authority decides; it has no formula. */
  record Range(Basis basis, BigDecimal least, BigDecimal most) implements Step {}

  /** Whether the step is taken for a claim of this variant under these readings. */
  default boolean taken(Optional<String> variant, Readings readings) {
    return (basis().variants().isEmpty() || variant.map(basis().variants()::contains).orElse(false))
        && basis().under().map(readings::hold).orElse(true);
  }

  /** The facts that the step may take, of the claim or of its products. */
  default List<String> facts() {
    return switch (this) {
      case Agreed s -> List.of(s.fact());
      case Amount s -> List.copyOf(s.formula().facts());
      case JointCeiling s -> List.of(s.support(), s.cost());
      case Cap _, Range _ -> List.of();
    };
  }
}
