package minshen.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * File names for claim ids: ASCII, safe on every system, and no two alike even where case does not
 * count. An id of letters, digits, dots, hyphens and underscores is its own name.
 */
public final class ClaimFileNames {
  private static final int LONGEST = 80;

  private ClaimFileNames() {}

  /** The names of the claims of a dossier, by their ids. */
  public static Map<String, String> of(List<String> ids) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String id : ids) {
      String safe = safe(id);
      String name = safe;
      for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
        name = safe + "~" + n;
      }
      names.put(id, name);
    }
    return names;
  }

  private static String safe(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
              if (plain && !(c == '.' && name.isEmpty())) {
                name.append((char) c);
              } else {
                name.append('~').append(Integer.toHexString(c));
              }
            });
    return name.length() <= LONGEST ? name.toString() : name.substring(0, LONGEST);
  }
}
