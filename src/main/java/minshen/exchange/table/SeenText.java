package minshen.exchange.table;

import java.util.Optional;
import java.util.regex.Pattern;
import minshen.files.TypedCharacters;

/** Texts of cells as they come out of registers and web pages, put right. */
final class SeenText {
  private static final Pattern CONTROLS = Pattern.compile("(?!\\s)\\p{Cc}");

  /** Blanks of any width at either end. */
  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private SeenText() {}

  /** The cell of a text; empty if nothing of it is seen. */
  static Optional<TableCell> cell(String text) {
    String plain = CONTROLS.matcher(text).replaceAll("");
    String clean = trimmed(TypedCharacters.of(plain));
    return clean.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableCell.Text(clean, trimmed(plain)));
  }

  private static String trimmed(String text) {
    return AROUND.matcher(text).replaceAll("");
  }
}
