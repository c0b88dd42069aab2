package minshen.dossier.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.dossier.Dossier;
import minshen.policy.Library;
import minshen.policy.Notice;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.Outcome;

/** What is to be said of a dossier: the outcome of every claim, and the findings. */
public final class Assessment {
  private final Library library;
  private final Dossier dossier;
  private final List<Outcome> outcomes;
  private final List<Finding> findings;
  private final Map<String, Outcome> outcomeByClaim;
  private final Map<Optional<String>, List<Finding>> findingsByClaim;

  private Assessment(
      Library library, Dossier dossier, List<Outcome> outcomes, List<Finding> findings) {
    this.library = library;
    this.dossier = dossier;
    this.outcomes = List.copyOf(outcomes);
    this.findings = List.copyOf(findings);
    this.outcomeByClaim =
        outcomes.stream()
            .collect(Collectors.toMap(o -> o.claim().id(), o -> o, (first, _) -> first));
    this.findingsByClaim =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::claimId, Collectors.toUnmodifiableList()));
  }

  /** The calculation and what there is to say of it: all that {@code compute} reports. */
  public static Assessment ofCalculation(Library library, Dossier dossier) {
    List<Outcome> outcomes = outcomes(library, dossier);
    return new Assessment(library, dossier, outcomes, calculation(library, dossier, outcomes));
  }

  /** The calculation, and every finding of form, claim and materials. */
  public static Assessment of(Library library, Dossier dossier) {
    List<Outcome> outcomes = outcomes(library, dossier);
    FindingContext context = new FindingContext(dossier, library);
    List<Finding> findings = new ArrayList<>(Findings.by(Findings.FORM, context));
    findings.addAll(AmountFindings.ofForms(dossier, outcomes));
    findings.addAll(calculation(library, dossier, outcomes));
    findings.addAll(Findings.by(Findings.MATERIALS, context));
    return new Assessment(library, dossier, outcomes, findings);
  }

  /** The dossier. */
  public Dossier dossier() {
    return dossier;
  }

  /** The packs with which it was computed. */
  public Library library() {
    return library;
  }

  /** The outcome of each claim, in the dossier's order. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** The findings, those of the dossier as a whole first. */
  public List<Finding> findings() {
    return findings;
  }

  /** The outcome of a claim. */
  public Outcome outcome(String claimId) {
    Outcome outcome = outcomeByClaim.get(claimId);
    if (outcome == null) {
      throw new IllegalArgumentException("no claim " + claimId);
    }
    return outcome;
  }

  /** What the office says of handing in a claim. */
  public Notice notice(String claimId) {
    Outcome outcome = outcome(claimId);
    return library.notice(outcome.pack(), outcome.claim().year());
  }

  /** The findings about one claim. */
  public List<Finding> ofClaim(String claimId) {
    return findingsByClaim.getOrDefault(Optional.of(claimId), List.of());
  }

  /** The findings about the dossier as a whole. */
  public List<Finding> ofDossier() {
    return findingsByClaim.getOrDefault(Optional.empty(), List.of());
  }

  /** The same with more findings, such as those about files outside the dossier. */
  public Assessment with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Assessment(library, dossier, outcomes, all);
  }

  private static List<Outcome> outcomes(Library library, Dossier dossier) {
    return new Calculator(library)
        .compute(dossier.cases(library), dossier.ledger(), dossier.readings());
  }

  private static List<Finding> calculation(
      Library library, Dossier dossier, List<Outcome> outcomes) {
    List<Finding> findings =
        new ArrayList<>(
            Findings.by(Findings.CLAIMS, FindingContext.of(dossier, library, outcomes)));
    findings.addAll(AmountFindings.in(dossier, outcomes));
    return findings;
  }
}
