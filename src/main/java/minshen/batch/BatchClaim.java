package minshen.batch;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.MaterialList;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.MissingFacts;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * What a report says of a claim.
 *
 * @param item the number of the item and its title
 * @param amount in 万元; empty while something is open
 * @param missing the materials that are asked for and not there
 * @param open the facts that are not known
 */
public record BatchClaim(
    String id,
    String item,
    Optional<String> project,
    Optional<Integer> year,
    Eligibility.Verdict verdict,
    Optional<Amount> amount,
    AmountRange bounds,
    Optional<Amount> requested,
    List<String> missing,
    List<Message> open,
    List<Finding> findings) {
  public BatchClaim {
    missing = List.copyOf(missing);
    open = List.copyOf(open);
    findings = List.copyOf(findings);
  }

  /** What is said of a claim of an assessment. */
  public static BatchClaim of(Assessment assessment, String claimId) {
    Outcome outcome = assessment.outcome(claimId);
    Claim claim = assessment.dossier().claim(claimId).orElseThrow();
    Stream<MaterialList.Entry> missing =
        MaterialList.of(
            claim,
            outcome.item(),
            assessment.dossier().applicant().kind(),
            MissingMaterials.NUMBERED)
            .missing()
            .stream();
    return new BatchClaim(
        claimId,
        outcome.item().id() + " " + outcome.item().title(),
        outcome.claim().project(),
        outcome.claim().year(),
        outcome.eligibility().verdict(),
        outcome.amount(),
        outcome.bounds(),
        claim.requestedAmount(),
        missing.map(MaterialList.Entry::name).toList(),
        outcome.missing().stream().map(fact -> MissingFacts.label(outcome.item(), fact)).toList(),
        assessment.ofClaim(claimId));
  }
}
