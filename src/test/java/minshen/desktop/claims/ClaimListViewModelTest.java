package minshen.desktop.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.TestWorkspace;
import minshen.dossier.ProgressStage;
import minshen.dossier.finding.ClaimFigures;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Eligibility;
import minshen.store.ClaimSummary;
import org.junit.jupiter.api.Test;

class ClaimListViewModelTest {
  private final ClaimListViewModel model =
      new ClaimListViewModel(
          new Library(List.of()),
          TestWorkspace.tasks(),
          new SimpleObjectProperty<>(ClaimFilter.ALL));

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
    model.filterProperty().set(ClaimFilter.of(ClaimStatus.READY).withYear(Optional.of(2026)));
    assertThat(model.shown()).hasSize(80);
    assertThat(model.linesProperty().get().claimStatuses())
        .containsEntry(ClaimStatus.READY, 80)
        .containsEntry(ClaimStatus.DRAFT, 120);
    assertThat(model.linesProperty().get().all()).isEqualTo(400);
  }

  @Test
  void whatDoesNotCountIsNotInTheTotal() {
    model.take(claims());
    model.filterProperty().set(ClaimFilter.ALL.withText("单位5 "));
    // 单位5: ten claims of 0 … 9, of which that of 9 does not count.
    assertThat(model.linesProperty().get().amount()).isEqualTo(Amount.of("36"));
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

  @Test
  void aColumnOffersWhatItsClaimsHave() {
    model.take(claims());
    assertThat(model.years()).containsExactly(2026, 2025);
    assertThat(model.items()).containsExactly("MH-01", "MH-02", "MH-03");
    assertThat(model.applicants()).hasSize(40);
    model.filterProperty().set(ClaimFilter.ALL.withApplicant(Optional.of(17L)));
    assertThat(model.shown()).hasSize(10).allMatch(line -> line.applicant().equals("单位17"));
  }

  @Test
  void manyClaimsAreFilteredBesideTheWindowAndOnlyAsTheyAreWantedAtLast() {
    Queue<Runnable> beside = new ArrayDeque<>();
    ClaimListViewModel large =
        new ClaimListViewModel(
            new Library(List.of()),
            new Tasks(beside::add, Runnable::run, _ -> {}),
            new SimpleObjectProperty<>(ClaimFilter.ALL));
    List<ClaimSummary> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.addAll(claims());
    }
    large.take(many);
    large.filterProperty().set(ClaimFilter.ALL.withText("单位1"));
    large.filterProperty().set(ClaimFilter.ALL.withText("单位17"));
    assertThat(large.shown()).isEmpty();
    assertThat(beside).hasSize(1);
    beside.remove().run();
    beside.remove().run();
    assertThat(beside).isEmpty();
    assertThat(large.shown()).hasSize(200).allMatch(line -> line.applicant().equals("单位17"));
    assertThat(large.linesProperty().get().all()).isEqualTo(8000);
  }

  private static ClaimSummary claim(int company, int i) {
    ClaimFigures figures =
        new ClaimFigures(
            Eligibility.Verdict.ELIGIBLE,
            Optional.of(Amount.of(i)),
            Amount.ZERO,
            Optional.empty(),
            Optional.of(Amount.of(i)).filter(_ -> i != 9),
            0,
            0,
            i % 4 == 1 ? ClaimStatus.READY : ClaimStatus.DRAFT);
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
        ProgressStage.PREPARING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }
}
