package minshen.packet;

import java.util.List;
import java.util.Optional;
import minshen.packet.source.ImageLevel;
import minshen.words.Message;

/** Why an upload set cannot be made as the portal wants it. */
final class UploadProblems {
  private UploadProblems() {}

  /** The portal takes neither PDF nor pictures. */
  static PacketException noFormat(UploadPlan plan) {
    String formats = String.join("、", plan.portal().formats());
    Message problem = Message.of("packet.upload.no-format", formats);
    return new PacketException(
        List.of(new PacketProblem(Optional.of(plan.claimId()), Optional.empty(), problem, false)));
  }

  /**
   * A page is too large by itself.
   *
   * @param place the slot it is in
   * @param page its number in the packet of the set
   * @param bytes how large it is as coarse as it may be
   */
  static PacketProblem tooLarge(
      PacketContent content, UploadPlan.Place place, int page, long bytes) {
    PageNumbering numbers = content.numbers();
    int index = 0;
    while (numbers.first(index) + numbers.pages(index) <= page) {
      index++;
    }
    Chapter chapter = numbers.chapters().get(index);
    int inChapter = page - numbers.first(index) + 1;
    ImageLevel floor = ImageLevel.STEPS.getLast();
    return PacketProblem.of(
        chapter,
        Message.of(
            "packet.upload.page-too-large",
            place.name(),
            chapter.title(),
            inChapter,
            floor.dpi(),
            Megabytes.above(bytes),
            place.most().orElseThrow().toPlainString()));
  }
}
