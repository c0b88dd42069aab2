package minshen.batch;

import java.util.Optional;
import minshen.packet.PacketProblem;
import minshen.words.Message;

/**
 * Why something of a company was not made.
 *
 * @param claimId the claim that it is about, if it is about one
 * @param text what is wrong and how to mend it
 * @param problem the same as packets tell it, if it is one of a packet or an upload set
 */
public record BatchFault(
    Kind kind, Optional<String> claimId, Message text, Optional<PacketProblem> problem) {
  /** One that is about no claim in particular. */
  public BatchFault(Kind kind, Message text) {
    this(kind, Optional.empty(), text, Optional.empty());
  }

  /** Where the fault lies, the worst last. */
  public enum Kind {
    /**
     * What was made is not in its place: a file is there that somebody else has made or changed.
     */
    NOT_REPLACED,
    /** A packet, an upload set or a form cannot be made as things are. */
    MATERIAL,
    /** The dossier cannot be read. */
    INPUT,
    /** The machine failed: the disk, the memory, the program itself. */
    MACHINE
  }
}
