package minshen.policy;

import java.util.Optional;
import minshen.policy.amount.Labels;

/**
 * What the facts, words and variants of an item are called; what it does not know keeps its id.
 *
 * @param item the item
 */
public record ItemLabels(Item item) implements Labels {
  @Override
  public String fact(String name) {
    return item.fact(name).or(() -> item.productFact(name)).map(Fact::label).orElse(name);
  }

  @Override
  public String word(String id) {
    Optional<String> choice =
        item.allFacts()
            .flatMap(fact -> fact.choices().stream())
            .filter(each -> each.id().equals(id))
            .map(Fact.Choice::label)
            .findFirst();
    return choice.or(() -> item.variant(id).map(Item.Variant::label)).orElse(id);
  }
}
