package minshen.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
  }

  /** The amount that was agreed with the authority; without an agreement there is none. */
  record Agreed(Basis basis, String fact) implements Step {}

  /** A share of a fact. */
  record Share(Basis basis, String fact, BigDecimal rate) implements Step {}

  /**
   * A share of a fact that falls or rises with the fact: each stretch of it has a rate of its own
   * (超额累进).
   *
   * @param fact the fact
   * @param tiers the stretches from zero up; only the last can be without an end
   */
  record Tiers(Basis basis, String fact, List<Tier> tiers) implements Step {
    public Tiers {
      tiers = List.copyOf(tiers);
    }
  }

  /**
   * A stretch of a fact.
   *
   * @param upTo where it ends, in 万元; empty if it does not. It begins where the one before ends
   * @param rate the share of what lies in it
   */
  record Tier(Optional<BigDecimal> upTo, BigDecimal rate) {}

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

  /** A fixed amount. */
  record Fixed(Basis basis, BigDecimal amount) implements Step {}

  /**
   * A fixed amount for each product, by its kind.
   *
   * @param by the product fact that holds the kind
   * @param amounts the amount of each kind
   */
  record PerProduct(Basis basis, String by, Map<String, BigDecimal> amounts) implements Step {
    public PerProduct {
      amounts = Map.copyOf(amounts);
    }
  }

  /** A share of a fact of each product. */
  record ProductShare(Basis basis, String fact, BigDecimal rate) implements Step {}

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

  /** The facts of the claim that the step takes. */
  default List<String> facts() {
    return switch (this) {
      case Agreed s -> List.of(s.fact());
      case Share s -> List.of(s.fact());
      case Tiers s -> List.of(s.fact());
      case JointCeiling s -> List.of(s.support(), s.cost());
      case Fixed _, PerProduct _, ProductShare _, Cap _, Range _ -> List.of();
    };
  }
}
