package minshen.report;

import java.time.LocalDate;
import java.util.Optional;
import minshen.batch.BatchClaim;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.amount.Amount;

/**
 * What a report says of a claim. Amounts are in 万元.
 *
 * @param claim what is computed of it, and what it lacks
 * @param status how it stands
 * @param asked what is asked for: 申请金额, else what was computed; empty while it is open
 * @param counted whether it counts beside the other claims of its company, or nothing of it does
 * @param approved 获批金额, once it is granted
 * @param paid 拨付金额, once it is paid
 * @param deadline the last day to hand it in, or to mend it once it came back
 */
public record ReportClaim(
    BatchClaim claim,
    ClaimStatus status,
    Optional<Amount> asked,
    boolean counted,
    Optional<Amount> approved,
    Optional<Amount> paid,
    Optional<LocalDate> deadline) {
  /** What is said of a claim of an assessment, with what became of it. */
  public static ReportClaim of(Assessment assessment, String claimId) {
    ClaimProgress progress =
        assessment.dossier().claim(claimId).map(Claim::progress).orElse(ClaimProgress.NONE);
    BatchClaim claim = BatchClaim.of(assessment, claimId);
    ClaimStatus status = ClaimStatus.of(assessment, claimId);
    Optional<Amount> approved =
        status == ClaimStatus.APPROVED || status == ClaimStatus.PAID
            ? progress.approvedAmount().or(progress::paidAmount)
            : Optional.empty();
    return new ReportClaim(
        claim,
        status,
        claim.requested().or(claim::amount),
        assessment.outcome(claimId).counted(),
        approved,
        status == ClaimStatus.PAID ? progress.paidAmount().or(() -> approved) : Optional.empty(),
        status.preparing()
            ? assessment.notice(claimId).call().lastDay()
            : progress.due().filter(_ -> status == ClaimStatus.RETURNED));
  }

  /** How many materials and facts it lacks; what was handed in lacks nothing any more. */
  public int lacks() {
    return status.preparing() ? claim.missing().size() + claim.open().size() : 0;
  }
}
