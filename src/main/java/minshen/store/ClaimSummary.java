package minshen.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.ProgressStage;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.amount.Amount;

/**
 * What lists show of a claim without opening its dossier. Amounts are in 万元.
 *
 * @param applicant the number under which the store knows its applicant
 * @param applicantName 单位名称
 * @param claim the claim's id in its dossier
 * @param item the id of the item claimed
 * @param project 项目名称
 * @param eventDate the day of the approval, report, payment … that is supported
 * @param year the application year: the stated one, else that of the application or the event
 * @param requestedAmount the amount requested, where it is not the computed one
 * @param figures what was computed and found
 * @param stage how far it has come once handed in
 * @param stageDay the day on which it came there
 * @param approvedAmount 获批金额
 * @param paidAmount 拨付金额
 * @param due the day by which what came back is to be mended, or its publication ends
 * @param changedAt when it was changed last
 */
public record ClaimSummary(
    long applicant,
    Optional<String> applicantName,
    String claim,
    String item,
    Optional<String> project,
    Optional<LocalDate> eventDate,
    Optional<Integer> year,
    Optional<Amount> requestedAmount,
    ClaimFigures figures,
    ProgressStage stage,
    Optional<LocalDate> stageDay,
    Optional<Amount> approvedAmount,
    Optional<Amount> paidAmount,
    Optional<LocalDate> due,
    Instant changedAt) {

  /** What lists show of a claim of a dossier. */
  public static ClaimSummary of(
      long applicant, StoredDossier kept, Claim claim, Instant changedAt) {
    ClaimProgress claimProgress = kept.claimProgress(claim.id());
    return new ClaimSummary(
        applicant,
        kept.dossier().applicant().name(),
        claim.id(),
        claim.item(),
        claim.input().project(),
        claim.input().eventDate(),
        claim.input().year(),
        claim.requestedAmount(),
        ClaimFigures.of(kept.assessment(), claim.id()),
        claimProgress.stage(),
        claimProgress.day(claimProgress.stage()),
        claimProgress.approvedAmount(),
        claimProgress.paidAmount(),
        claimProgress.due(),
        changedAt);
  }

  /** What was granted: nothing as long as, or once again, the office has not said so. */
  public Amount granted() {
    return switch (stage) {
      case APPROVED, PAID -> approvedAmount.or(() -> paidAmount).orElse(Amount.ZERO);
      case PREPARING, SUBMITTED, ACCEPTED, RETURNED, PUBLISHED, REJECTED -> Amount.ZERO;
    };
  }

  /** What is or will be asked for: the amount requested, else the computed one. */
  public Optional<Amount> asked() {
    return requestedAmount.or(figures::amount);
  }
}
