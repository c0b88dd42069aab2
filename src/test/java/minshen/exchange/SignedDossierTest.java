package minshen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.MissingMaterials;
import minshen.dossier.Signing;
import minshen.dossier.finding.Assessment;
import minshen.exchange.workbook.WorkbookReader;
import minshen.exchange.workbook.WorkbookWriter;
import minshen.files.InputException;
import minshen.form.ClaimDocuments;
import minshen.form.signing.FileFingerprints;
import minshen.form.signing.SigningFindings;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.words.Words;
import org.junit.jupiter.api.Test;

/** What is signed, in dossier files. */
class SignedDossierTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final String FORM = "minhang-application-2025";
  private static final String WHOLE =
      """
      signatures:
        - { paper: %1$s, place: legalSignature, on: 2026-03-10, content: 0123456789012345 }
        - { paper: m2, place: seal, on: 2026-03-11 }
        - { paper: packet, place: perforation, on: 2026-03-12 }
      signed:
        - { form: %1$s, file: 扫描件/签字.pdf, pages: '2,1', formPages: '1-2', rotate: 180,
            content: '0123456789abcdef,12e4567890123456' }
        - { form: %1$s, file: p3.jpg, formPages: '3' }
      """
          .formatted(FORM);

  @Test
  void itIsReadAndWrittenBack() {
    Dossier dossier = dossier(WHOLE);
    Claim claim = dossier.claims().getFirst();
    assertThat(claim.signing().signatures()).hasSize(3);
    assertThat(claim.signing().forms()).hasSize(2);
    assertThat(claim.files()).containsExactly("扫描件/签字.pdf", "p3.jpg");
    assertThat(read(DossierWriter.yaml(dossier))).isEqualTo(dossier);
    assertThat(read(DossierWriter.json(dossier))).isEqualTo(dossier);
    for (Words words : Words.all()) {
      byte[] xlsx = WorkbookWriter.write(List.of(dossier), LIBRARY, words);
      assertThat(new WorkbookReader(LIBRARY).read(xlsx, "w.xlsx")).containsExactly(dossier);
    }
  }

  @Test
  void theNextYearIsNotSigned() {
    Claim claim = dossier(WHOLE).claims().getFirst();
    assertThat(claim.inNewYear("c9", true).signing()).isEqualTo(Signing.NONE);
  }

  @Test
  void whatThisClaimDoesNotSignIsReadAndTold() {
    Dossier dossier =
        dossier(
            """
            signatures:
              - { paper: of-another-item, place: legalSignature, on: 2026-03-10 }
              - { paper: %1$s, place: sign9, on: 2026-03-10 }
              - { paper: %1$s, place: legalSignature, on: 2026-03-10 }
              - { paper: packet, place: perforation, on: 2026-03-12 }
            signed:
              - { form: minhang-platform-2025, file: a.pdf }
            """
                .formatted(FORM));
    assertThat(read(DossierWriter.yaml(dossier))).isEqualTo(dossier);
    Assessment assessment = Assessment.of(LIBRARY, dossier);
    ClaimDocuments documents =
        new ClaimDocuments(assessment, Words.CHINESE, MissingMaterials.SKIPPED);
    assertThat(SigningFindings.of(assessment, "c1", documents, FileFingerprints.UNKNOWN).stream())
        .filteredOn(finding -> finding.code().equals("SIGNED_UNUSED"))
        .extracting(finding -> Words.CHINESE.say(finding.text()))
        .satisfiesExactlyInAnyOrder(
            said -> assertThat(said).contains("a.pdf"),
            said -> assertThat(said).contains("of-another-item", "legalSignature"),
            said -> assertThat(said).contains(FORM, "sign9"));
  }

  @Test
  void whatCannotBeIsSaidWithItsLine() {
    assertThat(problem("signatures: [ { paper: m2, place: " + "x".repeat(81) + " } ]"))
        .contains("f.yaml:6", "place", "80");
    assertThat(problem("signatures: [ { paper: m2, place: seal } ]")).contains("on");
    String twice = "{ paper: m2, place: seal, on: 2026-01-01 }";
    assertThat(problem("signatures: [ " + twice + ", " + twice + " ]")).contains("写了两次");
    assertThat(problem(signed("pages: '3-1'"))).contains("3-1");
    assertThat(problem(signed("pages: '1-3', formPages: '1-2'"))).contains("3 页", "2 页");
    assertThat(problem(signed("content: xyz"))).contains("指纹", "xyz");
    assertThat(problem(signed("pages: '1-2', content: 0123456789abcdef"))).contains("1 页", "2 页");
    assertThat(problem(signed("rotate: 45"))).contains("45");
    assertThat(problem(signed("page: '1'"))).contains("page");
    assertThat(
            problem(
                "signed: [ { form: "
                    + FORM
                    + ", file: a.pdf, pages: '1' },"
                    + " { form: "
                    + FORM
                    + ", file: b.pdf, formPages: '1' } ]"))
        .contains("第 1 页有两份签字扫描件");
  }

  private static String signed(String more) {
    return "signed: [ { form: " + FORM + ", file: a.pdf, " + more + " } ]";
  }

  private static String problem(String keys) {
    InputException problem = catchThrowableOfType(InputException.class, () -> dossier(keys));
    return problem.getMessage();
  }

  private static Dossier dossier(String keys) {
    return read(
        """
        format: minshen-dossier/1
        applicant: { name: 上海示例生物医药有限公司 }
        claims:
          - id: c1
            { item }
        """
            .replace("    { item }\n", "    item: MH-11\n" + keys.indent(4)));
  }

  private static Dossier read(String text) {
    return new DossierReader(LIBRARY)
        .read(text.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
  }
}
