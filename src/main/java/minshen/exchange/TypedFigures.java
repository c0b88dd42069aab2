package minshen.exchange;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Figures in what people write, put so that a pattern can tell them. Two figures in one place stay
 * two: {@code 500 200} is not 500200, and neither is {@code 100，50} a figure.
 */
public final class TypedFigures {
  /** 1,234,567: three digits between any two commas. */
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])");

  /** Blanks and breaks with a word on one side at least. */
  private static final Pattern BESIDE_WORDS = Pattern.compile("(?<![\\d.,])\\s+|\\s+(?![\\d.,])");

  private TypedFigures() {}

  /**
   * A text with narrow letters and digits, without the commas that group digits, without blanks but
   * those between two figures, and without what nobody sees.
   */
  public static String of(String written) {
    return BESIDE_WORDS.matcher(withBlanks(written)).replaceAll("");
  }

  /** The same, with its blanks. */
  static String withBlanks(String written) {
    String narrow =
        Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\p{Cf}+", "").strip();
    return GROUPED.matcher(narrow).replaceAll(figure -> figure.group().replace(",", ""));
  }
}
