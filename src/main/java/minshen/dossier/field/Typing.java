package minshen.dossier.field;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What people type beside what they mean: full-width figures, blanks, hyphens. */
public final class Typing {
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern BLANKS_AND_HYPHENS = Pattern.compile("[\\p{Z}\\s\\p{Pd}\\u2212]+");

  private Typing() {}

  /** Full-width letters and figures made narrow (Unicode NFKC), without blanks. */
  public static String narrow(String typed) {
    return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** As {@link #narrow}, with one kind of hyphen, and none before the first or after the last. */
  static String hyphenated(String typed) {
    return narrow(typed).replaceAll("[\\p{Pd}\\u2212]+", "-").replaceAll("^-|-$", "");
  }

  /** As {@link #narrow}, without hyphens too. */
  public static String bare(String typed) {
    return BLANKS_AND_HYPHENS
        .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
        .replaceAll("");
  }
}
