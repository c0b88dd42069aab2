package minshen.files;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a text becomes as the name of one file or folder, so that Windows, macOS and Linux can all
 * write it and people can read it: Chinese stays; what means something else to a system becomes a
 * {@code _}; what is not seen goes (control characters, and those that turn the direction of
 * writing, with which {@code gpj.exe} reads as {@code exe.jpg}); composed (NFC, as Windows and
 * Linux have it); not the name of a device; no dot or blank at its end, which Windows drops. A name
 * that is too long is cut between what people see as characters. Never empty.
 */
public final class SafeName {
  /** Leaves room for an ending and a number in the 255 bytes that a name may have on Linux. */
  public static final int MOST_BYTES = 200;

  /** Leaves room for a path in the 260 UTF-16 units that Windows has for it. */
  public static final int MOST_UNITS = 120;

  private static final String NOTHING = "_";

  /** Names that mean a device to Windows, whatever ending they have. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³]) *(\\..*)?");

  /** What keeps its place when the rest is cut. */
  private static final Pattern ENDING = Pattern.compile("(?s).*[^.](\\.[\\p{L}\\p{N}]{1,9})");

  private SafeName() {}

  /** A text as a name. */
  public static String of(String text) {
    return of(text, MOST_UNITS);
  }

  /**
   * A text as a name of its own length.
   *
   * @param units the most UTF-16 units
   */
  public static String of(String text, int units) {
    return named(clean(text), "", units);
  }

  /** The name of a file, which keeps its ending if it must be cut. */
  public static String ofFile(String name) {
    return ofFile(name, MOST_UNITS);
  }

  /** The name of a file of its own length, which keeps its ending if it must be cut. */
  public static String ofFile(String name, int units) {
    // What a cut leaves may end as if it had an ending, which is told apart then.
    return cutFile(cutFile(name, units), units);
  }

  private static String cutFile(String name, int units) {
    String whole = clean(name);
    var ending = ENDING.matcher(whole);
    if (!ending.matches()) {
      return named(whole, "", units);
    }
    return named(whole.substring(0, ending.start(1)), ending.group(1), units);
  }

  private static String named(String stem, String ending, int units) {
    String name = cut(stem, ending, units);
    return DEVICE.matcher(name + ending).matches()
        ? cut(NOTHING + stem, ending, units) + ending
        : name + ending;
  }

  /** As much of a stem as there is room for beside its ending. */
  private static String cut(String stem, String ending, int units) {
    int bytes = MOST_BYTES - ending.getBytes(StandardCharsets.UTF_8).length;
    String kept = stem.substring(0, end(stem, bytes, units - ending.length()));
    String name = kept.replaceFirst("[. ]+$", "");
    return name.isEmpty() ? NOTHING : name;
  }

  /** Where a name ends that has no more bytes and units than it may, and no character cut. */
  private static int end(String name, int bytes, int units) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(name);
    int end = 0;
    int used = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += name.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (used > bytes || next > units) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** A text without what is not seen, for a name that is only read. */
  public static String seen(String text) {
    return composed(text)
        .replaceAll("[\\s\\p{Z}\\x{85}]+", " ")
        .replaceAll("[\\p{Cc}\\p{Cf}&&[^\\x{200C}\\x{200D}]]", "");
  }

  private static String clean(String text) {
    String written = seen(text).replaceAll("[\\\\/:*?\"<>|\\p{Cs}\\p{Co}\\p{Cn}]", NOTHING);
    return composed(written).replaceAll(" +", " ").strip();
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
