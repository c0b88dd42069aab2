package minshen.packet.convert;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Characters that no font at hand can print, and the pages where they should stand. */
public final class MissingCharacters {
  /** More are not listed. */
  private static final int MOST = 20;

  private final Set<Integer> characters = new LinkedHashSet<>();
  private final Set<Integer> pages = new TreeSet<>();

  /** Notes one. */
  public void add(int codePoint, int page) {
    if (characters.size() <= MOST) {
      characters.add(codePoint);
    }
    pages.add(page);
  }

  /** Tells the clerk of them, if there are any. */
  public void tell(ConversionJob job) {
    if (!characters.isEmpty()) {
      String list =
          characters.stream()
              .limit(MOST)
              .map(MissingCharacters::shown)
              .collect(Collectors.joining("、"));
      job.remark("packet.source.characters", list, list(pages));
    }
  }

  /** What has no picture anywhere would not be seen in the remark either. */
  private static String shown(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
            || type == Character.PRIVATE_USE
            || type == Character.UNASSIGNED
            || type == Character.SURROGATE
        ? String.format(Locale.ROOT, "U+%04X", codePoint)
        : Character.toString(codePoint);
  }

  /** The numbers of pages as a remark lists them. */
  public static String list(Set<Integer> pages) {
    return pages.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining("、"))
        + (pages.size() > MOST ? "…" : "");
  }
}
