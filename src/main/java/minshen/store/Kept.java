package minshen.store;

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

  /** A dossier with nothing beside it. */
  public static Kept of(Library library, Dossier dossier) {
    return new Kept(Assessment.of(library, dossier), Map.of(), Map.of());
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
