package minshen.packet.convert.ofd;

import java.util.Set;
import java.util.TreeSet;
import minshen.packet.convert.ConversionJob;
import minshen.packet.convert.MissingCharacters;

/** What of an OFD could not be drawn, and on which pages. */
final class OfdRemarks {
  private final Set<Integer> pages = new TreeSet<>();
  private final MissingCharacters characters = new MissingCharacters();
  private int objects;

  void notDrawn(int page) {
    objects++;
    pages.add(page);
  }

  void noCharacter(int codePoint, int page) {
    characters.add(codePoint, page);
  }

  void tell(ConversionJob job) {
    if (objects > 0) {
      job.remark("packet.convert.not-drawn", objects, MissingCharacters.list(pages));
    }
    characters.tell(job);
  }
}
