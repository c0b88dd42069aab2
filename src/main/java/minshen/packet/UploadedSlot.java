package minshen.packet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.words.Message;

/**
 * What became of a slot.
 *
 * @param number its number among the slots of the claim as it is written; empty if it has none
 * @param name what the portal calls it
 * @param isRequired whether the portal wants something in it
 * @param files what is to be uploaded there, in this order; empty if nothing is there
 * @param holds what was put together in it, in order
 * @param missing the materials that belong in it and are not there
 * @param limit the largest file that it takes, in MB, where that is not what the portal takes
 *     elsewhere
 * @param remarks what was done so that it fits, each a sentence
 */
public record UploadedSlot(
    String number,
    String name,
    boolean isRequired,
    List<UploadedFile> files,
    List<String> holds,
    List<String> missing,
    Optional<BigDecimal> limit,
    List<Message> remarks) {
  public UploadedSlot {
    files = List.copyOf(files);
    holds = List.copyOf(holds);
    missing = List.copyOf(missing);
    remarks = List.copyOf(remarks);
  }

  /** How large its files may be, where that is not what the portal takes elsewhere. */
  public Optional<Message> limited() {
    return limit.map(most -> Message.of("policy.apply.max", most.toPlainString()));
  }

  /** What a clerk should know of it: what was done so that it fits, and what is missing. */
  public List<Message> told() {
    List<Message> told = new ArrayList<>(remarks);
    if (!missing.isEmpty()) {
      told.add(Message.of("packet.upload.missing", String.join("、", missing)));
    }
    return told;
  }

  /** Whether something is to be done before it can be uploaded. */
  public boolean lacks() {
    return !missing.isEmpty() || (isRequired && files.isEmpty());
  }
}
