package minshen.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.policy.Portal;
import minshen.policy.Submission;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** Whose kind of file is warned of. */
class UploadLimitsTest {
  @Test
  void whatIsHandedInOnPaperMayBeOfAnyKindIfTheUploadSetCanMakeIt() {
    assertThat(said(Submission.How.FORM, "a.jpg", "pdf")).isEmpty();
    assertThat(said(Submission.How.FORM, "a.docx", "jpg")).isEmpty();
    assertThat(said(Submission.How.FORM, "a.docx", "zip")).hasValue("附件“a.docx”的格式网上申报不收，请转成 zip");
  }

  @Test
  void whoUploadsIsToldThatTheUploadSetTurnsIt() {
    assertThat(said(Submission.How.ONLINE, "a.docx", "pdf").orElseThrow())
        .contains("a.docx", "pdf", "上传材料包会自动转换");
    assertThat(said(Submission.How.ONLINE, "a.PDF", "pdf")).isEmpty();
  }

  private static Optional<String> said(Submission.How how, String file, String format) {
    Portal portal =
        new Portal(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(format),
            List.of());
    Submission submission =
        new Submission(how, portal, Optional.empty(), Optional.empty(), Optional.empty());
    return UploadLimits.format(submission, new Attachment("m1", file, Optional.empty()))
        .map(finding -> Words.CHINESE.say(finding.text()));
  }
}
