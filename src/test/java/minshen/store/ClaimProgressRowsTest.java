package minshen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.ProgressStage;
import minshen.policy.amount.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of claims, in the store. */
class ClaimProgressRowsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final ClaimProgress RETURNED =
      ClaimProgress.of(
          on(Kind.SUBMITTED, 0).withVersion(Optional.of("2026-03-10T08:00:00Z")),
          on(Kind.ACCEPTED, 1).withNumber(Optional.of("闵科 2026-17")),
          on(Kind.RETURNED, 2)
              .withNote(Optional.of("缺发票"))
              .withWho(Optional.of("王"))
              .withDocument(Optional.of("补正通知"))
              .withDeadline(Optional.of(DAY.plusDays(15))),
          on(Kind.APPROVED, 3).withAmount(Optional.of(Amount.of("12.5"))));

  @TempDir private Path folder;

  @Test
  void everyEventIsThereAgain() {
    long id;
    Dossier dossier = company(RETURNED);
    try (UserStore store = UserStore.open(folder)) {
      id = store.add(TestDossiers.company("示例", "一", "二"));
      store.save(id, StoredDossier.of(store.library(), dossier));
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.read(id).dossier()).isEqualTo(dossier);
      store.save(id, StoredDossier.of(store.library(), company(ClaimProgress.NONE)));
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.read(id).claimProgress("c1")).isEqualTo(ClaimProgress.NONE);
      assertThat(store.claims().getFirst().stage()).isEqualTo(ProgressStage.PREPARING);
    }
  }

  @Test
  void whatTheReleaseBeforeNotedIsATimeline() throws Exception {
    OldStores.make(folder, 19);
    OldStores.halfMigrate(
        folder,
        "insert into claim_handling (claim, stage, approved_amount, paid_amount, note)"
            + " select id, 'PAID', 80, 75, '第二批' from claim",
        "insert into claim_stage_day (claim, stage, reached_on)"
            + " select id, 'PAID', date '2026-09-01' from claim",
        "insert into claim_stage_day (claim, stage, reached_on)"
            + " select id, 'SUBMITTED', date '2026-03-15' from claim");
    try (UserStore store = UserStore.open(folder)) {
      long id = store.applicants().getFirst().id();
      Claim claim = store.read(id).dossier().claims().getFirst();
      assertThat(claim.progress().events())
          .containsExactly(
              ClaimEvent.of(Kind.SUBMITTED, Optional.of(LocalDate.of(2026, 3, 15))),
              ClaimEvent.of(Kind.APPROVED, Optional.empty()).withAmount(Optional.of(Amount.of(80))),
              ClaimEvent.of(Kind.PAID, Optional.of(LocalDate.of(2026, 9, 1)))
                  .withAmount(Optional.of(Amount.of(75)))
                  .withNote(Optional.of("第二批")));
      assertThat(claim.input().granted()).contains(Amount.of(75));
    }
  }

  @Test
  void aStepOfTheReleaseBeforeTakesNothingOfTheWayBack() throws Exception {
    Claim now = company(RETURNED).claims().getFirst();
    Claim before = now.withProgress(ClaimProgress.of(on(Kind.SUBMITTED, 0)));
    byte[] said = UndoPacking.pack(new UndoStates.OfClaim(before));
    assertThat(UndoPacking.unpack(said, RETURNED)).contains(new UndoStates.OfClaim(before));
    byte[] unsaid =
        FieldsKeptTest.deflated(
            """
            {"input":{"id":"c1","item":"MH-12","project":"一","facts":{},"products":[],"answers":{},
              "decision":{"state":"REJECTED"},"applicant":{}},
             "attachments":[],"signing":{"signatures":[],"forms":[]}}
            """);
    assertThat(UndoPacking.unpack(unsaid, RETURNED)).contains(new UndoStates.OfClaim(now));
  }

  @Test
  void stepsAreTakenBackAfterARestart() {
    Claim prepared = company(ClaimProgress.NONE).claims().getFirst();
    UndoStates undo =
        new UndoStates(
            List.of(new UndoStates.Step(1, new UndoStates.OfClaim(prepared))), List.of());
    long id;
    try (UserStore store = UserStore.open(folder)) {
      StoredDossier kept = StoredDossier.of(store.library(), company(RETURNED));
      id = store.add(new StoredDossier(kept.assessment(), Map.of("c1", undo)));
    }
    try (UserStore store = UserStore.open(folder)) {
      assertThat(store.read(id).undos().get("c1").past()).isEqualTo(undo.past());
    }
  }

  private static Dossier company(ClaimProgress progress) {
    Dossier dossier = TestDossiers.company("示例", "一", "二");
    return dossier.withClaims(
        List.of(dossier.claims().getFirst().withProgress(progress), dossier.claims().getLast()));
  }

  private static ClaimEvent on(Kind kind, int day) {
    return ClaimEvent.of(kind, Optional.of(DAY.plusDays(day)));
  }
}
