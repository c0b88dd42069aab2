package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.Qingxi;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.policy.Value;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;

/** Every kind of fact is kept by the store as it was given. */
class FactKindsKeptTest {
  private static final Optional<BigDecimal> HUNDRED = Optional.of(new BigDecimal("100"));

  @Test
  void aDossierComesBackAsItWas() {
    Dossier dossier = Qingxi.dossier();
    try (UserStore store = Qingxi.store()) {
      long id = store.add(dossier);
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      Dossier other =
          dossier.withApplicant(dossier.applicant().withFact("QS2026/headcount", Optional.empty()));
      store.save(id, StoredDossier.of(store.library(), other));
      assertThat(store.read(id).dossier()).isEqualTo(other);
      store.save(id, StoredDossier.of(store.library(), dossier));
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      store.remove(id);
      assertThat(store.applicants()).isEmpty();
    }
  }

  @Test
  void whatIsOnlyBegunIsKeptAsWell() {
    Value begun = new Value.Foreign(Optional.empty(), HUNDRED, Optional.empty());
    Dossier dossier = withFact("c3", "rdAbroad", begun);
    try (UserStore store = Qingxi.store()) {
      assertThat(store.read(store.add(dossier)).dossier()).isEqualTo(dossier);
    }
  }

  @Test
  void undoKeepsEveryKind() {
    for (Value value :
        List.of(
            new Value.Figure(new BigDecimal("0.15")),
            new Value.Word("a"),
            new Value.Day(LocalDate.of(2026, 3, 2)),
            new Value.Truth(false),
            new Value.Words(List.of("testing", "trials")),
            new Value.Foreign(HUNDRED, Optional.empty(), Optional.empty()),
            new Value.Foreign(Optional.empty(), HUNDRED, Optional.empty()),
            new Value.Foreign(
                Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2026, 3, 2))))) {
      Claim claim = Claim.of(ClaimInput.blank("c1", "QS-24").withFacts(Map.of("f", value)));
      for (UndoStates.Change change :
          List.of(
              new UndoStates.OfClaim(claim),
              new UndoStates.OfApplicantFact("QS2026/f", Optional.empty(), Optional.of(value)),
              new UndoStates.OfApplicantFact("QS2026/f", Optional.of(value), Optional.empty()))) {
        assertThat(UndoPacking.unpack(UndoPacking.pack(change), ClaimProgress.NONE))
            .contains(change);
      }
    }
  }

  private static Dossier withFact(String claim, String fact, Value value) {
    Dossier dossier = Qingxi.dossier();
    return dossier.withClaims(
        dossier.claims().stream()
            .map(
                c ->
                    c.id().equals(claim)
                        ? c.withInput(c.input().withFacts(Map.of(fact, value)))
                        : c)
            .toList());
  }
}
