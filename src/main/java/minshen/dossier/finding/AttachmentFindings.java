package minshen.dossier.finding;

import java.time.LocalDate;
import java.util.Set;
import minshen.dossier.Attachment;
import minshen.dossier.MaterialList;
import minshen.words.Message;

/**
 * Attached files that cannot be handed in as they are. A dossier does not tell that by itself:
 * whoever has looked into the files does.
 */
public final class AttachmentFindings {
  /** The code of a file that is not there. */
  public static final String GONE = "ATTACHMENT_GONE";

  private static final String UNUSABLE = "ATTACHMENT_UNUSABLE";
  private static final String PAGES = "ATTACHMENT_PAGES";
  private static final String REDACTED = "ATTACHMENT_REDACTED_ELSEWHERE";
  private static final String SIGNATURE = "ATTACHMENT_SIGNATURE_BROKEN";

  private static final String SIGNATURE_ACCEPTED = "ATTACHMENT_SIGNATURE_ACCEPTED";

  /** What makes a file as good as missing. */
  private static final Set<String> USELESS = Set.of(GONE, UNUSABLE, PAGES, REDACTED, SIGNATURE);

  /** What else keeps the materials from being complete. */
  private static final Set<String> OPEN =
      Set.of(MaterialsAtHand.MISSING, UploadLimits.TOO_LARGE, UploadLimits.FORMAT);

  private AttachmentFindings() {}

  /** Whether a finding says that a file cannot be used as it is. */
  public static boolean isUseless(Finding finding) {
    return USELESS.contains(finding.code());
  }

  /** Whether a finding keeps the materials of a claim from being complete: 还差 n 项材料. */
  public static boolean isOpenMaterial(Finding finding) {
    return isUseless(finding) || OPEN.contains(finding.code());
  }

  /** A file that cannot become pages. */
  public static Finding unusable(Message problem) {
    return Finding.warning(UNUSABLE, problem);
  }

  /** A file that opens with a password, which nobody has typed since the program was started. */
  public static Finding locked(Attachment attachment) {
    return Finding.warning(UNUSABLE, Message.of("dossier.attachment-locked", named(attachment)));
  }

  /** A file of which pages are chosen that it does not have. */
  public static Finding pages(Attachment attachment, int pages) {
    return Finding.warning(
        PAGES,
        Message.of(
            "dossier.attachment-pages",
            named(attachment),
            pages,
            attachment.pages().map(Object::toString).orElse("")));
  }

  /** A file on another content of which its boxes were drawn. */
  public static Finding redactedElsewhere(Attachment attachment) {
    return Finding.warning(
        REDACTED, Message.of("dossier.attachment-redacted-elsewhere", named(attachment)));
  }

  /** A file that was changed after it was signed. */
  public static Finding brokenSignature(Attachment attachment) {
    return Finding.warning(
        SIGNATURE, Message.of("dossier.attachment-signature", named(attachment)));
  }

  /** A file that was changed after it was signed, and that is handed in all the same. */
  public static Finding acceptedSignature(Attachment attachment, LocalDate on) {
    return Finding.note(
        SIGNATURE_ACCEPTED,
        Message.of("dossier.attachment-signature-accepted", named(attachment), on));
  }

  private static String named(Attachment attachment) {
    return attachment.title().orElseGet(() -> MaterialList.stem(attachment.file()));
  }
}
