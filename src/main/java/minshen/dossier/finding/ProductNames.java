package minshen.dossier.finding;

import java.util.Locale;
import minshen.dossier.field.Typing;

/** When two typed names are one product. */
final class ProductNames {
  private ProductNames() {}

  /** Equal for names that differ only in width (NFKC), case and blanks. */
  static String key(String name) {
    return Typing.narrow(name).toLowerCase(Locale.ROOT);
  }
}
