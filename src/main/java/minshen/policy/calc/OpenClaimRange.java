package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Interval;

/**
 * The least and the most of a claim with something missing. A missing figure is an interval in
 * {@link Evaluator}; a choice of the claim that was not made is tried out word by word, a missing
 * kind of product product after product, since caps that limit one kind only make the kinds depend
 * on each other.
 */
final class OpenClaimRange {
  /** So many products without a kind are tried one by one. */
  private static final int ONE_BY_ONE = 20;

  private final Item item;
  private final ClaimInput claim;
  private final Readings readings;
  private final LimitUsage usage;

  OpenClaimRange(Item item, ClaimInput claim, Readings readings, LimitUsage usage) {
    this.item = item;
    this.claim = claim;
    this.readings = readings;
    this.usage = usage;
  }

  Interval bounds() {
    Optional<Fact> open =
        item.facts().stream()
            .filter(f -> f.kind().isOneWord() && f.need() == Fact.Need.AMOUNT)
            .filter(f -> f.askedOf(claim.variant()) && claim.word(f.name()).isEmpty())
            .findFirst();
    return open.map(this::overWords).orElseGet(this::overKinds);
  }

  /** Tries every word of a choice of the claim that was not made. */
  private Interval overWords(Fact fact) {
    return fact.choices().stream()
        .map(choice -> new OpenClaimRange(item, withWord(fact, choice), readings, usage).bounds())
        .reduce(Interval::hull)
        .orElse(Interval.ANYTHING);
  }

  private ClaimInput withWord(Fact fact, Fact.Choice choice) {
    Map<String, Value> facts = new HashMap<>(claim.facts());
    facts.put(fact.name(), fact.value(choice));
    return claim.withFacts(facts);
  }

  private Interval overKinds() {
    boolean kindsMissing =
        item.productFact(Fact.PRODUCT_KIND)
                .filter(f -> f.need() == Fact.Need.AMOUNT && f.askedOf(claim.variant()))
                .isPresent()
            && claim.products().stream().anyMatch(p -> p.kind().isEmpty());
    if (!kindsMissing) {
      return evaluate(claim.products());
    }
    Interval least = filled((a, b) -> a.low().compareTo(b.low()) <= 0 ? a : b);
    Interval most = filled(OpenClaimRange::higher);
    return new Interval(least.low(), most.high());
  }

  /**
   * Gives each product without a kind the one that serves best, given those before it. Behind the
   * first few all others get one kind, so that a long list costs no more than a short one.
   */
  private Interval filled(BinaryOperator<Interval> better) {
    List<Product> known =
        new ArrayList<>(claim.products().stream().filter(p -> p.kind().isPresent()).toList());
    List<Product> open = claim.products().stream().filter(p -> p.kind().isEmpty()).toList();
    int few = Math.min(open.size(), ONE_BY_ONE);
    for (Product product : open.subList(0, few)) {
      known.addAll(best(known, List.of(product), better));
    }
    if (few < open.size()) {
      known.addAll(best(known, open.subList(few, open.size()), better));
    }
    return evaluate(known);
  }

  /** Some products, all with the kind that serves best beside those that are known. */
  private List<Product> best(
      List<Product> known, List<Product> open, BinaryOperator<Interval> better) {
    Interval value = null;
    List<Product> best = open;
    for (Fact.Choice kind : item.productFact(Fact.PRODUCT_KIND).orElseThrow().choices()) {
      List<Product> tried = open.stream().map(p -> withKind(p, kind.id())).toList();
      List<Product> all = new ArrayList<>(known);
      all.addAll(tried);
      Interval result = evaluate(all);
      if (value == null || !better.apply(value, result).equals(value)) {
        value = result;
        best = tried;
      }
    }
    return best;
  }

  private static Interval higher(Interval a, Interval b) {
    Optional<BigDecimal> high = a.high();
    if (high.isEmpty()) {
      return a;
    }
    return b.high().map(h -> h.compareTo(high.get()) > 0).orElse(true) ? b : a;
  }

  private Interval evaluate(List<Product> products) {
    ClaimInput tried = claim.withProducts(products);
    return Evaluator.evaluate(item, tried, readings, usage).value();
  }

  private static Product withKind(Product product, String kind) {
    Map<String, Value> facts = new HashMap<>(product.facts());
    facts.put(Fact.PRODUCT_KIND, new Value.Word(kind));
    return new Product(product.name(), facts);
  }
}
