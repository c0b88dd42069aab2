package minshen.policy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * When two typed names of a project, a product or a grant of the city are one: width, blanks and
 * case tell nothing apart, so that （一期）, (一期) and ( 一期 ) are one.
 */
public final class NameKey {
  private NameKey() {}

  /** The key of a name; none if nothing is left of it. */
  public static Optional<String> of(String name) {
    StringBuilder key = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(key::appendCodePoint);
    String folded =
        Normalizer.normalize(
            key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
  }

  /** The key of a name that may not be there. */
  public static Optional<String> of(Optional<String> name) {
    return name.flatMap(NameKey::of);
  }
}
