package minshen.desktop.claims;

import java.util.Locale;
import java.util.stream.Stream;
import minshen.desktop.work.Binder;
import minshen.dossier.Claim;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Severity;
import minshen.policy.calc.Outcome;

/**
 * A claim in the list.
 *
 * @param binder the binder it is in
 * @param claim the claim
 * @param outcome what calculation says of it
 * @param errors how much must be mended in it or its applicant
 */
record ClaimLine(Binder binder, Claim claim, Outcome outcome, long errors) {
  /** The claims of a binder. */
  static Stream<ClaimLine> of(Binder binder) {
    Assessment assessment = binder.assessment();
    return assessment.dossier().claims().stream()
        .map(
            claim ->
                new ClaimLine(
                    binder,
                    claim,
                    assessment.outcome(claim.id()),
                    assessment.ofClaim(claim.id()).stream()
                        .filter(f -> f.severity() == Severity.ERROR)
                        .count()));
  }

  String applicant() {
    return binder.name().orElse("");
  }

  String project() {
    return claim.input().project().orElse("");
  }

  /** Whether every word stands somewhere in the line. */
  boolean matches(String filter) {
    String all =
        String.join(" ", applicant(), project(), outcome.item().id(), outcome.item().title())
            .toLowerCase(Locale.ROOT);
    return Stream.of(filter.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }
}
