package minshen.desktop.claims.materials;

import java.util.List;
import minshen.packet.source.Holding;
import minshen.packet.source.SourceKind;
import minshen.words.Message;

/** What an attached file turned out to be. */
public sealed interface AttachmentInspection {
  /** It is being read. */
  record Reading() implements AttachmentInspection {}

  /**
   * The store does not have it: only its name came in.
   *
   * @param isWhereItWas whether there is a file where it is said to be
   */
  record Missing(boolean isWhereItWas) implements AttachmentInspection {}

  /**
   * Its pages can be handed in.
   *
   * @param pages how many there are
   * @param bytes its size
   * @param remarks what a clerk should know of it
   * @param holding the files in it
   * @param content its {@linkplain minshen.files.Fingerprint fingerprint}
   */
  record Ready(
      SourceKind kind,
      int pages,
      long bytes,
      List<Message> remarks,
      Holding holding,
      String content)
      implements AttachmentInspection {
    public Ready {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * It cannot be used.
   *
   * @param problem what is wrong with it, and what to do
   * @param wantsPassword whether a password would help
   */
  record Refused(Message problem, boolean wantsPassword) implements AttachmentInspection {}
}
