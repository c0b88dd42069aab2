package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.AttachedContent;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.TwiceAttached;
import minshen.dossier.finding.UploadLimits;
import minshen.form.ClaimDocuments;
import minshen.form.signing.SigningFindings;
import minshen.policy.Notice;
import minshen.words.Message;
import minshen.words.Words;

/** What is found beyond the dossier itself: the attached files, and the fonts the forms need. */
final class FileFindings {
  private final Path folder;
  private final Assessment assessment;
  private final ClaimDocuments documents;
  private final TwiceAttached twice;
  private final FolderFingerprints fingerprints;

  /**
   * The findings of a dossier.
   *
   * @param dossier its file; attachments are named relative to its folder
   * @param missing what becomes of the numbers of missing materials on the forms that were signed
   */
  FileFindings(Path dossier, Assessment assessment, MissingMaterials missing) {
    this.folder = dossier.toAbsolutePath().getParent();
    this.assessment = assessment;
    this.documents = new ClaimDocuments(assessment, Words.CHINESE, missing);
    Map<String, AttachedContent> contents = AttachedContents.of(assessment.dossier(), folder);
    this.twice = new TwiceAttached(assessment.dossier(), contents);
    this.fingerprints = new FolderFingerprints(folder, contents);
  }

  private List<Finding> of(Claim claim) {
    List<Finding> findings = new ArrayList<>();
    Notice notice = assessment.notice(claim.id());
    for (Attachment attachment : claim.papers().toList()) {
      if (!isThere(attachment.file())) {
        Message text = Message.of("cli.attachment-gone", attachment.material(), attachment.file());
        findings.add(Finding.warning("ATTACHMENT_GONE", text).about(claim.id()).at("attachments"));
      } else {
        size(attachment)
            .flatMap(bytes -> UploadLimits.tooLarge(notice, attachment, bytes))
            .map(found -> found.about(claim.id()))
            .ifPresent(findings::add);
      }
    }
    findings.addAll(twice.of(claim));
    documents.unprintable(claim.id()).stream()
        .map(e -> Finding.error("FIELD_MALFORMED", e.problem()).about(claim.id()).at(e.fieldId()))
        .forEach(findings::add);
    findings.addAll(SigningFindings.of(assessment, claim.id(), documents, fingerprints));
    return findings;
  }

  /** All findings of the dossier, with these. */
  Assessment whole() {
    return assessment.with(
        assessment.dossier().claims().stream().flatMap(claim -> of(claim).stream()).toList());
  }

  private Optional<Long> size(Attachment attachment) {
    try {
      return Optional.of(Files.size(folder.resolve(attachment.file())));
    } catch (IOException e) {
      // It can be read, and no more is told of it; whoever reads it says what is wrong.
      return Optional.empty();
    }
  }

  private boolean isThere(String file) {
    try {
      return Files.isReadable(folder.resolve(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
