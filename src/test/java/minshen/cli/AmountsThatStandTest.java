package minshen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dossiers for which a sum was once shown that no office would pay, with what is right. */
class AmountsThatStandTest {
  private static final Path CASES = Path.of("src/test/resources/minshen/cases/amounts");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          city_twice_08_12 | c1 undecided 250.00, c2 eligible 500.00 | 2026=250.00 | DOUBLE_CLAIM DOUBLE_CLAIM
          instalments | c1 eligible 200.00, c2 eligible 0.00 | 2026=200.00 2027=0.00 | CAP_USED_UP
          joint_ledger | c1 undecided 0.00 | 2026=0.00 | CAP_USED_UP
          mh02_4years | c1 not_eligible 0.00 | | YEARS_USED SUPPORT_YEAR
          mh06_ledgerprod | c1 eligible 0.00 | 2026=0.00 | PRODUCT_ALREADY
          mh13_ledger | c1 not_eligible 0.00 | | ALREADY_RECEIVED
          mh17_two_req | c1 undecided null, c2 undecided null | 2026=100.00 | OVER_CLAIM CAP_USED_UP
          phase3 | c1 not_eligible 0.00 | |
          proj_space | c1 undecided 250.00, c2 eligible 150.00, c3 undecided 150.00, c4 eligible 150.00 | 2026=400.00 | DOUBLE_CLAIM DOUBLE_CLAIM DOUBLE_CLAIM DOUBLE_CLAIM
          r10_alt_part | c1 not_eligible 0.00 | | ALREADY_RECEIVED
          soft_keysector_no | c1 not_eligible 0.00 | |
          vet_ledger_nokind | c1 eligible 30.00 | 2026=30.00 |
          """)
  void noMoneyIsPaidTwice(String name, String claims, String totals, String codes) {
    JsonNode dossier = json("compute", name).path("dossiers").path(0);

    assertThat(
            dossier
                .path("claims")
                .valueStream()
                .map(
                    claim ->
                        claim.path("id").asString()
                            + " "
                            + claim.path("eligibility").asString()
                            + " "
                            + claim.path("amount").asString("null"))
                .collect(Collectors.joining(", ")))
        .isEqualTo(claims);
    assertThat(
            dossier
                .path("totals")
                .propertyStream()
                .map(total -> total.getKey() + "=" + total.getValue().asString())
                .collect(Collectors.joining(" ")))
        .isEqualTo(totals == null ? "" : totals);
    List<String> found = new ArrayList<>();
    for (JsonNode claim : dossier.path("claims")) {
      for (JsonNode finding : claim.path("findings")) {
        if (!finding.path("severity").asString().equals("note")) {
          found.add(finding.path("code").asString());
        }
      }
    }
    assertThat(String.join(" ", found)).isEqualTo(codes == null ? "" : codes);
  }

  @Test
  void aHospitalIsNotToldToClaimWhatCompaniesClaim() {
    JsonNode items = json("match", "m08_hospital").path("items");

    assertThat(items.valueStream())
        .filteredOn(item -> item.path("item").asString().matches("MH-\\d\\d|FI-.*"))
        .filteredOn(item -> !item.path("fit").asString().equals("no"))
        .extracting(item -> item.path("item").asString())
        .containsExactly("MH-16");
  }

  @Test
  void theBestTotalIsThatOfTheRowsShown() {
    JsonNode best = json("optimise", "opt_total_vs_sum");

    assertThat(best.path("total").asString()).isEqualTo("930.19");
    assertThat(best.path("chosen").valueStream().map(row -> row.path("amount").asString()))
        .containsExactly("713.90", "50.63", "20.00", "145.66");
    assertThat(best.path("proven").asBoolean()).isTrue();
  }

  private static JsonNode json(String command, String name) {
    Run run = Run.of(command, CASES.resolve(name + ".json"), "--json", "-");
    assertThat(run.code()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }
}
