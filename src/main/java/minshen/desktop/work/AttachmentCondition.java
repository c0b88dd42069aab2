package minshen.desktop.work;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.Signing;
import minshen.dossier.finding.AttachmentFindings;
import minshen.dossier.finding.Finding;
import minshen.packet.signature.SignatureWords;
import minshen.packet.source.SourceException;
import minshen.words.Message;

/** What is known of an attached file once somebody has looked into it. */
public sealed interface AttachmentCondition {
  /**
   * It has pages.
   *
   * @param pages how many
   * @param content its {@linkplain minshen.files.Fingerprint fingerprint}
   * @param isSignatureBroken whether it was changed after it was signed
   */
  record Usable(int pages, String content, boolean isSignatureBroken)
      implements AttachmentCondition {
    @Override
    public Optional<Finding> trouble(Attachment attachment, Signing signing) {
      if (attachment.pages().filter(chosen -> chosen.last() > pages).isPresent()) {
        return Optional.of(AttachmentFindings.pages(attachment, pages));
      }
      if (attachment.redactions().isOutdated(content)) {
        return Optional.of(AttachmentFindings.redactedElsewhere(attachment));
      }
      return Optional.of(signing.accepted(content))
          .filter(_ -> isSignatureBroken)
          .map(
              accepted ->
                  accepted
                      .map(day -> AttachmentFindings.acceptedSignature(attachment, day))
                      .orElseGet(() -> AttachmentFindings.brokenSignature(attachment)));
    }
  }

  /**
   * It cannot become pages.
   *
   * @param problem what is wrong with it, and what to do
   * @param wantsPassword whether a password would help
   */
  record Unusable(Message problem, boolean wantsPassword) implements AttachmentCondition {
    @Override
    public Optional<Finding> trouble(Attachment attachment, Signing signing) {
      return Optional.of(
          wantsPassword
              ? AttachmentFindings.locked(attachment)
              : AttachmentFindings.unusable(problem));
    }
  }

  /**
   * The condition of a file that was read.
   *
   * @param pages how many it has
   * @param content its fingerprint
   * @param remarks what was noticed on the way
   */
  static AttachmentCondition of(int pages, String content, List<Message> remarks) {
    return new Usable(
        pages, content, remarks.stream().anyMatch(AttachmentCondition::isBrokenSignature));
  }

  /** Whether a remark on a file says that it was changed after it was signed. */
  static boolean isBrokenSignature(Message remark) {
    return SignatureWords.tellsOfChange(remark);
  }

  /** The condition of a file that could not be read. */
  static AttachmentCondition of(SourceException e) {
    return new Unusable(e.problemByName(), e.passwordHelps());
  }

  /**
   * Why an attachment cannot be handed in as it is, if it cannot, or what was decided of it.
   *
   * @param signing what is signed of its claim
   */
  Optional<Finding> trouble(Attachment attachment, Signing signing);
}
