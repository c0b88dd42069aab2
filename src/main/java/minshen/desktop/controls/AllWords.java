package minshen.desktop.controls;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody typed to find something: words that all must stand in a text, in whatever order and
 * letter case. Nothing typed is found everywhere.
 *
 * @param words the words in small letters, none of them empty
 */
public record AllWords(List<String> words) {
  /** Nothing typed. */
  public static final AllWords NONE = new AllWords(List.of());

  /** Defends the words. */
  public AllWords {
    words = List.copyOf(words);
  }

  /** The words of what was typed. */
  public static AllWords of(String typed) {
    return new AllWords(
        Arrays.stream(small(typed).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList());
  }

  /** Whether nothing was typed. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** Whether all words stand in a text. */
  public boolean in(String text) {
    return inSmall(small(text));
  }

  /**
   * The same of a text that is in small letters already: lists of many thousand rows keep those.
   */
  public boolean inSmall(String text) {
    for (String word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all words stand in a text, as they are or as one spells it in Latin letters. */
  public boolean spelled(String text) {
    String small = small(text);
    return words.stream().allMatch(word -> small.contains(word) || Pinyin.spells(word, small));
  }

  /** Reads how characters are spelled, which the first letter typed would wait for. */
  public static void readSpellings() {
    Pinyin.spells("x", "莘");
  }

  /** A text in the letters that words are compared in. */
  public static String small(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
