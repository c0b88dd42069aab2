package minshen.desktop.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.IncomingComparison;
import minshen.desktop.work.TestWorkspace;
import minshen.desktop.work.Workspace;
import minshen.dossier.Applicant;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.exchange.incoming.IncomingDossier;
import minshen.policy.Readings;
import minshen.policy.calc.ClaimInput;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is offered of a dossier that comes in, without a screen. */
class IncomingViewModelTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final LocalDate LATER = LocalDate.of(2026, 4, 20);

  private final UserStore store = UserStore.inMemory();
  private final Workspace workspace = TestWorkspace.of(store);

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whatTheDossierLacksIsChosenAndWhatItSaysOtherwiseIsNot() {
    IncomingViewModel model = model(claim(DAY, Optional.empty()), claim(LATER, Optional.of(LATER)));
    assertThat(model.rows()).hasSize(2);
    for (IncomingViewModel.Row row : model.rows()) {
      assertThat(row.chosen().get()).isEqualTo(row.difference().isAddition());
    }
    assertThat(model.chosenCount().get()).isEqualTo(1);
    ClaimInput taken = model.taken().claim("c1").orElseThrow().input();
    assertThat(taken.eventDate()).contains(DAY);
    assertThat(taken.applyDate()).contains(LATER);
  }

  @Test
  void allOrNothingIsTakenOverOnDemand() {
    IncomingViewModel model = model(claim(DAY, Optional.empty()), claim(LATER, Optional.of(LATER)));
    model.chooseAll(true);
    assertThat(model.chosenCount().get()).isEqualTo(2);
    assertThat(model.taken().claim("c1").orElseThrow().input().eventDate()).contains(LATER);
    model.chooseAll(false);
    assertThat(model.chosenCount().get()).isZero();
    assertThat(model.taken()).isEqualTo(editor().dossier());
  }

  @Test
  void theSameDossierHasNothingToOffer() {
    IncomingViewModel model = model(claim(DAY, Optional.empty()), claim(DAY, Optional.empty()));
    assertThat(model.rows()).isEmpty();
    assertThat(model.targets()).isEmpty();
    assertThat(model.isNewCompany()).isFalse();
  }

  @Test
  void aCompanyThatNobodyKnowsIsNew() {
    IncomingViewModel model =
        new IncomingViewModel(
            new IncomingComparison("a.yaml", Optional.empty(), other(claim(DAY, Optional.empty()))),
            workspace.library());
    assertThat(model.isNewCompany()).isTrue();
    assertThat(model.named()).isEqualTo("a.yaml");
    model.chooseAll(true);
    assertThat(model.taken().claims()).hasSize(1);
  }

  private IncomingViewModel model(Claim mine, Claim theirs) {
    workspace.add(List.of(dossier(mine)), _ -> {});
    return new IncomingViewModel(
        new IncomingComparison("a.yaml", Optional.of(editor()), other(theirs)),
        workspace.library());
  }

  private DossierEditor editor() {
    return TestWorkspace.dossierEditor(workspace, 0);
  }

  private static IncomingComparison.Content other(Claim claim) {
    return new IncomingComparison.Content.Other(IncomingDossier.alone(dossier(claim)));
  }

  private static Dossier dossier(Claim claim) {
    return new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of(claim));
  }

  private static Claim claim(LocalDate done, Optional<LocalDate> applied) {
    return Claim.of(
        ClaimInput.blank("c1", "MH-13")
            .withProject(Optional.of("灌装线"))
            .withDays(Optional.of(done), applied, Optional.empty()));
  }
}
