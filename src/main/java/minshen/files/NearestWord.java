package minshen.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely means, by edit distance. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The nearest known word, if one is near enough to be meant: a third of its letters may differ,
   * and two swapped ones count as one. Of a word as short as {@code m2} only one may. Of words that
   * are equally near, one of the same letters is meant before another.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > 100) {
      return Optional.empty();
    }
    return known.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(candidate -> !letters(candidate).equals(letters(word))))
        .filter(best -> distance(word, best) <= allowed(best));
  }

  private static List<Integer> letters(String word) {
    return word.toLowerCase(Locale.ROOT).chars().sorted().boxed().toList();
  }

  private static int allowed(String meant) {
    return meant.length() < 4 ? 1 : Math.max(2, meant.length() / 3);
  }

  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] before = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] next = new int[to.length() + 1];
      next[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        next[j] = Math.min(row[j - 1] + (same ? 0 : 1), Math.min(row[j], next[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        if (swapped) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[to.length()];
  }
}
