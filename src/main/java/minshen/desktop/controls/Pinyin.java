package minshen.desktop.controls;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * How Chinese is typed on a keyboard of Latin letters: 莘庄 is found by xinzhuang, shenzhuang, xz or
 * xinzh. Every reading that a character has counts, since names are not read as dictionaries say.
 */
final class Pinyin {
  private static final Map<Character, List<String>> READINGS = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** Whether a word in small Latin letters spells characters of a text that follow each other. */
  static boolean spells(String word, String text) {
    if (word.isEmpty() || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return false;
    }
    for (int from = 0; from < text.length(); from++) {
      if (!readings(text.charAt(from)).isEmpty() && spells(word, 0, text, from)) {
        return true;
      }
    }
    return false;
  }

  /** Of each character its whole reading is typed, or as much of its beginning as one likes. */
  private static boolean spells(String word, int typed, String text, int at) {
    if (typed == word.length()) {
      return true;
    }
    if (at == text.length()) {
      return false;
    }
    for (String reading : readings(text.charAt(at))) {
      int same = 0;
      while (same < reading.length()
          && typed + same < word.length()
          && reading.charAt(same) == word.charAt(typed + same)) {
        same++;
        if (spells(word, typed + same, text, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The readings of a character without tones; none if it is no Chinese one. */
  private static List<String> readings(char character) {
    return READINGS.computeIfAbsent(character, Pinyin::read);
  }

  private static List<String> read(char character) {
    String[] found = PinyinHelper.toHanyuPinyinStringArray(character);
    return found == null
        ? List.of()
        : Arrays.stream(found)
            .map(reading -> reading.replace("u:", "v").replaceAll("[0-9]", ""))
            .distinct()
            .toList();
  }
}
