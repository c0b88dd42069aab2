package minshen.packs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words that packs use for the values of an enumeration: ENTERPRISE_YEAR is enterprise-year.
 */
final class YamlWords {
  private YamlWords() {}

  /** Each word with its value, in the enumeration's order. */
  static <E extends Enum<E>> Map<String, E> of(Class<E> type) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : type.getEnumConstants()) {
      words.put(value.name().toLowerCase(Locale.ROOT).replace('_', '-'), value);
    }
    return words;
  }
}
