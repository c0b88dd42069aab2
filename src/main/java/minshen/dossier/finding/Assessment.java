package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Library;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.Outcome;

/**
 * What is to be said of a dossier: the outcome of every claim, and the findings.
 *
 * @param dossier the dossier
 * @param outcomes the outcome of each claim, in the dossier's order
 * @param findings the findings, those of the dossier as a whole first
 */
public record Assessment(Dossier dossier, List<Outcome> outcomes, List<Finding> findings) {
  public Assessment {
    outcomes = List.copyOf(outcomes);
    findings = List.copyOf(findings);
  }

  /** The calculation and what there is to say of it: all that {@code compute} reports. */
  public static Assessment ofCalculation(Library library, Dossier dossier) {
    List<Outcome> outcomes = outcomes(library, dossier);
    return new Assessment(dossier, outcomes, calculation(library, dossier, outcomes));
  }

  /** The calculation, and every finding of form, claim and materials. */
  public static Assessment of(Library library, Dossier dossier) {
    List<Outcome> outcomes = outcomes(library, dossier);
    Matter matter = new Matter(dossier, library);
    List<Finding> findings = new ArrayList<>(Findings.by(Findings.FORM, matter));
    findings.addAll(AmountFindings.ofForms(dossier, outcomes));
    findings.addAll(calculation(library, dossier, outcomes));
    findings.addAll(Findings.by(Findings.MATERIALS, matter));
    return new Assessment(dossier, outcomes, findings);
  }

  /** The outcome of a claim. */
  public Outcome outcome(String claimId) {
    return outcomes.stream()
        .filter(o -> o.claim().id().equals(claimId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no claim " + claimId));
  }

  /** The findings about one claim. */
  public List<Finding> ofClaim(String claimId) {
    return findings.stream().filter(f -> f.claimId().equals(Optional.of(claimId))).toList();
  }

  /** The findings about the dossier as a whole. */
  public List<Finding> ofDossier() {
    return findings.stream().filter(f -> f.claimId().isEmpty()).toList();
  }

  /** Whether anything found must be mended before the claims can be handed in. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  private static List<Outcome> outcomes(Library library, Dossier dossier) {
    return new Calculator(library)
        .compute(
            dossier.claims().stream().map(Claim::input).toList(),
            dossier.ledger(),
            dossier.readings());
  }

  private static List<Finding> calculation(
      Library library, Dossier dossier, List<Outcome> outcomes) {
    List<Finding> findings =
        new ArrayList<>(Findings.by(Findings.CLAIMS, new Matter(dossier, library)));
    findings.addAll(AmountFindings.in(dossier, outcomes));
    return findings;
  }
}
