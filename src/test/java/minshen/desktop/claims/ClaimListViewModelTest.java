package minshen.desktop.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import minshen.dossier.Stage;
import minshen.dossier.finding.ClaimFigures;
import minshen.dossier.finding.Standing;
import minshen.policy.Library;
import minshen.policy.calc.Eligibility;
import minshen.store.ClaimSummary;
import org.junit.jupiter.api.Test;

class ClaimListViewModelTest {
  private final ClaimListViewModel model =
      new ClaimListViewModel(new Library(List.of()), new SimpleObjectProperty<>(ClaimFilter.ALL));

  /** Forty companies with ten claims each, of which every fourth is ready. */
  private static List<ClaimSummary> claims() {
    List<ClaimSummary> claims = new ArrayList<>();
    for (int company = 0; company < 40; company++) {
      for (int i = 0; i < 10; i++) {
        claims.add(claim(company, i));
      }
    }
    return claims;
  }

  @Test
  void everyWordMustStandSomewhere() {
    model.take(claims());
    model.filterProperty().set(ClaimFilter.ALL.withText("单位17 项目3"));
    assertThat(model.shown()).hasSize(1);
    assertThat(model.shown().getFirst().applicant()).isEqualTo("单位17");
    model.filterProperty().set(ClaimFilter.ALL.withText("单位17 没有"));
    assertThat(model.shown()).isEmpty();
  }

  @Test
  void theCountsOfStandingsDoNotDependOnTheStandingChosen() {
    model.take(claims());
    model.filterProperty().set(ClaimFilter.of(Standing.READY).withYear(Optional.of(2026)));
    assertThat(model.shown()).hasSize(80);
    assertThat(model.summaryProperty().get().standings())
        .containsEntry(Standing.READY, 80)
        .containsEntry(Standing.DRAFT, 120);
    assertThat(model.summaryProperty().get().all()).isEqualTo(400);
  }

  @Test
  void whatDoesNotCountIsNotInTheTotal() {
    model.take(claims());
    model.filterProperty().set(ClaimFilter.ALL.withText("单位5 "));
    // 单位5: ten claims of 0 … 9, of which that of 9 does not count.
    assertThat(model.summaryProperty().get().amount()).isEqualByComparingTo("36");
  }

  @Test
  void anOrderStaysWhenTheFilterChanges() {
    model.take(claims());
    model.sort(Optional.of(Comparator.comparing(ClaimLine::project).reversed()));
    model.filterProperty().set(ClaimFilter.ALL.withText("单位17"));
    assertThat(model.shown().getFirst().project()).isEqualTo("项目9");
    model.sort(Optional.empty());
    assertThat(model.shown().getFirst().project()).isEqualTo("项目0");
  }

  private static ClaimSummary claim(int company, int i) {
    ClaimFigures figures =
        new ClaimFigures(
            Eligibility.Verdict.ELIGIBLE,
            Optional.of(BigDecimal.valueOf(i)),
            BigDecimal.ZERO,
            Optional.empty(),
            i != 9,
            0,
            0,
            i % 4 == 1 ? Standing.READY : Standing.DRAFT);
    return new ClaimSummary(
        company,
        Optional.of("单位" + company),
        "c" + i,
        "MH-0" + (i % 3 + 1),
        Optional.of("项目" + i),
        Optional.empty(),
        Optional.of(i < 5 ? 2025 : 2026),
        Optional.empty(),
        figures,
        Stage.PREPARING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
