package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import minshen.policy.Item;
import minshen.policy.NameKey;
import minshen.policy.Value;

/**
 * 品种: what a claim's rows of products come to. Where each product counts only once, rows of one
 * name and one kind are one product; rows of one name and two kinds are left as they are.
 */
final class ClaimProducts {
  private ClaimProducts() {}

  /**
   * A product, of one row or of several.
   *
   * @param index the place of its first row
   * @param rows of how many rows it is
   * @param key the key of its name
   * @param product its name and its facts; of several rows the figures are added
   */
  record CountedProduct(int index, int rows, Optional<String> key, Product product) {
    ProductName name() {
      return new ProductName(product.name(), index);
    }

    ClaimPoint field() {
      return new ClaimPoint.NameOfProduct(index);
    }

    private CountedProduct with(Product other) {
      Map<String, Value> facts = new HashMap<>(product.facts());
      other
          .facts()
          .forEach(
              (fact, value) -> {
                if (value instanceof Value.Figure(BigDecimal more)
                    && facts.get(fact) instanceof Value.Figure(BigDecimal sum)) {
                  facts.put(fact, new Value.Figure(sum.add(more)));
                }
              });
      // What one row lacks, the sum lacks as well.
      facts.keySet().removeIf(fact -> !other.facts().containsKey(fact));
      return new CountedProduct(index, rows + 1, key, new Product(product.name(), facts));
    }
  }

  /** The products of a claim, each where its first row stands. */
  static List<CountedProduct> of(Item item, ClaimInput claim) {
    List<CountedProduct> goods = new ArrayList<>();
    Map<List<Object>, Integer> places = new HashMap<>();
    Set<String> ofTwoKinds = item.onceEach() ? kinds(claim).keySet() : Set.of();
    for (int i = 0; i < claim.products().size(); i++) {
      Product product = claim.products().get(i);
      Optional<String> key = NameKey.of(product.name());
      CountedProduct good = new CountedProduct(i, 1, key, product);
      boolean mergeable = item.onceEach() && key.filter(k -> !ofTwoKinds.contains(k)).isPresent();
      Integer at = mergeable ? places.get(List.<Object>of(key, product.kind())) : null;
      if (at != null) {
        goods.set(at, goods.get(at).with(product));
      } else {
        places.put(List.of(key, product.kind()), goods.size());
        goods.add(good);
      }
    }
    return goods;
  }

  /** The names, by their keys, of which there are rows of two kinds, with those kinds. */
  static Map<String, Set<String>> kinds(ClaimInput claim) {
    Map<String, Set<String>> kinds = new LinkedHashMap<>();
    for (Product product : claim.products()) {
      NameKey.of(product.name())
          .ifPresent(
              key ->
                  product
                      .kind()
                      .ifPresent(
                          kind -> kinds.computeIfAbsent(key, _ -> new TreeSet<>()).add(kind)));
    }
    kinds.values().removeIf(of -> of.size() < 2);
    return kinds;
  }
}
