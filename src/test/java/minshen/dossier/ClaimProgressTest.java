package minshen.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import minshen.dossier.ClaimEvent.Kind;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Decision;
import org.junit.jupiter.api.Test;

class ClaimProgressTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Test
  void howFarAClaimHasComeFollowsFromWhatHappened() {
    ClaimProgress progress = ClaimProgress.NONE;
    assertThat(progress.stage()).isEqualTo(ProgressStage.PREPARING);
    assertThat(progress.isLocked()).isFalse();
    progress = progress.with(on(Kind.SUBMITTED, 1));
    assertThat(progress.stage()).isEqualTo(ProgressStage.SUBMITTED);
    assertThat(progress.isLocked()).isTrue();
    progress = progress.with(on(Kind.UNLOCKED, 2));
    assertThat(progress.stage()).isEqualTo(ProgressStage.SUBMITTED);
    assertThat(progress.isLocked()).isFalse();
    progress = progress.with(on(Kind.LOCKED, 3));
    assertThat(progress.isLocked()).isTrue();
    assertThat(progress.day(ProgressStage.SUBMITTED)).contains(DAY.plusDays(1));
  }

  @Test
  void whatIsNotHandedInIsNotLocked() {
    assertThat(ClaimProgress.of(on(Kind.LOCKED, 1)).isLocked()).isFalse();
    assertThat(
            ClaimProgress.of(on(Kind.SUBMITTED, 1), on(Kind.WITHDRAWN, 2), on(Kind.LOCKED, 3))
                .isLocked())
        .isFalse();
  }

  @Test
  void whatCameBackIsDueUntilItIsHandedInAgain() {
    ClaimProgress progress =
        ClaimProgress.of(
            on(Kind.SUBMITTED, 1).withVersion(Optional.of("v1")),
            on(Kind.RETURNED, 2).withDeadline(Optional.of(DAY.plusDays(20))));
    assertThat(progress.isLocked()).isTrue();
    assertThat(progress.due()).contains(DAY.plusDays(20));
    ClaimProgress mending = progress.with(on(Kind.MENDING, 3));
    assertThat(mending.stage()).isEqualTo(ProgressStage.RETURNED);
    assertThat(mending.isMending()).isTrue();
    assertThat(mending.day(ProgressStage.RETURNED)).contains(DAY.plusDays(2));
    assertThat(mending.due()).contains(DAY.plusDays(20));
    assertThat(mending.versionSent()).contains("v1");
    ClaimProgress again = mending.with(on(Kind.SUBMITTED, 4).withVersion(Optional.of("v2")));
    assertThat(again.isLocked()).isTrue();
    assertThat(again.due()).isEmpty();
    assertThat(again.versionSent()).contains("v2");
  }

  @Test
  void aDecisionFollowsFromTheEventsAndIsOneOfThem() {
    Claim claim =
        Claim.of(
            ClaimInput.blank("c1", "MH-12")
                .withDecision(decision(Decision.State.APPROVED, "80", 5)));
    assertThat(claim.progress().stage()).isEqualTo(ProgressStage.APPROVED);
    assertThat(claim.progress().isDecisionOnly()).isTrue();
    Claim paid =
        claim.withProgress(
            claim.progress().with(on(Kind.PAID, 9).withAmount(Optional.of(Amount.of(80)))));
    assertThat(paid.input().decision()).isEqualTo(decision(Decision.State.PAID, "80", 9));
    assertThat(paid.progress().isDecisionOnly()).isFalse();
    assertThat(paid.withProgress(ClaimProgress.NONE).input().decision()).isEmpty();
  }

  @Test
  void anotherDecisionMendsTheLastEventOrIsNews() {
    ClaimProgress progress =
        ClaimProgress.of(
            on(Kind.SUBMITTED, 1), on(Kind.APPROVED, 5).withAmount(Optional.of(Amount.of(80))));
    ClaimProgress mended = progress.decided(decision(Decision.State.APPROVED, "75", 5));
    assertThat(mended.events()).hasSize(2);
    assertThat(mended.approvedAmount()).contains(Amount.of(75));
    ClaimProgress news = progress.decided(decision(Decision.State.PAID, "80", 9));
    assertThat(news.events()).extracting(ClaimEvent::kind).endsWith(Kind.APPROVED, Kind.PAID);
    assertThat(progress.decided(Optional.empty())).isEqualTo(progress);
  }

  @Test
  void anApprovalCountsOnceItsAmountIsKnown() {
    assertThat(ClaimProgress.of(on(Kind.APPROVED, 5)).decision()).isEmpty();
    assertThat(ClaimProgress.of(on(Kind.REJECTED, 5)).decision())
        .contains(
            new Decision(Decision.State.REJECTED, Optional.empty(), Optional.of(DAY.plusDays(5))));
  }

  @Test
  void whatAnotherDossierKnowsLessOfIsNotForgotten() {
    ClaimProgress mine = ClaimProgress.of(on(Kind.SUBMITTED, 1), on(Kind.ACCEPTED, 2));
    assertThat(mine.heard(ClaimProgress.NONE)).isEqualTo(mine);
    assertThat(mine.heard(ClaimProgress.of(on(Kind.SUBMITTED, 1)))).isEqualTo(mine);
    ClaimProgress more = mine.with(on(Kind.RETURNED, 3));
    assertThat(mine.heard(more)).isEqualTo(more);
    ClaimProgress told = ClaimProgress.NONE.decided(decision(Decision.State.APPROVED, "80", 5));
    assertThat(mine.heard(told).events())
        .isEqualTo(
            List.of(
                on(Kind.SUBMITTED, 1),
                on(Kind.ACCEPTED, 2),
                on(Kind.APPROVED, 5).withAmount(Optional.of(Amount.of(80)))));
  }

  private static ClaimEvent on(Kind kind, int day) {
    return ClaimEvent.of(kind, Optional.of(DAY.plusDays(day)));
  }

  private static Optional<Decision> decision(Decision.State state, String amount, int day) {
    return Optional.of(
        new Decision(state, Optional.of(Amount.of(amount)), Optional.of(DAY.plusDays(day))));
  }
}
