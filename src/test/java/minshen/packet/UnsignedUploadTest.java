package minshen.packet;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.geom.PageSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Attachment;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.dossier.FormContents;
import minshen.dossier.SignedForm;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.form.signing.FileFingerprints;
import minshen.form.signing.SigningRound;
import minshen.packet.source.Passwords;
import minshen.packet.source.SourceLimits;
import minshen.packet.source.SourceReader;
import minshen.policy.Notice;
import minshen.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever uploads a form is told when it is not the one that was signed. */
class UnsignedUploadTest {
  private static final String FORM = FormContents.APPLICATION;

  @TempDir private Path folder;

  private final Assessment blank = Packets.dossier("");

  @BeforeEach
  void makeScan() throws Exception {
    Packets.source(folder.resolve("scan.pdf"), "SIGNED", 1, PageSize.A4);
  }

  @Test
  void ofAFormThatIsUploadedAsItWasSignedNothingIsTold() throws Exception {
    UploadReport report = uploaded(signed(blank));

    assertThat(Packets.texts(form(report)).getFirst()).contains("SIGNED-1");
    assertThat(toldOfForm(report)).isEmpty();
    assertThat(checkSheet(report)).doesNotContain("签字");
  }

  @Test
  void aFormWithoutAScanIsTold() throws Exception {
    UploadReport report = uploaded(blank);

    assertThat(toldOfForm(report)).singleElement().asString().contains("申请表", "第 1 页没有签字盖章的扫描件");
    assertThat(checkSheet(report)).contains("第1页没有签字盖章的扫描件");
  }

  @Test
  void aFormThatChangedSinceItWasSignedIsTold() throws Exception {
    Dossier dossier = signed(blank).dossier();
    UploadReport report =
        uploaded(
            again(
                dossier.withApplicant(
                    dossier.applicant().with(FieldCatalogue.NAME, "上海更名生物医药有限公司"))));

    assertThat(Packets.texts(form(report)).getFirst()).contains("上海更名").doesNotContain("SIGNED");
    assertThat(toldOfForm(report)).singleElement().asString().contains("第 1 页签字后内容有变更", "重新打印");
    assertThat(report.remarks().stream().map(Words.CHINESE::say))
        .anySatisfy(line -> assertThat(line).contains("签字后内容有变更"));
    assertThat(checkSheet(report)).contains("签字后内容有变更");
  }

  private static List<String> toldOfForm(UploadReport report) {
    return report.slots().getFirst().told().stream().map(Words.CHINESE::say).toList();
  }

  private static byte[] form(UploadReport report) throws Exception {
    return Files.readAllBytes(report.files().getFirst());
  }

  private static String checkSheet(UploadReport report) throws Exception {
    Path sheet = report.folder().resolve(report.checkSheet().name());
    return String.join("", Packets.texts(Files.readAllBytes(sheet))).replaceAll("\\s+", "");
  }

  private UploadReport uploaded(Assessment assessment) throws Exception {
    try (SourceReader reader =
            new SourceReader(SourceLimits.standard(), Passwords.none(), () -> {});
        AtomicFiles files = new AtomicFiles()) {
      UploadReport report =
          UploadSet.prepare(
                  UploadPlan.of(assessment, "c1", Notice.UNSAID, PacketSettings.STANDARD),
                  AttachmentFiles.in(folder),
                  Packets.documents(assessment),
                  reader)
              .add(folder.resolve("upload"), files, Words.CHINESE, PacketWatcher.NOBODY);
      files.commit();
      return report;
    }
  }

  /** The claim with a scan of its form as it stands. */
  private Assessment signed(Assessment assessment) {
    SigningRound round =
        SigningRound.of(assessment, "c1", Packets.documents(assessment), FileFingerprints.UNKNOWN);
    SignedForm scan =
        new SignedForm(
            FORM,
            new Attachment(SignedForm.MATERIAL, "scan.pdf", Optional.empty()),
            Optional.empty(),
            round.form(FORM).orElseThrow().content());
    List<Claim> claims = new ArrayList<>(assessment.dossier().claims());
    claims.set(0, claims.getFirst().withSigning(new Signing(List.of(), List.of(scan))));
    return again(assessment.dossier().withClaims(claims));
  }

  private Assessment again(Dossier dossier) {
    return Assessment.of(blank.library(), dossier);
  }
}
