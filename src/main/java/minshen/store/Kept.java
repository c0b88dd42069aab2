package minshen.store;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.Handling;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.Library;

/**
 * An applicant's dossier as it is kept: assessed, and with what belongs to it and not into its
 * file.
 *
 * @param assessment the dossier and what is computed and found of it
 * @param handlings what became of the claims that were handed in, by claim
 * @param undos the states to which claims can be taken back, by claim
 */
public record Kept(
    Assessment assessment, Map<String, Handling> handlings, Map<String, Undo> undos) {
  public Kept {
    handlings = Map.copyOf(handlings);
    undos = Map.copyOf(undos);
  }

  /** A dossier with nothing beside it but what it says itself of decisions. */
  public static Kept of(Library library, Dossier dossier) {
    return new Kept(Assessment.of(library, dossier), handlings(dossier, Map.of()), Map.of());
  }

  /** What became of the claims of a dossier, where it may know of decisions that are news. */
  public static Map<String, Handling> handlings(Dossier dossier, Map<String, Handling> before) {
    Map<String, Handling> handlings = new HashMap<>(before);
    for (Claim claim : dossier.claims()) {
      Handling known = before.getOrDefault(claim.id(), Handling.NONE);
      Handling told = known.decided(claim.input().decision());
      if (!told.equals(known)) {
        handlings.put(claim.id(), told);
      }
    }
    return handlings;
  }

  /** A dossier whose claims are decided as it was noted of them. */
  public static Dossier decided(Dossier dossier, Map<String, Handling> handlings) {
    return dossier.withClaims(
        dossier.claims().stream()
            .map(
                claim ->
                    claim.withDecision(
                        handlings.getOrDefault(claim.id(), Handling.NONE).decision()))
            .toList());
  }

  /** The dossier. */
  public Dossier dossier() {
    return assessment.dossier();
  }

  /** What became of a claim. */
  public Handling handling(String claimId) {
    return handlings.getOrDefault(claimId, Handling.NONE);
  }

  /** What lists show of each claim. */
  Map<String, ClaimFigures> figures() {
    return dossier().claims().stream()
        .map(Claim::id)
        .collect(Collectors.toMap(id -> id, id -> ClaimFigures.of(assessment, id, handling(id))));
  }
}
