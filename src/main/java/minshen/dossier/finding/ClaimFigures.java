package minshen.dossier.finding;

import java.util.Optional;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.Outcome;

/**
 * What a list shows of a claim's assessment. Amounts are in 万元.
 *
 * @param verdict whether it is eligible
 * @param amount the computed amount; empty if it cannot be computed
 * @param low the least it may come to
 * @param high the most it may come to; empty if there is no bound
 * @param counts what it counts with in the total of its year; empty if it is not counted
 * @param errors how many errors it and its applicant have
 * @param warnings how many warnings it has
 * @param claimStatus how it stands
 */
public record ClaimFigures(
    Eligibility.Verdict verdict,
    Optional<Amount> amount,
    Amount low,
    Optional<Amount> high,
    Optional<Amount> counts,
    int errors,
    int warnings,
    ClaimStatus claimStatus) {
  /** Those of a claim that has not been assessed yet. */
  public static final ClaimFigures UNKNOWN =
      new ClaimFigures(
          Eligibility.Verdict.UNDECIDED,
          Optional.empty(),
          Amount.ZERO,
          Optional.empty(),
          Optional.empty(),
          0,
          0,
          ClaimStatus.DRAFT);

  /** Whether it counts in the total of its year. */
  public boolean counted() {
    return counts.isPresent();
  }

  /** Those of a claim as it was assessed. */
  public static ClaimFigures of(Assessment assessment, String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    AmountRange bounds = outcome.bounds();
    return new ClaimFigures(
        outcome.eligibility().verdict(),
        outcome.amount(),
        bounds.low(),
        bounds.high(),
        outcome.countedAmount(),
        count(assessment, claimId, Severity.ERROR),
        count(assessment, claimId, Severity.WARNING),
        ClaimStatus.of(assessment, claimId));
  }

  private static int count(Assessment assessment, String claimId, Severity severity) {
    long own = assessment.ofClaim(claimId).stream().filter(f -> f.severity() == severity).count();
    long shared = assessment.ofDossier().stream().filter(f -> f.severity() == severity).count();
    return (int) (own + shared);
  }
}
