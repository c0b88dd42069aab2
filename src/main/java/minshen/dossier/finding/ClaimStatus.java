package minshen.dossier.finding;

import minshen.dossier.ProgressStage;
import minshen.policy.calc.Eligibility;

/**
 * The one word with which lists say how a claim stands. Before it is handed in it follows from the
 * {@link Assessment}, afterwards it is the {@link ProgressStage} the clerk noted.
 */
public enum ClaimStatus {
  /** 草稿: it is not eligible, or something on which that or the amount depends is still open. */
  DRAFT,
  /**
   * 待补: eligible, but a material is missing or cannot be used, or an error must be mended, also in
   * 申报单位.
   */
  LACKING,
  /** 可提交: eligible, every material at hand, no error. Other warnings and notes do not hold it. */
  READY,
  /** 已提交. */
  SUBMITTED,
  /** 已受理. */
  ACCEPTED,
  /** 退回补正. */
  RETURNED,
  /** 公示中. */
  PUBLISHED,
  /** 已获批. */
  APPROVED,
  /** 已拨付. */
  PAID,
  /** 未获批. */
  REJECTED;

  /** How a claim of a dossier stands. */
  public static ClaimStatus of(Assessment assessment, String claimId) {
    ProgressStage stage =
        assessment
            .dossier()
            .claim(claimId)
            .map(claim -> claim.progress().stage())
            .orElse(ProgressStage.PREPARING);
    return switch (stage) {
      case PREPARING -> preparing(assessment, claimId);
      case SUBMITTED -> SUBMITTED;
      case ACCEPTED -> ACCEPTED;
      case RETURNED -> RETURNED;
      case PUBLISHED -> PUBLISHED;
      case APPROVED -> APPROVED;
      case PAID -> PAID;
      case REJECTED -> REJECTED;
    };
  }

  /** Whether it is still with the applicant. */
  public boolean preparing() {
    return compareTo(READY) <= 0;
  }

  private static ClaimStatus preparing(Assessment assessment, String claimId) {
    if (assessment.outcome(claimId).eligibility().verdict() != Eligibility.Verdict.ELIGIBLE) {
      return DRAFT;
    }
    boolean held =
        assessment.ofClaim(claimId).stream().anyMatch(ClaimStatus::holds)
            || assessment.ofDossier().stream().anyMatch(ClaimStatus::holds);
    return held ? LACKING : READY;
  }

  private static boolean holds(Finding finding) {
    return finding.severity() == Severity.ERROR || AttachmentFindings.isOpenMaterial(finding);
  }
}
