package minshen.policy.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * In which entries each character and each pair of neighbouring characters stands. Chinese has no
 * blanks between its words, so pairs are what an index can be made of: a word can only stand where
 * all its pairs do.
 */
final class Postings {
  private static final int[] NOWHERE = {};

  private final Map<Integer, Posting> grams = new HashMap<>();

  /** The numbers of entries, ascending, in an array that grows. */
  private static final class Posting {
    private int[] entries = new int[4];
    private int length;

    void add(int entry) {
      if (length > 0 && entries[length - 1] == entry) {
        return;
      }
      if (length == entries.length) {
        entries = Arrays.copyOf(entries, 2 * length);
      }
      entries[length++] = entry;
    }

    int[] found() {
      return Arrays.copyOf(entries, length);
    }
  }

  /** Takes in a folded text of an entry; entries come in ascending order. */
  void add(int entry, String plain) {
    for (int i = 0; i < plain.length(); i++) {
      put(plain.charAt(i), entry);
      if (i + 1 < plain.length()) {
        put(pair(plain, i), entry);
      }
    }
  }

  /** The entries in which a folded word can stand, ascending: all of them, and maybe others. */
  int[] candidates(String word) {
    if (word.length() == 1) {
      return of(word.charAt(0));
    }
    int[] candidates = of(pair(word, 0));
    for (int i = 1; i + 1 < word.length() && candidates.length > 0; i++) {
      candidates = both(candidates, of(pair(word, i)));
    }
    return candidates;
  }

  /** What stands in both of two ascending lists. */
  static int[] both(int[] some, int[] others) {
    int[] common = new int[Math.min(some.length, others.length)];
    int length = 0;
    int j = 0;
    for (int entry : some) {
      while (j < others.length && others[j] < entry) {
        j++;
      }
      if (j < others.length && others[j] == entry) {
        common[length++] = entry;
      }
    }
    return Arrays.copyOf(common, length);
  }

  private void put(int gram, int entry) {
    grams.computeIfAbsent(gram, _ -> new Posting()).add(entry);
  }

  private int[] of(int gram) {
    Posting posting = grams.get(gram);
    return posting == null ? NOWHERE : posting.found();
  }

  /** A pair never equals a single character: no text holds the character 0. */
  private static int pair(String plain, int at) {
    return plain.charAt(at) << 16 | plain.charAt(at + 1);
  }
}
