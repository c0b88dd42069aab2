package minshen.store.pack;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.calc.Product;

/**
 * The names that the steps of one item may use.
 *
 * @param id the item
 * @param variants its variants
 * @param facts the facts of its claims
 * @param productFacts the facts of its products
 * @param kinds the kinds of its products
 * @param choices the words of each choice of its claims
 * @param productChoices the words of each choice of its products
 */
record ItemNames(
    String id,
    Set<String> variants,
    Set<String> facts,
    Set<String> productFacts,
    Set<String> kinds,
    Map<String, Set<String>> choices,
    Map<String, Set<String>> productChoices) {

  static ItemNames of(
      String id, List<Item.Variant> variants, List<Fact> facts, List<Fact> productFacts) {
    return new ItemNames(
        id,
        variants.stream().map(Item.Variant::id).collect(Collectors.toSet()),
        facts.stream().map(Fact::name).collect(Collectors.toSet()),
        productFacts.stream().map(Fact::name).collect(Collectors.toSet()),
        productFacts.stream()
            .filter(fact -> fact.name().equals(Product.KIND))
            .flatMap(fact -> fact.choices().stream())
            .map(Fact.Choice::id)
            .collect(Collectors.toSet()),
        choices(facts),
        choices(productFacts));
  }

  private static Map<String, Set<String>> choices(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == Fact.Kind.CHOICE)
        .collect(Collectors.toMap(Fact::name, ItemNames::words, (first, _) -> first));
  }

  private static Set<String> words(Fact fact) {
    return fact.choices().stream().map(Fact.Choice::id).collect(Collectors.toSet());
  }

  /** Of no item: what is asked of every one. */
  static final ItemNames NONE = of("", List.of(), List.of(), List.of());

  /** What a cap may be limited to: kinds of product, or variants. */
  Set<String> kindsAndVariants() {
    return Stream.of(kinds, variants)
        .flatMap(Collection::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
