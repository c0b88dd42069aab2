package minshen.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.policy.amount.Amount;
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
  record Basis(
      String clause,
      Set<String> variants,
      Optional<ReadingCondition> under,
      Optional<ChoiceCondition> when) {
    public Basis {
      variants = Set.copyOf(variants);
    }

    /** A clause on which something stands in any case. */
    public Basis(String clause) {
      this(clause, Set.of(), Optional.empty(), Optional.empty());
    }
  }

  /** What a formula comes to. */
  record Amount(Basis basis, Formula formula) implements Step {}

  /**
   * A limit, less what has already been used of it.
   *
   * @param named its name, if it is one of the limits of the pack
   * @param limit the limit: an amount in 万元, or a number of what it counts; it may come of facts,
   *     days and readings
   * @param counts what it counts
   * @param scope what the limit is counted over
   * @param items the items that share it; the item itself is always among them
   * @param kinds the kinds of product (or the variants) it limits; empty if all
   * @param except kinds of product (or variants) it does not limit
   * @param years how many application years it is counted over together; 1 unless the scope is
   *     {@link Scope#ENTERPRISE_YEARS}
   */
  record Cap(
      Basis basis,
      Optional<Named> named,
      Formula limit,
      Counts counts,
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

    /** Whether it limits what is of this kind. */
    public boolean limits(Optional<String> kind) {
      return (kinds.isEmpty() || kind.map(kinds::contains).orElse(false))
          && !kind.map(except::contains).orElse(false);
    }
  }

  /**
   * The name of a limit of the pack.
   *
   * @param id its id, such as {@code devices}
   * @param label what it is called, for people; empty if what it is counted over says enough
   */
  record Named(String id, Optional<String> label) {}

  /** What a limit counts. */
  enum Counts {
    /** Amounts, in 万元. */
    AMOUNT,
    /** Products that bring something. */
    PRODUCTS,
    /** Claims that bring something, and rows of the ledger. */
    CLAIMS
  }

  /** Whether the step is taken for a claim of this variant under these readings. */
  default boolean taken(Optional<String> variant, Readings readings) {
    return (basis().variants().isEmpty() || variant.map(basis().variants()::contains).orElse(false))
        && basis().under().map(readings::hold).orElse(true);
  }

  /** What it comes to: the amount, or the limit. */
  default Formula worth() {
    return switch (this) {
      case Amount s -> s.formula();
      case Cap s -> s.limit();
    };
  }

  /** The facts that the step may take, of the claim or of its products. */
  default List<String> facts() {
    return List.copyOf(worth().facts());
  }

  /** The ids of the readings on which it hangs. */
  default Set<String> readings() {
    Set<String> ids = new LinkedHashSet<>(worth().readings());
    basis().under().map(ReadingCondition::reading).ifPresent(ids::add);
    return ids;
  }
}
