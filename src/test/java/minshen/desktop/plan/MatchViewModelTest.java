package minshen.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.MovedClock;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.calc.Answer;
import minshen.policy.match.Matches;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fits a company and what is asked next, without a screen. */
class MatchViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);
  private final SkippedQuestions skipped = new SkippedQuestions();
  private DossierEditor editor;
  private MatchViewModel model;

  @BeforeEach
  void company() {
    workspace.add(
        List.of(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of())),
        _ -> {});
    editor = TestWorkspace.dossierEditor(workspace, 0);
    model = model();
    model.show(Optional.of(editor));
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  @Test
  void answersAndPassedOverQuestionsAreCountedTogether() {
    assertThat(model.answeredCount()).isZero();
    model.answer(model.next().orElseThrow(), Answer.YES);
    model.answer(model.next().orElseThrow(), Answer.UNKNOWN);
    assertThat(model.answeredCount()).isEqualTo(2);
  }

  @Test
  void givenUpAnswersCanBeBroughtBackOnce() {
    Matches.Next first = model.next().orElseThrow();
    model.answer(first, Answer.YES);
    model.forget();
    assertThat(model.answeredCount()).isZero();
    assertThat(model.forgottenCount()).isEqualTo(1);
    model.remember();
    assertThat(model.forgottenCount()).isZero();
    assertThat(editor.dossier().answers().get(first.of())).containsEntry(first.name(), Answer.YES);
  }

  @Test
  void anAnswerAfterGivingUpLeavesNothingToBringBack() {
    model.answer(model.next().orElseThrow(), Answer.YES);
    model.forget();
    model.answer(model.next().orElseThrow(), Answer.NO);
    assertThat(model.forgottenCount()).isZero();
  }

  @Test
  void whatWasPassedOverIsPassedOverInTheNextView() {
    Matches.Next first = model.next().orElseThrow();
    model.answer(first, Answer.UNKNOWN);
    MatchViewModel other = model();
    other.show(Optional.of(editor));
    assertThat(other.next().orElseThrow()).isNotEqualTo(first);
    other.close();
  }

  @Test
  void withoutACompanyThereIsNothingToShowOrToClaim() {
    model.showAllRegions(true);
    assertThat(model.showsAllRegions()).isTrue();
    model.show(Optional.empty());
    assertThat(model.matchesProperty().get()).isEmpty();
    assertThat(model.next()).isEmpty();
    assertThat(model.showsAllRegions()).isFalse();
  }

  private MatchViewModel model() {
    return new MatchViewModel(
        workspace.library(), TestWorkspace.tasks(), MovedClock.on(DAY), skipped);
  }
}
