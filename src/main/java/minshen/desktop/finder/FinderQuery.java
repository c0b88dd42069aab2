package minshen.desktop.finder;

import minshen.desktop.controls.AllWords;

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

  private final AllWords typed;

  private FinderQuery(AllWords typed) {
    this.typed = typed;
  }

  static FinderQuery of(String typed) {
    return new FinderQuery(AllWords.of(typed));
  }

  boolean isEmpty() {
    return typed.isEmpty();
  }

  /** How well a thing fits, {@link #NONE} if a word is nowhere in it. */
  int rank(String title, String detail) {
    String name = AllWords.small(title);
    String more = AllWords.small(detail);
    int rank = 0;
    for (String word : typed.words()) {
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
