package minshen.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.MovedClock;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.match.Match;
import minshen.policy.match.MatchResult;
import minshen.policy.match.Matches;
import minshen.policy.plan.Plan;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the place 方案 shows, without a screen. */
class PlanViewModelTest {
  private UserStore store;
  private DossierEditor dossierEditor;
  private PlanViewModel model;

  @BeforeEach
  void company() {
    store = UserStore.inMemory();
    Workspace workspace = TestWorkspace.of(store);
    workspace.add(
        List.of(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of())),
        _ -> {});
    dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    model =
        new PlanViewModel(
            workspace.library(),
            TestWorkspace.tasks(),
            MovedClock.on(LocalDate.of(2026, 11, 22)),
            new SkippedQuestions());
    model.show(Optional.of(dossierEditor));
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  @Test
  void anAnswerMovesItemsAndBringsTheNextQuestion() {
    Matches.Next first = model.matching().next().orElseThrow();
    long open = count(MatchResult.UNKNOWN);
    model.matching().answer(first, Answer.NO);
    assertThat(count(MatchResult.UNKNOWN)).isLessThan(open);
    assertThat(model.matching().next().orElseThrow()).isNotEqualTo(first);
    assertThat(dossierEditor.dossier().answers()).hasSize(1);
    long answered = count(MatchResult.UNKNOWN);
    model.matching().forget();
    assertThat(model.matching().next()).contains(first);
    assertThat(count(MatchResult.UNKNOWN)).isEqualTo(open);
    model.matching().remember();
    assertThat(count(MatchResult.UNKNOWN)).isEqualTo(answered);
  }

  @Test
  void aQuestionPassedOverIsNotAskedAgain() {
    Matches.Next first = model.matching().next().orElseThrow();
    long open = count(MatchResult.UNKNOWN);
    model.matching().answer(first, Answer.UNKNOWN);
    assertThat(model.matching().next().orElseThrow()).isNotEqualTo(first);
    assertThat(count(MatchResult.UNKNOWN)).isEqualTo(open);
  }

  @Test
  void oneClickMakesAClaimWithWhatWasAnswered() {
    Match match = item("MH-11");
    Matches.Next industrial =
        model.matching().matchesProperty().get().orElseThrow().questions().stream()
            .filter(q -> q.id().equals("MH-11/industrial"))
            .findFirst()
            .orElseThrow();
    assertThat(model.matching().existing(match)).isEmpty();
    model.matching().answer(industrial, Answer.YES);
    String id = model.matching().claim(item("MH-11")).orElseThrow();
    ClaimInput made = dossierEditor.dossier().claim(id).orElseThrow().input();
    assertThat(made.item()).isEqualTo("MH-11");
    assertThat(made.answer("industrial")).isEqualTo(Answer.YES);
    assertThat(model.matching().existing(item("MH-11"))).contains(id);
  }

  @Test
  void theBestSetFollowsTheClaimsAndTheYears() {
    dossierEditor.addClaim(claim("c1"));
    dossierEditor.addClaim(claim("c2"));
    assertThat(total()).isEqualTo(Amount.of("100"));
    model.yearsProperty().set(List.of(2026, 2027));
    assertThat(total()).isEqualTo(Amount.of("200"));
    assertThat(model.workingProperty().get()).isEmpty();
    model.show(Optional.empty());
    assertThat(model.optimumProperty().get()).isEmpty();
    assertThat(model.matching().matchesProperty().get()).isEmpty();
  }

  private static Claim claim(String id) {
    return Claim.of(
        ClaimInput.blank(id, "MH-02")
            .withProject(Optional.of("实验室" + id))
            .withDays(
                Optional.of(LocalDate.of(2025, 9, 30)),
                Optional.of(LocalDate.of(2026, 3, 15)),
                Optional.empty())
            .withFacts(
                Map.of(
                    "projectInvestment", new Value.Figure(new BigDecimal("500")),
                    "supportYear", new Value.Figure(BigDecimal.ONE)))
            .withAnswers(
                Map.of("noDouble", Answer.YES, "jointLab", Answer.YES, "keyResearch", Answer.YES)));
  }

  private Amount total() {
    return model
        .optimumProperty()
        .get()
        .map(optimum -> optimum.best())
        .map(Plan::total)
        .orElseThrow();
  }

  private Match item(String id) {
    return model.matching().matchesProperty().get().orElseThrow().items().stream()
        .filter(m -> m.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private long count(MatchResult fit) {
    return model.matching().matchesProperty().get().orElseThrow().items().stream()
        .filter(m -> m.fit() == fit)
        .count();
  }
}
