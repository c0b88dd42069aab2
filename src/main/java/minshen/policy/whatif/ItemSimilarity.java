package minshen.policy.whatif;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minshen.policy.Item;
import minshen.policy.Pack;

/**
 * How much an item speaks of the same thing as others: by the pairs of characters in its title and
 * its clauses, where a pair weighs the more the fewer of the others have it (inverse document
 * frequency).
 */
final class ItemSimilarity {
  private final Map<CityEstimate.Source, Set<String>> pairs = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();

  /** Likeness to some items. */
  ItemSimilarity(List<CityEstimate.Source> sources) {
    for (CityEstimate.Source source : sources) {
      Set<String> own = pairs(source.pack(), source.item());
      pairs.put(source, own);
      own.forEach(pair -> holders.merge(pair, 1, Integer::sum));
    }
  }

  /** How like an item is to one of them; 0 if they have nothing in common. */
  double of(Set<String> claimed, CityEstimate.Source source) {
    Set<String> own = pairs.get(source);
    double weight =
        own.stream()
            .filter(claimed::contains)
            .mapToDouble(pair -> Math.log(1 + (double) pairs.size() / holders.get(pair)))
            .sum();
    // A long clause has more pairs of all kinds.
    return own.isEmpty() ? 0 : weight / Math.sqrt(own.size());
  }

  /** The pairs of characters of an item. */
  static Set<String> pairs(Pack pack, Item item) {
    Set<String> pairs = new HashSet<>();
    add(item.title(), pairs);
    for (String id : item.clauses()) {
      pack.clauses().stream()
          .filter(clause -> clause.id().equals(id) || clause.id().startsWith(id + "/"))
          .forEach(clause -> add(clause.heading() + clause.text(), pairs));
    }
    return pairs;
  }

  private static void add(String text, Set<String> pairs) {
    String letters = text.replaceAll("[^\\p{L}]", "");
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
  }
}
