package minshen.files;

import java.text.Normalizer;

/**
 * What becomes of the characters of a text on its way in, wherever it comes from: a file, a cell, a
 * form, the keyboard or the clipboard. Blanks of every kind become ordinary ones, what nobody sees
 * goes, and what is only numbers, codes and addresses written wide becomes narrow. Chinese texts
 * keep their wide letters and marks.
 */
public final class TypedCharacters {
  private static final int NONE = -1;

  /** Right-to-left marks, embeddings, overrides and isolates. */
  private static final String RIGHT_TO_LEFT = "\u061c\u200f\u202b\u202e\u2067";

  private TypedCharacters() {}

  /** A text put right. */
  public static String of(String typed) {
    String seen = seen(typed);
    if (isAscii(seen)) {
      return seen;
    }
    String narrow = Normalizer.normalize(seen, Normalizer.Form.NFKC);
    return isAscii(narrow) && hasLetterOrDigit(narrow) ? narrow : seen;
  }

  /**
   * Whether characters in a text make it read from right to left, so that it reads otherwise than
   * it is stored. Address books of phones put harmless ones of the other kind around numbers.
   */
  public static boolean turns(String text) {
    return text.codePoints().anyMatch(c -> RIGHT_TO_LEFT.indexOf(c) >= 0);
  }

  /** A text without what nobody sees, with ordinary blanks; its lines stay. */
  public static String seen(String typed) {
    if (typed.codePoints().allMatch(c -> seen(c) == c)) {
      return typed;
    }
    StringBuilder seen = new StringBuilder();
    typed
        .codePoints()
        .map(TypedCharacters::seen)
        .filter(c -> c != NONE)
        .forEach(seen::appendCodePoint);
    return seen.toString();
  }

  /**
   * What a character becomes: an ordinary blank in the place of a no-break, thin or wide one of
   * Western typesetting; negative for zero-width ones, soft hyphens and those that turn the
   * direction of writing.
   */
  public static int seen(int c) {
    if (c == 0xA0 || c == 0x202F || c == 0x205F || (c >= 0x2000 && c <= 0x200A)) {
      return ' ';
    }
    return Character.getType(c) == Character.FORMAT ? NONE : c;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static boolean hasLetterOrDigit(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
