package minshen.packet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What begins on a right-hand page in a double-sided print. */
public enum RightHandPages {
  /** Nothing: every page is printed on the back of the one before it. */
  NOTHING,
  /** Cover, contents, forms and lists, and the materials as a whole. */
  CHAPTERS,
  /** Each material as well; what is behind its divider begins on the divider's back. */
  MATERIALS,
  /** Each material as well, and its divider is a leaf of its own. */
  LEAVES;

  /** The words of a settings file. */
  static Map<String, RightHandPages> words() {
    Map<String, RightHandPages> words = new LinkedHashMap<>();
    Arrays.stream(values()).forEach(each -> words.put(each.word(), each));
    return words;
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
