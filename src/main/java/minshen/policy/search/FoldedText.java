package minshen.policy.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as search compares it: half width, lower case, Ⅱ as ii, and without blanks and line ends,
 * which policy texts set at random (研发投入的 20%). It knows where each of its characters came from.
 */
final class FoldedText {
  private final String text;
  private final String plain;
  private final int[] origins;

  private FoldedText(String text, String plain, int[] origins) {
    this.text = text;
    this.plain = plain;
    this.origins = origins;
  }

  static FoldedText of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int[] origins = new int[text.length()];
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int before = plain.length();
      append(plain, character);
      if (plain.length() > origins.length) {
        origins = Arrays.copyOf(origins, 2 * plain.length());
      }
      Arrays.fill(origins, before, plain.length(), at);
      at += Character.charCount(character);
    }
    return new FoldedText(text, plain.toString(), Arrays.copyOf(origins, plain.length()));
  }

  private static void append(StringBuilder plain, int character) {
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      return;
    }
    if (Character.isIdeographic(character) && !isCompatibility(character)) {
      // The most of every text: nothing to fold.
      plain.appendCodePoint(character);
      return;
    }
    String folded =
        Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    folded.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> plain.append((char) c));
  }

  private static boolean isCompatibility(int character) {
    return (character >= 0xf900 && character <= 0xfaff)
        || (character >= 0x2f800 && character <= 0x2fa1f);
  }

  String plain() {
    return plain;
  }

  /** How often a word stands here, from its first place on. */
  int count(String word, int first) {
    int count = 0;
    for (int at = first; at >= 0; at = plain.indexOf(word, at + word.length())) {
      count++;
    }
    return count;
  }

  /** Where a word stands in the text as it was, occurrence after occurrence. */
  List<Highlight> places(EntryPart part, String word) {
    List<Highlight> places = new ArrayList<>();
    for (int at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length())) {
      places.add(new Highlight(part, origins[at], endOf(at + word.length())));
    }
    return places;
  }

  /** The end in the text as it was: behind the character itself, not behind blanks after it. */
  private int endOf(int behind) {
    int last = origins[behind - 1];
    return last + Character.charCount(text.codePointAt(last));
  }
}
