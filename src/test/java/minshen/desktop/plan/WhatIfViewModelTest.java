package minshen.desktop.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
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
import minshen.policy.whatif.CityEstimate;
import minshen.store.UserStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be supposed of a claim, and what of it reaches the claim, without a screen. */
class WhatIfViewModelTest {
  private UserStore store;
  private DossierEditor dossierEditor;
  private WhatIfViewModel model;

  @BeforeEach
  void company() {
    store = UserStore.inMemory();
    Workspace workspace = TestWorkspace.of(store);
    workspace.add(
        List.of(
            new Dossier(
                Applicant.BLANK,
                Readings.DEFAULT,
                List.of(),
                List.of(),
                List.of(Claim.of(project()), Claim.of(drug())))),
        _ -> {});
    dossierEditor = TestWorkspace.dossierEditor(workspace, 0);
    model = new WhatIfViewModel(workspace.library(), TestWorkspace.tasks());
    model.show(Optional.of(dossierEditor));
  }

  @AfterEach
  void close() {
    model.close();
    store.close();
  }

  @Test
  void aClaimUnderAJointCeilingIsShownFirst() {
    assertThat(state().asItIs().claim().id()).isEqualTo("c2");
    assertThat(state().joint()).isPresent();
    assertThat(state().changed()).isFalse();
    assertThat(state().comparison().difference()).hasValue(new BigDecimal("0.00"));
  }

  @Test
  void whatIsSupposedChangesNothingOfTheClaim() {
    Dossier before = dossierEditor.dossier();
    model.suppose("rdCost", figure("2000"));
    model.suppose("citySupport", figure("400"));
    model.supposeYear(2027);
    assertThat(state().comparison().second().amount()).hasValue(Amount.of("400.00"));
    assertThat(dossierEditor.dossier()).isSameAs(before);
    model.reset();
    assertThat(state().changed()).isFalse();
  }

  @Test
  void anEstimatedCitySupportIsNeverAdopted() {
    CityEstimate.Source source =
        model.sources(state().item()).stream()
            .filter(s -> s.item().id().equals("SH21-01"))
            .findFirst()
            .orElseThrow();
    Optional<Amount> estimate =
        model.estimate(
            source,
            Map.of(
                "rdCost", new Value.Figure(new BigDecimal("1000")),
                "phase", new Value.Word("I")));
    assertThat(estimate).hasValue(Amount.of("400.00"));
    model.suppose(CityEstimate.CITY_SUPPORT, estimate.map(Amount::exact));
    assertThat(state().comparison().second().amount()).hasValue(Amount.of("100.00"));
    assertThat(state().guessed()).isTrue();
    assertThat(state().adoptable()).isFalse();
    Dossier before = dossierEditor.dossier();
    assertThat(model.adopt()).isEmpty();
    assertThat(dossierEditor.dossier()).isSameAs(before);
  }

  @Test
  void whatIsAdoptedIsTheClaimAndCanBeTakenBack() {
    Dossier before = dossierEditor.dossier();
    model.suppose("rdCost", figure("1200"));
    Runnable back = model.adopt().orElseThrow();
    assertThat(dossierEditor.dossier().claim("c2").orElseThrow().input().figure("rdCost"))
        .isEqualTo(figure("1200"));
    assertThat(state().changed()).isFalse();
    assertThat(dossierEditor.canUndo("c2")).isTrue();
    back.run();
    assertThat(dossierEditor.dossier()).isEqualTo(before);
  }

  @Test
  void aReadingIsAdoptedForAllClaimsAndTakenBack() {
    model.choose("c1");
    String reading = state().readings().getFirst().id();
    model.switchReading(reading);
    assertThat(dossierEditor.dossier().readings()).isEqualTo(Readings.DEFAULT);
    Runnable back = model.adopt().orElseThrow();
    assertThat(dossierEditor.dossier().readings().alternatives()).containsExactly(reading);
    back.run();
    assertThat(dossierEditor.dossier().readings()).isEqualTo(Readings.DEFAULT);
    assertThat(dossierEditor.canUndo("c1")).isFalse();
  }

  @Test
  void aClaimThatChangesMeanwhileIsNotOverwritten() {
    model.suppose("rdCost", figure("1200"));
    dossierEditor.changeClaim(
        "c2", "project", c -> c.withInput(c.input().withProject(Optional.of("别的项目"))));
    assertThat(state().changed()).isFalse();
    assertThat(state().asItIs().claim().project()).contains("别的项目");
    assertThat(model.adopt()).isEmpty();
  }

  @Test
  void endsAreRoundAndReachPastTheBends() {
    AxisEnds ends = AxisEnds.of(state());
    assertThat(ends.support()).isEqualTo(Amount.of("600"));
    assertThat(ends.cost()).isEqualTo(Amount.of("1500"));
    assertThat(AxisEnds.round(Amount.of("1201"))).isEqualTo(Amount.of("1500"));
    assertThat(AxisEnds.round(Amount.of("999999999999"))).isEqualTo(Amount.of("1000000000000"));
  }

  @Test
  void aCompanyWithoutClaimsHasNothingToSuppose() {
    dossierEditor.removeClaim("c1");
    dossierEditor.removeClaim("c2");
    assertThat(model.stateProperty().get()).isEmpty();
  }

  private WhatIfViewModel.State state() {
    return model.stateProperty().get().orElseThrow();
  }

  private static Optional<BigDecimal> figure(String number) {
    return Optional.of(new BigDecimal(number));
  }

  private static ClaimInput project() {
    return dated(ClaimInput.blank("c1", "MH-08").withProject(Optional.of("产业化")))
        .withFacts(Map.of("citySupport", new Value.Figure(new BigDecimal("800"))))
        .withAnswers(Map.of("cityProject", Answer.YES, "noDouble", Answer.YES));
  }

  private static ClaimInput drug() {
    return dated(ClaimInput.blank("c2", "MH-03").withVariant(Optional.of("trial")))
        .withProject(Optional.of("新药"))
        .withFacts(
            Map.of(
                "citySupport", new Value.Figure(new BigDecimal("300")),
                "rdCost", new Value.Figure(new BigDecimal("1000"))))
        .withAnswers(
            Map.of("cityProject", Answer.YES, "stageReached", Answer.YES, "noDouble", Answer.YES));
  }

  private static ClaimInput dated(ClaimInput claim) {
    return claim.withDays(
        Optional.of(LocalDate.of(2025, 9, 30)),
        Optional.of(LocalDate.of(2026, 3, 15)),
        Optional.empty());
  }
}
