package minshen.desktop.claims.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Eligibility;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepStateTest {
  private final UserStore store = UserStore.inMemory();
  private ClaimViewModel claim;

  @BeforeEach
  void open() {
    Workspace workspace = TestWorkspace.of(store);
    workspace.add(
        List.of(new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of())),
        added -> {
          DossierEditor dossierEditor = added.getFirst();
          dossierEditor.addClaim(Claim.of(ClaimInput.blank("c1", "MH-12")));
          claim = new ClaimViewModel(dossierEditor, "c1");
        });
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatIsUnknownIsOpenAndEachAnswerTakesOneAway() {
    int open = state(ClaimStep.CLAUSES).count();
    assertThat(state(ClaimStep.CLAUSES).kind()).isEqualTo(StepState.Kind.OPEN);
    claim.setAnswer("cmo", Answer.YES);
    assertThat(state(ClaimStep.CLAUSES).count()).isEqualTo(open - 1);
    int facts = state(ClaimStep.FACTS).count();
    claim.setFact("citySupport", Optional.of(new Value.Figure(BigDecimal.TEN)));
    assertThat(state(ClaimStep.FACTS).count()).isEqualTo(facts - 1);
  }

  @Test
  void oneNoIsWrongInClausesAndFacts() {
    claim.setAnswer("cmo", Answer.NO);
    assertThat(claim.state().outcome().eligibility().verdict())
        .isEqualTo(Eligibility.Verdict.NOT_ELIGIBLE);
    assertThat(state(ClaimStep.CLAUSES).kind()).isEqualTo(StepState.Kind.ERROR);
    assertThat(state(ClaimStep.FACTS).kind()).isEqualTo(StepState.Kind.ERROR);
  }

  @Test
  void everyMaterialAndFieldThatIsMissingIsCounted() {
    assertThat(state(ClaimStep.MATERIALS).kind()).isEqualTo(StepState.Kind.OPEN);
    int form = state(ClaimStep.FORM).count();
    int left = StepState.left(claim.state());
    claim.setProject(Optional.of("项目"));
    assertThat(state(ClaimStep.FORM).count()).isEqualTo(form - 1);
    assertThat(StepState.left(claim.state())).isEqualTo(left - 1);
  }

  @Test
  void fieldsAreMendedWhereTheyAre() {
    assertThat(place("project")).contains(ClaimStep.FACTS);
    assertThat(place("cmo")).contains(ClaimStep.FACTS);
    assertThat(place("attachments[2].material")).contains(ClaimStep.MATERIALS);
    assertThat(place("applicant.creditCode")).contains(ClaimStep.FORM);
    assertThat(place("applicant.kind")).isEmpty();
  }

  private Optional<ClaimStep> place(String field) {
    return FieldPlace.of(claim.state().outcome(), field);
  }

  private StepState state(ClaimStep step) {
    return StepState.of(step, claim.state());
  }
}
