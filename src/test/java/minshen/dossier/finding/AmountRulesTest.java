package minshen.dossier.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.calc.Calculator;
import org.junit.jupiter.api.Test;

/** What is said where the same money, project or product is claimed again (MH2025). */
class AmountRulesTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final String HEAD = "format: minshen-dossier/1\n";
  private static final String DAYS = "eventDate: 2025-09-30, applyDate: 2026-03-15";

  @Test
  void oneGrantInTwoItemsIsAnErrorOnBothAndCountsOnce() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-08, project: 甲, " + DAYS + ", facts: { citySupport: 500 } }",
            "  - { id: b, item: MH-12, project: 甲, " + DAYS + ", facts: { citySupport: 500 } }");
    assertThat(said(assessment, "DOUBLE_CLAIM"))
        .containsExactly("ERROR a MH2025/意见/附则/1 cityGrant", "ERROR b MH2025/意见/附则/1 cityGrant");
    assertThat(totals(assessment)).isEqualTo("{2026=250.00}");
  }

  @Test
  void differentGrantsOnOneProjectAreOnlyNoted() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-08, project: 甲, cityGrant: 一号, " + DAYS + " }",
            "  - { id: b, item: MH-12, project: 甲, cityGrant: 二号, " + DAYS + " }");
    assertThat(said(assessment, "DOUBLE_CLAIM")).isEmpty();
    assertThat(said(assessment, "OTHER_GRANTS")).hasSize(2);
  }

  @Test
  void theSameClaimAgainIsAnErrorAndAnotherInstalmentAWarning() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-12, project: 甲, " + DAYS + ", facts: { citySupport: 5 } }",
            "  - { id: b, item: MH-12, project: 甲, " + DAYS + ", facts: { citySupport: 5.0 } }",
            "  - { id: c, item: MH-12, project: 甲, " + DAYS + ", facts: { citySupport: 6 } }");
    assertThat(said(assessment, "DUPLICATE_CLAIM"))
        .containsExactly("ERROR a MH2025/意见/附则/1 project", "ERROR b MH2025/意见/附则/1 project");
    assertThat(said(assessment, "SECOND_CLAIM")).hasSize(3);
  }

  @Test
  void aRejectedClaimExcludesNothingAndHearsNothing() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-11, " + DAYS + ", decision: { state: rejected } }",
            "  - { id: b, item: MH-11, " + DAYS + " }");
    assertThat(said(assessment, "DUPLICATE_CLAIM")).isEmpty();
    assertThat(totals(assessment)).isEqualTo("{2026=20.00}");
  }

  @Test
  void aProductInTheLedgerIsAnErrorAtItsName() {
    Assessment assessment =
        assess(
            "ledger: [ { item: MH-07, year: 2025, amount: 20, product: 导管 } ]",
            "claims:",
            "  - { id: a, item: MH-07, "
                + DAYS
                + ", products: [ { name: 支架, rdCost: 100 },"
                + " { name: ' 导管', rdCost: 100 } ] }");
    assertThat(said(assessment, "PRODUCT_ALREADY"))
        .containsExactly("ERROR a MH2025/细则/7/2/1 products[1].name");
  }

  @Test
  void rowsOfOneProductAreMergedAndOfTwoKindsRefused() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-06, " + DAYS + ", products: [",
            "      { name: 甲, kind: ivd, rdCost: 1 }, { name: 甲, kind: ivd, rdCost: 1 },",
            "      { name: 乙, kind: ivd, rdCost: 1 }, { name: 乙, kind: nonIvd, rdCost: 1 } ] }");
    assertThat(said(assessment, "SAME_PRODUCT"))
        .containsExactly("WARNING a MH2025/细则/6/2 products[0].name");
    assertThat(said(assessment, "PRODUCT_KINDS"))
        .containsExactly("ERROR a MH2025/细则/6 products[2].kind");
  }

  @Test
  void fourYearsOfALaboratoryAreTooMany() {
    Assessment assessment =
        assess(
            "ledger:",
            "  - { item: MH-02, year: 2023, amount: 1, project: 甲 }",
            "  - { item: MH-02, year: 2024, amount: 1, project: 甲 }",
            "  - { item: MH-02, year: 2025, amount: 1, project: 甲 }",
            "claims:",
            "  - { id: a, item: MH-02, project: 甲, " + DAYS + ", facts: { supportYear: 1 } }");
    assertThat(said(assessment, "YEARS_USED")).containsExactly("ERROR a MH2025/细则/2/2 year");
    assertThat(said(assessment, "SUPPORT_YEAR"))
        .containsExactly("WARNING a MH2025/细则/2/2 facts.supportYear");
  }

  @Test
  void whatIsRequestedAboveWhatIsLeftOfARangeIsTooMuch() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-17, project: 甲, " + DAYS + ", requestedAmount: 70 }",
            "  - { id: b, item: MH-17, project: 乙, " + DAYS + ", requestedAmount: 70 }");
    assertThat(said(assessment, "OVER_CLAIM"))
        .containsExactly("ERROR b MH2025/细则/17/2 requestedAmount");
    assertThat(totals(assessment)).isEqualTo("{2026=100.00}");
  }

  @Test
  void theLedgerMayBeOfTheKindThatIsClaimed() {
    Assessment assessment =
        assess(
            "ledger: [ { item: MH-04, year: 2026, amount: 90 } ]",
            "claims:",
            "  - { id: a, item: MH-04, " + DAYS + ", products: [ { name: v, kind: veterinary } ] }",
            "  - { id: b, item: MH-04, "
                + DAYS
                + ", products: [ { name: w, kind: veterinary } ] }");
    assertThat(assessment.ofDossier()).filteredOn(f -> f.code().equals("LEDGER_KIND")).hasSize(1);
  }

  @Test
  void anotherAmountInTheLedgerThanWasDecidedMayBeTheSameMoneyTwice() {
    String decided = ", decision: { state: approved, amount: 120, on: 2026-06-01 }";
    Assessment assessment =
        assess(
            "ledger:",
            "  - { item: MH-17, year: 2026, amount: 100, project: 甲 }",
            "  - { item: MH-17, year: 2026, amount: 120, project: 丙 }",
            "  - { item: MH-17, year: 2025, amount: 100, project: 丁 }",
            "claims:",
            "  - { id: a, item: MH-17, project: 甲, " + DAYS + decided + " }",
            "  - { id: b, item: MH-17, project: 丙, " + DAYS + decided + " }",
            "  - { id: c, item: MH-17, project: 丁, " + DAYS + decided + " }",
            "  - { id: d, item: MH-17, project: 甲乙, " + DAYS + " }");
    assertThat(said(assessment, "LEDGER_AMOUNT")).containsExactly("WARNING a - decision");
    Assessment open =
        assess(
            "ledger: [ { item: MH-17, year: 2026, amount: 120 } ]",
            "claims:",
            "  - { id: a, item: MH-17, project: 甲, " + DAYS + decided + " }");
    assertThat(said(open, "LEDGER_AMOUNT")).containsExactly("WARNING a - decision");
  }

  @Test
  void theLedgerWithoutAGrantOnTheProjectIsWarnedOf() {
    Assessment assessment =
        assess(
            "ledger: [ { item: MH-12, year: 2025, amount: 9, project: 甲 } ]",
            "claims:",
            "  - { id: a, item: MH-14, project: 甲, cityGrant: 一号, " + DAYS + " }");
    assertThat(said(assessment, "LEDGER_CITY"))
        .containsExactly("WARNING a MH2025/意见/附则/1 cityGrant");
  }

  @Test
  void anApplicationAfterThePolicyIsLate() {
    Assessment assessment =
        assess(
            "claims:",
            "  - { id: a, item: MH-11, eventDate: 2030-06-30, applyDate: 2030-07-01 }",
            "  - { id: b, item: MH-11, eventDate: 2030-06-30, applyDate: 2030-06-30 }");
    assertThat(said(assessment, "APPLY_LATE")).containsExactly("WARNING a - applyDate");
  }

  private static Assessment assess(String... lines) {
    byte[] text = (HEAD + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return Assessment.of(
        LIBRARY, new DossierReader(LIBRARY).read(text, "f.yaml", ClaimsWanted.ANY));
  }

  private static List<String> said(Assessment assessment, String code) {
    return assessment.findings().stream()
        .filter(f -> f.code().equals(code))
        .map(
            f ->
                Stream.of(
                        f.severity().name(),
                        f.claimId().orElse("-"),
                        f.clause().orElse("-"),
                        f.field().orElse("-"))
                    .reduce((a, b) -> a + " " + b)
                    .orElseThrow())
        .toList();
  }

  private static String totals(Assessment assessment) {
    return Calculator.totals(assessment.outcomes()).entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue().plain())
        .toList()
        .toString()
        .replace('[', '{')
        .replace(']', '}');
  }
}
