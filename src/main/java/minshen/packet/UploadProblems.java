package minshen.packet;

import minshen.packet.source.ImageLevel;
import minshen.packet.source.SourceException;
import minshen.policy.Portal;
import minshen.words.Message;

/** Why an upload set cannot be made as the portal wants it. */
final class UploadProblems {
  private UploadProblems() {}

  /** The portal takes neither PDF nor pictures. */
  static SourceException noFormat(UploadPlan plan) {
    String formats = String.join("、", plan.portal().formats());
    return new SourceException(Message.of("packet.upload.no-format", formats));
  }

  /**
   * A page is too large by itself.
   *
   * @param page its number in the packet of the set
   * @param bytes how large it is as coarse as it may be
   */
  static SourceException tooLarge(
      PacketContent content, UploadPlan plan, String slot, int page, long bytes) {
    PageNumbering numbers = content.numbers();
    int index = 0;
    while (numbers.first(index) + numbers.pages(index) <= page) {
      index++;
    }
    Chapter chapter = numbers.chapters().get(index);
    int inChapter = page - numbers.first(index) + 1;
    ImageLevel floor = ImageLevel.STEPS.getLast();
    Portal portal = plan.portal();
    return new SourceException(
        Message.of(
            "packet.upload.page-too-large",
            slot,
            chapter.title(),
            inChapter,
            floor.dpi(),
            Megabytes.above(bytes),
            portal.maxUpload().orElseThrow().toPlainString()));
  }
}
