package minshen.policy.search;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How well an entry fits a search; the better one comes first. Weight decides: each word counts as
 * much as the most telling part in which it stands (title, then heading, then number, then text).
 * Of equal weight the denser one is first (the share of its words that was searched for), then the
 * one in which a word stands earlier, then the one that stands earlier in the library.
 *
 * @param weight the sum over the words
 * @param density how much of the parts that hold a word was searched for, in thousandths
 * @param first the place of the first character found
 * @param order the entry's place in the library
 */
record Rank(int weight, int density, int first, int order) implements Comparable<Rank> {
  private static final Comparator<Rank> BEST_FIRST =
      Comparator.comparingInt(Rank::weight)
          .thenComparingInt(Rank::density)
          .reversed()
          .thenComparingInt(Rank::first)
          .thenComparingInt(Rank::order);

  /** The rank of an entry, if it holds every word. */
  static Optional<Rank> of(Map<EntryPart, FoldedText> texts, List<String> words, int order) {
    int weight = 0;
    int found = 0;
    int first = Integer.MAX_VALUE;
    Set<EntryPart> holding = EnumSet.noneOf(EntryPart.class);
    for (String word : words) {
      int best = 0;
      for (Map.Entry<EntryPart, FoldedText> text : texts.entrySet()) {
        int at = text.getValue().plain().indexOf(word);
        if (at >= 0) {
          best = Math.max(best, text.getKey().weight());
          found += word.length() * text.getValue().count(word, at);
          first = Math.min(first, at);
          holding.add(text.getKey());
        }
      }
      if (best == 0) {
        return Optional.empty();
      }
      weight += best;
    }
    int length = holding.stream().mapToInt(part -> texts.get(part).plain().length()).sum();
    return Optional.of(new Rank(weight, 1000 * found / length, first, order));
  }

  @Override
  public int compareTo(Rank other) {
    return BEST_FIRST.compare(this, other);
  }
}
