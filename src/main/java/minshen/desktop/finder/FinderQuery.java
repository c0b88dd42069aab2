package minshen.desktop.finder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What was typed into the finder: words that all must be found, in whatever order and letter case.
 */
final class FinderQuery {
  /** The rank of what does not fit. */
  static final int NONE = 0;

  private static final int WHOLE = 100;
  private static final int START = 60;
  private static final int IN_TITLE = 30;
  private static final int IN_DETAIL = 10;

  private final List<String> words;

  private FinderQuery(List<String> words) {
    this.words = words;
  }

  static FinderQuery of(String typed) {
    return new FinderQuery(
        Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList());
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** How well a thing fits, {@link #NONE} if a word is nowhere in it. */
  int rank(String title, String detail) {
    String name = title.toLowerCase(Locale.ROOT);
    String more = detail.toLowerCase(Locale.ROOT);
    int rank = 0;
    for (String word : words) {
      int found = rank(word, name, more);
      if (found == NONE) {
        return NONE;
      }
      rank += found;
    }
    return rank;
  }

  private static int rank(String word, String name, String more) {
    if (name.equals(word) || name.startsWith(word + " ")) {
      return WHOLE;
    }
    if (name.startsWith(word)) {
      return START;
    }
    if (name.contains(word)) {
      return IN_TITLE;
    }
    return more.contains(word) ? IN_DETAIL : NONE;
  }
}
