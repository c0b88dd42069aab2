package minshen.files;

import java.util.Locale;
import minshen.words.Message;

/** The characters of a text: which may not be in it, and how it is shown in one short line. */
final class Characters {
  private static final int MOST_SHOWN = 40;

  private Characters() {}

  /**
   * Refuses what neither a form nor a file can carry: control characters, half a surrogate pair,
   * U+FFFE and U+FFFF (XML 1.0, 2.2). An escape in JSON or YAML can produce them.
   */
  static void refuseUnprintable(String text, SourceLocation at) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (isUnprintable(c)) {
        throw new InputException(
            at, Message.of("files.bad-character", String.format(Locale.ROOT, "U+%04X", (int) c)));
      }
    }
  }

  /** A text cut to what fits into a message. */
  static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= MOST_SHOWN) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
  }

  private static boolean isUnprintable(char c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r')
        || Character.isSurrogate(c)
        || c >= '\uFFFE';
  }
}
