package minshen.store;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.Library;

/**
 * An applicant's dossier as it is kept: assessed, and with what belongs to it and not into its
 * file.
 *
 * @param assessment the dossier and what is computed and found of it
 * @param progressByClaim what became of the claims that were handed in, by claim
 * @param undos the states to which claims can be taken back, by claim
 * @param binMoves what went into the bin and came back; not kept
 */
public record StoredDossier(
    Assessment assessment,
    Map<String, ClaimProgress> progressByClaim,
    Map<String, UndoStates> undos,
    BinMoves binMoves) {
  public StoredDossier {
    progressByClaim = Map.copyOf(progressByClaim);
    undos = Map.copyOf(undos);
  }

  /** A dossier of which the user has put nothing into the bin and brought nothing back. */
  public StoredDossier(
      Assessment assessment,
      Map<String, ClaimProgress> progressByClaim,
      Map<String, UndoStates> undos) {
    this(assessment, progressByClaim, undos, BinMoves.NONE);
  }

  /** A dossier with nothing beside it but what it says itself of decisions. */
  public static StoredDossier of(Library library, Dossier dossier) {
    return new StoredDossier(
        Assessment.of(library, dossier), progressByClaim(dossier, Map.of()), Map.of());
  }

  /** What became of the claims of a dossier, where it may know of decisions that are news. */
  public static Map<String, ClaimProgress> progressByClaim(
      Dossier dossier, Map<String, ClaimProgress> before) {
    Map<String, ClaimProgress> progressByClaim = new HashMap<>(before);
    for (Claim claim : dossier.claims()) {
      ClaimProgress known = before.getOrDefault(claim.id(), ClaimProgress.NONE);
      ClaimProgress told = known.decided(claim.input().decision());
      if (!told.equals(known)) {
        progressByClaim.put(claim.id(), told);
      }
    }
    return progressByClaim;
  }

  /** A dossier whose claims are decided as it was noted of them. */
  public static Dossier decided(Dossier dossier, Map<String, ClaimProgress> progressByClaim) {
    return dossier.withClaims(
        dossier.claims().stream()
            .map(
                claim ->
                    claim.withDecision(
                        progressByClaim.getOrDefault(claim.id(), ClaimProgress.NONE).decision()))
            .toList());
  }

  /** The dossier. */
  public Dossier dossier() {
    return assessment.dossier();
  }

  /** What became of a claim. */
  public ClaimProgress claimProgress(String claimId) {
    return progressByClaim.getOrDefault(claimId, ClaimProgress.NONE);
  }

  /** What lists show of each claim. */
  Map<String, ClaimFigures> figures() {
    return dossier().claims().stream()
        .map(Claim::id)
        .collect(
            Collectors.toMap(id -> id, id -> ClaimFigures.of(assessment, id, claimProgress(id))));
  }
}
