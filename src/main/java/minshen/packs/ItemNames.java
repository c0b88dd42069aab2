package minshen.packs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.policy.Fact;
import minshen.policy.Item;

/**
 * The names that the steps of one item may use.
 *
 * @param id the item
 * @param variants its variants
 * @param facts the facts of its claims that may be taken for figures
 * @param productFacts the facts of its products that may
 * @param kinds the kinds of its products
 * @param choices the words of each choice of its claims
 * @param productChoices the words of each choice of its products
 * @param several the words of each choice of its claims of which several may be taken
 * @param numbers the facts of its claims that are numbers
 * @param productNumbers the facts of its products that are
 * @param truths the facts of its claims that are yes or no
 * @param days the facts of its claims that are days
 */
record ItemNames(
    String id,
    Set<String> variants,
    Set<String> facts,
    Set<String> productFacts,
    Set<String> kinds,
    Map<String, Set<String>> choices,
    Map<String, Set<String>> productChoices,
    Map<String, Set<String>> several,
    Set<String> numbers,
    Set<String> productNumbers,
    Set<String> truths,
    Set<String> days) {

  static ItemNames of(
      String id, List<Item.Variant> variants, List<Fact> facts, List<Fact> productFacts) {
    return new ItemNames(
        id,
        variants.stream().map(Item.Variant::id).collect(Collectors.toSet()),
        figures(facts),
        figures(productFacts),
        productFacts.stream()
            .filter(fact -> fact.name().equals(Fact.PRODUCT_KIND))
            .flatMap(fact -> fact.choices().stream())
            .map(Fact.Choice::id)
            .collect(Collectors.toSet()),
        choices(facts, fact -> fact.kind().isOneWord()),
        choices(productFacts, fact -> fact.kind().isOneWord()),
        choices(facts, fact -> fact.kind() == Fact.Kind.CHOICES),
        numbers(facts),
        numbers(productFacts),
        named(facts, Fact.Kind.YES_NO),
        named(facts, Fact.Kind.DATE));
  }

  private static Set<String> numbers(List<Fact> facts) {
    return facts.stream()
        .filter(
            fact ->
                switch (fact.kind()) {
                  case AMOUNT, COUNT, NUMBER, PERCENT -> true;
                  case CHOICE, TEXT, DATE, YES_NO, CHOICES -> false;
                })
        .map(Fact::name)
        .collect(Collectors.toSet());
  }

  private static Set<String> named(List<Fact> facts, Fact.Kind kind) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .map(Fact::name)
        .collect(Collectors.toSet());
  }

  private static Map<String, Set<String>> choices(List<Fact> facts, Predicate<Fact> which) {
    return facts.stream()
        .filter(which)
        .collect(Collectors.toMap(Fact::name, ItemNames::words, (first, _) -> first));
  }

  /** What can be a figure; older packs are not asked whether theirs is a choice. */
  private static Set<String> figures(List<Fact> facts) {
    return facts.stream()
        .filter(
            fact ->
                switch (fact.kind()) {
                  case AMOUNT, COUNT, NUMBER, PERCENT, CHOICE, TEXT -> true;
                  case DATE, YES_NO, CHOICES -> false;
                })
        .map(Fact::name)
        .collect(Collectors.toSet());
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
