package minshen.exchange.table;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Texts as they come out of web pages and other programs: what nobody sees is taken out of them.
 */
final class SeenText {
  /** Zero-width and direction marks, soft hyphens, byte order marks, and control characters. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]|(?!\\s)\\p{Cc}");

  /** Blanks of any width at either end. */
  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private SeenText() {}

  /** The cell of a text; empty if nothing of it is seen. */
  static Optional<TableCell> cell(String text) {
    String clean = AROUND.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
    return clean.isEmpty() ? Optional.empty() : Optional.of(new TableCell.Text(clean));
  }
}
