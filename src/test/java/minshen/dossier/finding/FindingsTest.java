package minshen.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.BasicInformation;
import minshen.dossier.Dossier;
import minshen.dossier.Fixture;
import minshen.dossier.field.CreditCode;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
  private static final String APPLICANT =
      """
      format: minshen-dossier/1
      applicant:
        name: 上海示例生物医药有限公司
        creditCode: 91310112MA1GBK7Q5E
        kind: enterprise
        postalAddress: 上海市闵行区
        registeredAddress: 上海市闵行区
        town: 莘庄工业区
        legalRepresentative: { name: 王, phone: 021-64881234, mobile: 13812345678, email: a@b.cn }
        contact: { name: 李, title: 经理, phone: 64881234, mobile: 13812345678, email: a@b.cn }
        bank: { name: 某银行, account: "12345678" }
        profile:
          industryCode: "2761"
          businessScope: 药品研发、生产。
          foundedOn: 2015-06-01
          registeredCapital: 5000
          employees: 120
      """;

  private static final String GOOD_CLAIM =
      """
      claims:
        - id: c1
          item: T-03
          variant: trial
          project: 甲
          eventDate: 2025-09-30
          applyDate: 2026-03-15
          attachments: [ { material: m2, file: a.pdf } ]
      """;

  @Test
  void aGoodDossierHasOnlyTheNoteOnItsPhone() {
    assertThat(found(APPLICANT + GOOD_CLAIM))
        .containsExactly("NOTE FIELD_TIDY - applicant.contact.phone");
  }

  @Test
  void everyFieldOfTheFormThatIsMissingIsNamed() {
    List<String> found = found("format: minshen-dossier/1\nclaims: [ { id: c1, item: T-06 } ]\n");
    assertThat(found)
        .filteredOn(f -> f.startsWith("ERROR FIELD_MISSING"))
        .containsExactlyInAnyOrder(
            "ERROR FIELD_MISSING - applicant.name",
            "ERROR FIELD_MISSING - applicant.creditCode",
            "ERROR FIELD_MISSING - applicant.postalAddress",
            "ERROR FIELD_MISSING - applicant.registeredAddress",
            "ERROR FIELD_MISSING - applicant.town",
            "ERROR FIELD_MISSING - applicant.legalRepresentative.name",
            "ERROR FIELD_MISSING - applicant.legalRepresentative.phone",
            "ERROR FIELD_MISSING - applicant.legalRepresentative.mobile",
            "ERROR FIELD_MISSING - applicant.contact.name",
            "ERROR FIELD_MISSING - applicant.contact.phone",
            "ERROR FIELD_MISSING - applicant.contact.mobile",
            "ERROR FIELD_MISSING - applicant.contact.email",
            "ERROR FIELD_MISSING - applicant.bank.name",
            "ERROR FIELD_MISSING - applicant.bank.account",
            "ERROR FIELD_MISSING - applicant.profile.industryCode",
            "ERROR FIELD_MISSING - applicant.profile.businessScope",
            "ERROR FIELD_MISSING - applicant.profile.foundedOn",
            "ERROR FIELD_MISSING - applicant.profile.registeredCapital",
            "ERROR FIELD_MISSING - applicant.profile.employees",
            "ERROR FIELD_MISSING c1 project",
            "ERROR FIELD_MISSING c1 applyDate");
    assertThat(found).contains("NOTE KIND_UNKNOWN - applicant.kind");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "91310112MA1GBK7Q5E | 91310112MA1GBK7Q5F | applicant.creditCode",
        "mobile: 13812345678, email: a@b.cn } | mobile: 1381234567, email: a@b.cn } |"
            + " applicant.legalRepresentative.mobile",
        "phone: 64881234 | phone: 6488123 | applicant.contact.phone",
        "phone: 64881234 | phone: 64881234, fax: 123 | applicant.contact.fax",
        "account: \"12345678\" | account: \"1234567\" | applicant.bank.account",
        "industryCode: \"2761\" | industryCode: 276 | applicant.profile.industryCode"
      })
  void aMalformedFieldIsAnError(String good, String bad, String field) {
    assertThat(found(APPLICANT.replace(good, bad) + GOOD_CLAIM))
        .contains("ERROR FIELD_MALFORMED - " + field);
  }

  @Test
  void anIndustryTheProgramDoesNotKnowNeedsItsName() {
    String unknown = APPLICANT.replace("\"2761\"", "\"0111\"");
    assertThat(found(unknown + GOOD_CLAIM))
        .contains("ERROR FIELD_MISSING - applicant.profile.industryName");
    String named = APPLICANT.replace("\"2761\"", "\"0111\"\n    industryName: 稻谷种植");
    assertThat(found(named + GOOD_CLAIM)).noneMatch(f -> f.contains("industryName"));
    String other = APPLICANT.replace("\"2761\"", "\"2761\"\n    industryName: 别的");
    assertThat(found(other + GOOD_CLAIM))
        .contains("NOTE INDUSTRY_NAME - applicant.profile.industryName");
  }

  @Test
  void theApplicantsOwnTextReplacesTheComposedOne() {
    String own = APPLICANT.replace("    businessScope: 药品研发、生产。\n", "    text: 我司简介\n");
    assertThat(found(own + GOOD_CLAIM)).noneMatch(f -> f.contains("businessScope"));
    assertThat(BasicInformation.of(read(own).applicant())).isEqualTo("我司简介");
  }

  @Test
  void theComposedTextTellsWhatTheRemarkAsksFor() {
    assertThat(BasicInformation.of(read(APPLICANT).applicant()))
        .isEqualTo(
            "上海示例生物医药有限公司所属国民经济行业分类小类为生物药品制造（GB/T 4754-2017，代码 2761）。"
                + "经营范围：药品研发、生产。成立时间为2015年6月1日，注册资金 5000 万元，员工人数 120 人。");
    assertThat(BasicInformation.of(read("format: minshen-dossier/1").applicant())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-28, false",
    "2025-03-01, true",
    "2025-03-31, true",
    "2025-06-01, true",
    "2024-01-01, false"
  })
  void form2IsLateFromTheFirstMonthOn(String filedOn, boolean late) {
    String claim =
        """
        claims:
          - id: p
            item: T-10
            project: 乙
            applyDate: 2026-03-15
            platform: { name: 平台, builder: 甲, from: 2025-03, to: 2026-02, totalInvestment: 800,
              filedOn: %s, description: 建设情况 }
        """
            .formatted(filedOn);
    List<String> found = found(APPLICANT + claim);
    assertThat(found.contains("WARNING FILED_LATE p platform.filedOn")).isEqualTo(late);
    assertThat(found).noneMatch(f -> f.startsWith("ERROR"));
  }

  @Test
  void aPlatformMustBeDescribedInForm2() {
    assertThat(
            found(
                APPLICANT
                    + "claims: [ { id: p, item: T-10, platform: { to: 2025-01, from: 2025-02 } }"
                    + " ]"))
        .contains(
            "ERROR FIELD_MISSING p platform.name",
            "ERROR FIELD_MISSING p platform.builder",
            "ERROR FIELD_MISSING p platform.totalInvestment",
            "ERROR FIELD_MISSING p platform.description",
            "ERROR FIELD_MALFORMED p platform.to");
  }

  @Test
  void anotherKindOfApplicantIsWarnedOf() {
    assertThat(found(APPLICANT.replace("enterprise", "park") + GOOD_CLAIM))
        .contains("WARNING KIND c1 applicant.kind");
  }

  @Test
  void anEventAfterTheApplicationIsWarnedOf() {
    assertThat(found(APPLICANT + GOOD_CLAIM.replace("2025-09-30", "2026-03-16")))
        .contains("WARNING EVENT_AFTER_APPLICATION c1 eventDate");
    assertThat(found(APPLICANT + GOOD_CLAIM.replace("2025-09-30", "2026-03-15")))
        .noneMatch(f -> f.contains("EVENT_AFTER"));
  }

  @ParameterizedTest
  @CsvSource({"2024-10-30, false", "2024-10-31, true", "2025-06-30, true", "2025-07-01, false"})
  void earlyEventsAreByReference(String day, boolean byReference) {
    assertThat(
            found(APPLICANT + GOOD_CLAIM.replace("2025-09-30", day))
                .contains("NOTE REFERENCE_PERIOD c1 eventDate"))
        .isEqualTo(byReference);
  }

  @Test
  void excludedItemsOnOneProjectAreErrorsOnBothAndNameEachOther() {
    String claims =
        """
        claims:
          - { id: a, item: T-03, variant: trial, project: 甲 }
          - { id: b, item: T-06, project: 甲 }
          - { id: c, item: T-07, project: 甲 }
          - { id: d, item: T-07, project: 丁 }
          - { id: e, item: T-06 }
          - { id: f, item: T-07 }
        """;
    assertThat(texts(APPLICANT + claims, "DOUBLE_CLAIM"))
        .containsExactly(
            "a T/从优 与 T-06“甲” 是同一项目“甲”，同一项目不得重复享受同类政策，请只保留一项",
            "b T/从优 与 T-03“甲” 是同一项目“甲”，同一项目不得重复享受同类政策，请只保留一项",
            "b T/不重复 与 T-07“甲” 是同一项目“甲”，同一项目不得重复享受同类政策，请只保留一项",
            "c T/不重复 与 T-06“甲” 是同一项目“甲”，同一项目不得重复享受同类政策，请只保留一项");
  }

  @Test
  void oneItemTwiceOnAProjectIsWarnedOf() {
    String claims =
        """
        claims:
          - { id: a, item: T-06, project: 甲（一期）, year: 2026 }
          - { id: b, item: T-06, project: "甲 (一期)", year: 2026 }
          - { id: c, item: T-06, project: 乙, year: 2026 }
          - { id: d, item: T-06, year: 2026 }
          - { id: e, item: T-06, year: 2026 }
          - { id: f, item: T-06, project: 甲（一期）, year: 2027 }
        """;
    assertThat(found(APPLICANT + claims))
        .filteredOn(f -> f.contains("SECOND_CLAIM"))
        .containsExactly("WARNING SECOND_CLAIM a project", "WARNING SECOND_CLAIM b project");
  }

  @Test
  void aProductInTwoItemsThatExcludeEachOtherIsWarnedOfUnderDifferentProjects() {
    String claims =
        """
        claims:
          - { id: a, item: T-06, project: 甲, products: [ { name: PD-L1 试剂盒 }, { name: ｐｄ-L1试剂盒 } ] }
          - { id: b, item: T-07, project: 乙, products: [ { name: 别的 }, { name: "pd-l1 试剂盒" }, { } ] }
          - { id: c, item: T-07, project: 甲, products: [ { name: 支架 } ] }
          - { id: d, item: T-03, variant: trial, project: 支架 }
          - { id: e, item: T-06, project: 丙, products: [ { name: 支架 } ] }
        """;
    assertThat(found(APPLICANT + claims))
        .filteredOn(f -> f.contains("SAME_PRODUCT"))
        .containsExactly(
            "WARNING SAME_PRODUCT_OTHER_ITEM a products[0].name",
            "WARNING SAME_PRODUCT_OTHER_ITEM b products[1].name",
            "WARNING SAME_PRODUCT_OTHER_ITEM c products[0].name",
            "WARNING SAME_PRODUCT_OTHER_ITEM d project",
            "WARNING SAME_PRODUCT_OTHER_ITEM e products[0].name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domesticTrial", "scope"})
  void aSoftNoIsANote(String condition) {
    assertThat(found(APPLICANT + GOOD_CLAIM + "    answers: { " + condition + ": no }\n"))
        .contains("NOTE SOFT_CONDITION c1 answers." + condition);
  }

  @Test
  void materialsAreAskedForByVariantAndKind() {
    String marketed =
        GOOD_CLAIM.replace("trial", "marketed").replace("material: m2", "material: m9");
    assertThat(texts(APPLICANT + marketed, "MATERIAL_MISSING"))
        .containsExactly("c1 T/m2 缺少附件：立项材料（m2）", "c1 T/m3 缺少附件：上市证明（m3）");
    assertThat(found(APPLICANT + marketed))
        .contains("NOTE MATERIAL_UNKNOWN c1 attachments[0].material");
    String own = GOOD_CLAIM.replace("material: m2", "material: extra, title: 获奖证书");
    assertThat(found(APPLICANT + own)).noneMatch(f -> f.contains("MATERIAL_UNKNOWN"));
    String products = "claims: [ { id: a, item: T-06 } ]";
    assertThat(texts(APPLICANT + products, "MATERIAL_MISSING")).isEmpty();
    assertThat(texts(APPLICANT.replace("enterprise", "park") + products, "MATERIAL_MISSING"))
        .hasSize(1);
    String kindless = APPLICANT.replace("kind: enterprise", "kind:") + products;
    assertThat(texts(kindless, "MATERIAL_MISSING")).isEmpty();
    assertThat(texts(kindless, "MATERIAL_PREDICTED"))
        .containsExactly("a T/m2 可能还要附件：使用情况（m2），填好单位类型后才能确定");
  }

  @Test
  void aRequestOfNothingIsMalformedOnce() {
    Dossier dossier = read(APPLICANT + GOOD_CLAIM + "    requestedAmount: 0\n");
    assertThat(Assessment.of(Fixture.LIBRARY, dossier).ofClaim("c1"))
        .filteredOn(f -> f.severity() == Severity.ERROR)
        .extracting(Finding::code)
        .containsExactly("FIELD_MALFORMED");
  }

  @Test
  void aCreditCodeWithAStrangeOrganisationCodeIsOnlyWarnedOf() {
    String body = "91310112MA1GBK7Q6";
    String code = body + CreditCode.checkCharacter(body);
    assertThat(found(APPLICANT.replace("91310112MA1GBK7Q5E", code) + GOOD_CLAIM))
        .contains("WARNING FIELD_DOUBTFUL - applicant.creditCode")
        .noneMatch(f -> f.startsWith("ERROR"));
    String untidy = APPLICANT.replace("91310112MA1GBK7Q5E", code.toLowerCase(Locale.ROOT));
    assertThat(found(untidy + GOOD_CLAIM))
        .contains(
            "WARNING FIELD_DOUBTFUL - applicant.creditCode",
            "NOTE FIELD_TIDY - applicant.creditCode");
  }

  @Test
  void ofManyClaimsOnOneProjectOnlyTheFirstAreNamed() {
    StringBuilder claims = new StringBuilder("claims:\n");
    for (int i = 0; i < 20_000; i++) {
      claims.append("  - { id: c%d, item: T-0%d, project: 甲 }\n".formatted(i, 6 + i % 2));
    }
    assertThat(texts(APPLICANT + claims, "DOUBLE_CLAIM"))
        .hasSize(20_000)
        .allMatch(text -> text.length() < 500);
  }

  @Test
  void anAssessmentTellsClaimsApart() {
    String claims = "claims: [ { id: a, item: T-06 }, { id: b, item: T-07, project: 甲 } ]";
    Assessment assessment = Assessment.of(Fixture.LIBRARY, read(APPLICANT + claims));
    assertThat(assessment.outcome("b").item().id()).isEqualTo("T-07");
    assertThat(assessment.ofClaim("a")).extracting(Finding::field).contains(Optional.of("project"));
    assertThat(assessment.ofClaim("b"))
        .extracting(Finding::field)
        .doesNotContain(Optional.of("project"));
    assertThat(assessment.ofDossier()).allMatch(f -> f.claimId().isEmpty()).isNotEmpty();
    assertThatThrownBy(() -> assessment.outcome("c")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Dossier read(String text) {
    return new DossierReader(Fixture.LIBRARY)
        .read(text.getBytes(StandardCharsets.UTF_8), "f.yaml", ClaimsWanted.ANY);
  }

  private static List<Finding> findings(String text) {
    FindingContext context = new FindingContext(read(text), Fixture.LIBRARY);
    return Stream.of(Findings.FORM, Findings.CLAIMS, Findings.MATERIALS)
        .flatMap(rules -> Findings.by(rules, context).stream())
        .toList();
  }

  private static List<String> found(String text) {
    List<Finding> found = findings(text);
    // Every finding can be said in both languages.
    for (Finding finding : found) {
      assertThat(Words.CHINESE.say(finding.text())).doesNotContain("{0}", "{1}", "\n");
      assertThat(Words.ENGLISH.say(finding.text())).doesNotContain("{0}", "{1}", "\n");
    }
    return found.stream()
        .map(
            f ->
                f.severity()
                    + " "
                    + f.code()
                    + " "
                    + f.claimId().orElse("-")
                    + " "
                    + f.field().orElse("-"))
        .toList();
  }

  private static List<String> texts(String text, String code) {
    return findings(text).stream()
        .filter(f -> f.code().equals(code))
        .map(
            f ->
                f.claimId().orElse("-")
                    + " "
                    + f.clause().orElse("-")
                    + " "
                    + Words.CHINESE.say(f.text()))
        .toList();
  }
}
