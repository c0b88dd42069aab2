package minshen.files;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most likely means, by edit distance. */
public final class NearestWord {
  private NearestWord() {}

  /**
   * The nearest known word, if one is near enough to be meant: a third of its letters may differ,
   * or two letters swapped. Of a word as short as {@code m2} only one may.
   */
  public static Optional<String> to(String word, Collection<String> known) {
    if (word.length() > 100) {
      return Optional.empty();
    }
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(best -> distance(word, best) <= allowed(best));
  }

  private static int allowed(String meant) {
    return meant.length() < 4 ? 1 : Math.max(2, meant.length() / 3);
  }

  private static int distance(String a, String b) {
    String from = a.toLowerCase(Locale.ROOT);
    String to = b.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
