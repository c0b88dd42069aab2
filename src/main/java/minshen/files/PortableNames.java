package minshen.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for files that people read, as Windows, macOS and Linux can all write them: Chinese stays,
 * what is no character of a name goes, and no two of one folder are the same to a system that does
 * not tell large letters from small ones.
 */
public final class PortableNames {
  /** Names that mean a device to Windows, whatever ending they have. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])(\\..*)?");

  /** Leaves room for an ending and a number in the 255 bytes that a name may have on Linux. */
  private static final int MOST_BYTES = 200;

  /** Leaves room for a path in the 260 characters that Windows has for it. */
  private static final int MOST_CHARACTERS = 80;

  private final Set<String> taken = new HashSet<>();

  /** A text as a name of one file or folder, without an ending; never empty. */
  public static String plain(String text) {
    String name =
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\\\\/:*?\"<>|]", "_")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
            .replaceAll("[\\s\\p{Z}]+", " ")
            .strip();
    name = withoutEnd(shortened(name));
    if (name.isEmpty()) {
      return "_";
    }
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** Windows drops dots and blanks at the end of a name. */
  private static String withoutEnd(String name) {
    return name.replaceFirst("[. ]+$", "").replaceFirst("^ +", "");
  }

  private static String shortened(String name) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    int characters = 0;
    for (int point : name.codePoints().toArray()) {
      String next = Character.toString(point);
      bytes += next.getBytes(StandardCharsets.UTF_8).length;
      characters++;
      if (bytes > MOST_BYTES || characters > MOST_CHARACTERS) {
        break;
      }
      kept.append(next);
    }
    return kept.toString();
  }

  /**
   * A name that no other one of the folder has.
   *
   * @param text what it is to be called
   * @param ending with its dot; may be empty
   */
  public String free(String text, String ending) {
    String stem = plain(text);
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
