package minshen.desktop.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.MaterialList;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.AttachmentFindings;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.UploadLimits;
import minshen.form.signing.SigningFindings;
import minshen.policy.Notice;
import minshen.words.Message;

/**
 * What the attached files themselves make of a dossier's assessment: those that are not there,
 * cannot be used, or are too large for the portal.
 *
 * @param files the names of the attachments for which the store has bytes
 * @param known what the store knows of them, as far as that was read
 * @param conditions what they are, as far as somebody has looked into them
 */
record AttachmentChecks(
    Set<String> files, Map<String, KnownFile> known, Map<String, AttachmentCondition> conditions) {
  /** The same assessment, with what the files add to it. */
  Assessment with(Assessment assessment) {
    List<Finding> found =
        assessment.dossier().claims().stream()
            .flatMap(claim -> of(claim, assessment.notice(claim.id())))
            .toList();
    return found.isEmpty() ? assessment : assessment.with(found);
  }

  private Stream<Finding> of(Claim claim, Notice notice) {
    List<Attachment> attachments = claim.attachments();
    Stream<Finding> useless =
        IntStream.range(0, attachments.size())
            .boxed()
            .flatMap(
                i ->
                    trouble(attachments.get(i), claim.signing())
                        .map(f -> f.at("attachments[" + i + "]"))
                        .stream());
    Stream<Finding> scans =
        claim.signing().forms().stream()
            .map(SignedForm::scan)
            .flatMap(
                scan ->
                    trouble(scan, claim.signing()).map(f -> f.at(SigningFindings.FIELD)).stream());
    Stream<Finding> large =
        attachments.stream().flatMap(attachment -> large(attachment, notice).stream());
    return Stream.of(useless, scans, large).flatMap(all -> all).map(f -> f.about(claim.id()));
  }

  private Optional<Finding> trouble(Attachment attachment, Signing signing) {
    if (!files.contains(attachment.file())) {
      return Optional.of(gone(attachment));
    }
    return Optional.ofNullable(conditions.get(attachment.file()))
        .flatMap(condition -> condition.trouble(attachment, signing));
  }

  /** What is attached and not in the store cannot be handed in. */
  private static Finding gone(Attachment attachment) {
    return Finding.warning(
        AttachmentFindings.GONE,
        Message.of(
            "desktop.materials.gone-finding",
            attachment.title().orElseGet(() -> MaterialList.stem(attachment.file()))));
  }

  /** What the portal of an online pack would not take. */
  private Optional<Finding> large(Attachment attachment, Notice notice) {
    return Optional.ofNullable(known.get(attachment.file()))
        .flatMap(file -> UploadLimits.tooLarge(notice, attachment, file.bytes()));
  }
}
