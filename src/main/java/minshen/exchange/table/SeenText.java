package minshen.exchange.table;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import minshen.files.TypedCharacters;

/** Texts of cells as they come out of registers and web pages, put right. */
final class SeenText {
  private static final Pattern CONTROLS = Pattern.compile("(?!\\s)\\p{Cc}");

  /** What sheets show of a formula that failed, once it is saved as text. */
  private static final Pattern FAILED =
      Pattern.compile("#(?:N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)|Err:\\d{3}");

  /** {@code ="00123"} and {@code '00123}, written lest Excel makes a number of it. */
  private static final Pattern QUOTED = Pattern.compile("=\"(.*)\"|'([0-9A-Za-z./-]+)");

  /** Blanks of any width at either end. */
  private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private SeenText() {}

  /** The cell of a text; empty if nothing of it is seen. */
  static Optional<TableCell> cell(String text) {
    String plain = CONTROLS.matcher(text).replaceAll("");
    String clean = unwrapped(trimmed(TypedCharacters.of(plain)));
    if (FAILED.matcher(clean).matches()) {
      return Optional.of(new TableCell.Failed(clean));
    }
    return clean.isEmpty()
        ? Optional.empty()
        : Optional.of(new TableCell.Text(clean, trimmed(plain)));
  }

  private static String unwrapped(String text) {
    Matcher quoted = QUOTED.matcher(text);
    return quoted.matches()
        ? trimmed(Optional.ofNullable(quoted.group(1)).orElseGet(() -> quoted.group(2)))
        : text;
  }

  private static String trimmed(String text) {
    return AROUND.matcher(text).replaceAll("");
  }
}
