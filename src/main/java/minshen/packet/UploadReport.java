package minshen.packet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import minshen.policy.Portal;
import minshen.words.Message;

/**
 * What went where in the upload set of a claim.
 *
 * @param claimId the claim
 * @param folder the folder of the claim
 * @param portal the portal it is made for
 * @param slots its slots, in the portal's order
 * @param word the forms in Word, which are not uploaded unless the portal takes them
 * @param checkSheet the 核对表
 * @param left what no slot takes
 * @param others files in the folder that are not of this set, such as those of an earlier one
 */
public record UploadReport(
    String claimId,
    Path folder,
    Portal portal,
    List<UploadedSlot> slots,
    List<UploadedFile> word,
    UploadedFile checkSheet,
    List<String> left,
    List<String> others) {
  public UploadReport {
    slots = List.copyOf(slots);
    word = List.copyOf(word);
    left = List.copyOf(left);
    others = List.copyOf(others);
  }

  /** How many bytes are uploaded in all. */
  public long total() {
    return slots.stream()
        .flatMap(slot -> slot.files().stream())
        .mapToLong(UploadedFile::bytes)
        .sum();
  }

  /** Whether all files together are more than the portal takes. */
  public boolean isTooLarge() {
    return portal.maxTotal().filter(most -> total() > Portal.bytes(most)).isPresent();
  }

  /** Every file that was written, in order. */
  public List<Path> files() {
    return Stream.of(
            slots.stream().flatMap(slot -> slot.files().stream()),
            word.stream(),
            Stream.of(checkSheet))
        .flatMap(files -> files)
        .map(file -> folder.resolve(file.name()))
        .toList();
  }

  /** What a clerk should know, slot by slot and of the whole. */
  public List<Message> remarks() {
    List<Message> remarks = new ArrayList<>();
    for (UploadedSlot slot : slots) {
      slot.told().forEach(r -> remarks.add(Message.of("packet.upload.of", slot.name(), r)));
      if (slot.isRequired() && slot.files().isEmpty() && slot.missing().isEmpty()) {
        remarks.add(Message.of("packet.upload.of", slot.name(), Message.of("packet.upload.empty")));
      }
    }
    remarks.addAll(notes());
    return remarks;
  }

  /** What a clerk should know of the whole. */
  public List<Message> notes() {
    List<Message> notes = new ArrayList<>();
    if (!left.isEmpty()) {
      notes.add(Message.of("packet.upload.left", String.join("、", left)));
    }
    if (isTooLarge()) {
      notes.add(
          Message.of(
              "packet.upload.total-too-large",
              Megabytes.above(total()),
              portal.maxTotal().orElseThrow().toPlainString()));
    }
    if (!others.isEmpty()) {
      notes.add(Message.of("packet.upload.others", String.join("、", others)));
    }
    return notes;
  }
}
