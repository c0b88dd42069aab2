package minshen.files;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The {@linkplain SafeName safe names} of one folder: no two are the same to a system that does not
 * tell large letters from small ones.
 */
public final class PortableNames {
  /** Short enough for a list on paper. */
  private static final int MOST_UNITS = 80;

  private final Set<String> taken = new HashSet<>();

  /**
   * A name that no other one of the folder has.
   *
   * @param text what it is to be called
   * @param ending with its dot; may be empty
   */
  public String free(String text, String ending) {
    String stem = SafeName.of(text, MOST_UNITS);
    String name = stem + ending;
    for (int number = 2; !taken.add(key(name)); number++) {
      name = stem + " (" + number + ")" + ending;
    }
    return name;
  }

  /** Whether a file of that name was named. */
  public boolean has(String name) {
    return taken.contains(key(name));
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
