package minshen.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Dossier;
import minshen.dossier.Fixture;
import minshen.dossier.FormContents;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.policy.PackForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "creditCode: 91310112ma1gbk7q5e | creditCode | 91310112MA1GBK7Q5E",
        "creditCode: ９１310112MA1GBK7Q5E | creditCode | 91310112MA1GBK7Q5E",
        "bank: { account: '6222 0210 0111 6245 702' } | bankAccount | 6222021001116245702",
        "contact: { mobile: '+86 138-1234-5678' } | contactMobile | 13812345678",
        "contact: { phone: '64881234' } | contactPhone | 021-64881234",
        "legalRepresentative: { phone: ０２１-64881234 } | legalPhone | 021-64881234",
        "town: 浦江 | town | 浦江镇"
      })
  void anUntidyFieldIsPrintedAsTheFindingAdvises(String typed, String field, String printed) {
    assertThat(values("applicant: { " + typed + " }", "")).containsEntry(field, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "creditCode: 91310112MA1GBK7Q5F | creditCode | 91310112MA1GBK7Q5F",
        "bank: { account: 0312-4500-0400-12345 } | bankAccount | 0312-4500-0400-12345",
        "bank: { account: 12-34 } | bankAccount | 12-34",
        "contact: { mobile: '138 1234' } | contactMobile | 138 1234"
      })
  void whatCannotBeRightIsPrintedAsTyped(String typed, String field, String printed) {
    assertThat(values("applicant: { " + typed + " }", "")).containsEntry(field, printed);
  }

  @ParameterizedTest
  @CsvSource({"100, 100.00", "100.5, 100.50", "33.123456, 33.123456", "1e2, 100.00"})
  void aTypedAmountHasTwoDecimalsOrItsOwn(String typed, String printed) {
    assertThat(values("", ", requestedAmount: " + typed)).containsEntry("amount", printed);
  }

  @Test
  void anUnknownKindOfApplicantIsAskedForEveryMaterial() {
    assertThat(values("", "")).containsEntry("materials", "1. 申请表\n2. 使用情况");
    assertThat(values("applicant: { kind: park }", ""))
        .containsEntry("materials", "1. 申请表\n2. 使用情况");
    assertThat(values("applicant: { kind: enterprise }", "")).containsEntry("materials", "1. 申请表");
  }

  @Test
  void ownExtraMaterialsStandAtTheEndOfTheList() {
    String extras =
        ", attachments: [ { material: extra, file: a.pdf, title: 获奖证书 },"
            + " { material: m2, file: b.pdf },"
            + " { material: extra, file: c.pdf, title: 专利证书 },"
            + " { material: extra, file: d.pdf, title: 获奖证书 } ]";
    assertThat(values("applicant: { kind: enterprise }", extras))
        .containsEntry("materials", "1. 申请表\n2. 使用情况\n3. 获奖证书\n4. 专利证书");
  }

  @Test
  void aFormOfAPackShowsAnyFieldThatItNames() {
    String cells =
        """
              - height: 20
                cells: [{ label: 名 }, { field: name }]
              - height: 20
                cells: [{ label: 日 }, { field: day, shows: applicant.profile.foundedOn }]
              - height: 20
                cells: [{ label: 外 }, { field: foreign, shows: applicant.profile.foreignInvested }]
              - height: 20
                cells: [{ label: 类 }, { field: what, shows: applicant.kind }]
              - height: 20
                cells: [{ label: 电 }, { field: call, shows: [applicant.contact.fax, applicant.contact.phone] }]
              - height: 20
                cells: [{ label: 金 }, { field: sum, shows: requestedAmount }]
        """;
    PackForm form = new PackForm("own", HEAD + cells, Optional.empty(), Set.of("name"));

    assertThat(
            values(
                OfficialForm.of(form),
                "applicant: { name: 甲, kind: park, contact: { phone: 021-64881234 },"
                    + " profile: { foundedOn: 2015-06-01, foreignInvested: true } }",
                ", requestedAmount: 3"))
        .containsExactly(
            Map.entry("name", "甲"),
            Map.entry("day", "2015年6月1日"),
            Map.entry("foreign", "是"),
            Map.entry("what", "园区"),
            Map.entry("call", "021-64881234"),
            Map.entry("sum", "3.00"));
    assertThat(OfficialForm.of(form).sha256())
        .isNotEqualTo(
            OfficialForm.of(
                    new PackForm("own", form.grid() + "\n", Optional.empty(), Set.of("name")))
                .sha256());
  }

  private static final String HEAD =
      """
      format: minshen-form/1
      form: own
      title: 表
      page: { width: 300, height: 400, top: 50, bottom: 50, left: 50, right: 50 }
      styles:
        title: { size: 18, leading: 30 }
        slip: { size: 10.5, leading: 16 }
        label: { size: 10.5, leading: 16 }
        value: { size: 10.5, leading: 16 }
        small: { size: 9, leading: 13 }
      continued: { mark: 续, heading: 单位, field: name, labelWidth: 50 }
      blocks:
        - { paragraph: 表, style: title }
        - table: main
          columns: [80, 120]
          rows:
      """;

  private static Map<String, String> values(String applicant, String claim) {
    return values(OfficialForm.load(FormContents.APPLICATION, Typeface.alone()), applicant, claim);
  }

  private static Map<String, String> values(OfficialForm form, String applicant, String claim) {
    String text =
        "format: minshen-dossier/1\n%s\nclaims: [ { id: c1, item: T-06%s } ]\n"
            .formatted(applicant, claim);
    Dossier dossier =
        new DossierReader(Fixture.LIBRARY)
            .read(text.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
    return ClaimValues.of(
        form,
        dossier.applicant(),
        dossier.claims().getFirst(),
        Assessment.of(Fixture.LIBRARY, dossier).outcome("c1"),
        MissingMaterials.SKIPPED);
  }
}
