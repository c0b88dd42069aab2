package minshen.policy.calc;

import java.util.Map;
import java.util.Optional;
import minshen.policy.Fact;
import minshen.policy.Value;

/**
 * 品种: one product of a claim.
 *
 * @param name its name, if it has been given
 * @param facts its facts by name; a fact that was not given is absent
 */
public record Product(Optional<String> name, Map<String, Value> facts) {
  public Product {
    facts = Map.copyOf(facts);
  }

  /** The kind of product, if it has been given. */
  public Optional<String> kind() {
    return facts.get(Fact.PRODUCT_KIND) instanceof Value.Word word
        ? Optional.of(word.text())
        : Optional.empty();
  }
}
