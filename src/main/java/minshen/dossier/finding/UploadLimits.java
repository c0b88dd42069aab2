package minshen.dossier.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.files.FileNaming;
import minshen.policy.Notice;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.words.Message;

/**
 * Attachments that the portal would not take: by itself those of another kind than it names, since
 * a name tells; those that are too large are told by whoever has the files.
 */
public final class UploadLimits implements Function<CheckedClaim, Stream<Finding>> {
  /** The code of a file that is too large. */
  public static final String TOO_LARGE = "ATTACHMENT_TOO_LARGE";

  /** The code of a file of another kind. */
  public static final String FORMAT = "ATTACHMENT_FORMAT";

  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(Portal.MEGABYTE);

  @Override
  public Stream<Finding> apply(CheckedClaim checked) {
    Submission submission = checked.notice().submission();
    return checked.claim().attachments().stream()
        .flatMap(attachment -> format(submission, attachment).stream());
  }

  /**
   * What is to be said of the kind of a file. What is handed in on paper may be of any kind, and
   * what is uploaded beside it is made in the right one where the portal takes PDF or pictures.
   */
  static Optional<Finding> format(Submission submission, Attachment attachment) {
    Portal portal = submission.portal();
    boolean made = portal.takes("a.pdf") || portal.takes("a.jpg");
    boolean onPaper = submission.how() == Submission.How.FORM;
    if (portal.takes(attachment.file()) || (made && onPaper)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.warning(
                FORMAT,
                Message.of(
                    made ? "dossier.attachment-format" : "dossier.attachment-format-other",
                    FileNaming.last(attachment.file()),
                    String.join("、", portal.formats())))
            .at("attachments"));
  }

  /**
   * What is to be said of the size of a file.
   *
   * @param notice what the office says of handing in the claim
   * @param bytes its size
   */
  public static Optional<Finding> tooLarge(Notice notice, Attachment attachment, long bytes) {
    Portal portal = notice.submission().portal();
    return portal
        .maxUpload()
        .filter(_ -> portal.isTooLarge(bytes))
        .map(
            most ->
                Finding.warning(
                        TOO_LARGE,
                        Message.of(
                            "dossier.attachment-too-large",
                            FileNaming.last(attachment.file()),
                            // Rounded up: what is just above the limit must not read as the limit.
                            BigDecimal.valueOf(bytes)
                                .divide(MEGABYTE, 1, RoundingMode.UP)
                                .toPlainString(),
                            most.toPlainString()))
                    .at("attachments"));
  }
}
