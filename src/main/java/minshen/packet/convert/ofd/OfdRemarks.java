package minshen.packet.convert.ofd;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import minshen.packet.convert.ConversionJob;

/** What of an OFD could not be drawn, and on which pages. */
final class OfdRemarks {
  /** More are not listed. */
  private static final int MOST = 20;

  private final Set<Integer> pages = new TreeSet<>();
  private final Set<Integer> characters = new LinkedHashSet<>();
  private final Set<Integer> characterPages = new TreeSet<>();
  private int objects;

  void notDrawn(int page) {
    objects++;
    pages.add(page);
  }

  void noCharacter(int codePoint, int page) {
    characters.add(codePoint);
    characterPages.add(page);
  }

  void tell(ConversionJob job) {
    if (objects > 0) {
      job.remark("packet.convert.not-drawn", objects, list(pages));
    }
    if (!characters.isEmpty()) {
      String missing =
          characters.stream().limit(MOST).map(Character::toString).collect(Collectors.joining("、"));
      job.remark("packet.source.characters", missing, list(characterPages));
    }
  }

  private static String list(Set<Integer> pages) {
    return pages.stream().limit(MOST).map(String::valueOf).collect(Collectors.joining("、"))
        + (pages.size() > MOST ? "…" : "");
  }
}
