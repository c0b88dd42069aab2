package minshen.batch;

import java.util.Optional;
import minshen.words.Message;

/**
 * Why something of a company was not made.
 *
 * @param claimId the claim that it is about, if it is about one
 * @param text what is wrong and how to mend it
 */
public record BatchFault(Kind kind, Optional<String> claimId, Message text) {
  /** Where the fault lies, the worst last. */
  public enum Kind {
    /** A packet, an upload set or a form cannot be made as things are. */
    MATERIAL,
    /** The dossier cannot be read. */
    INPUT,
    /** The machine failed: the disk, the memory, the program itself. */
    MACHINE
  }
}
