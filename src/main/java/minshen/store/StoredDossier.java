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
 * @param undos the states to which claims can be taken back, by claim
 * @param binMoves what went into the bin and came back; not kept
 */
public record StoredDossier(
    Assessment assessment, Map<String, UndoStates> undos, BinMoves binMoves) {
  public StoredDossier {
    undos = Map.copyOf(undos);
  }

  /** A dossier of which the user has put nothing into the bin and brought nothing back. */
  public StoredDossier(Assessment assessment, Map<String, UndoStates> undos) {
    this(assessment, undos, BinMoves.NONE);
  }

  /** A dossier with nothing beside it. */
  public static StoredDossier of(Library library, Dossier dossier) {
    return new StoredDossier(Assessment.of(library, dossier), Map.of());
  }

  /** The same once it says otherwise; what that changes of a claim can be undone. */
  public StoredDossier changed(Library library, Dossier after) {
    Map<String, UndoStates> steps = new HashMap<>(undos);
    for (Claim claim : dossier().claims()) {
      if (after.claim(claim.id()).filter(now -> !now.equals(claim)).isPresent()) {
        steps.merge(
            claim.id(),
            UndoStates.NONE.after(new UndoStates.OfClaim(claim)),
            (had, _) -> had.after(new UndoStates.OfClaim(claim)));
      }
    }
    return new StoredDossier(Assessment.of(library, after), steps, binMoves);
  }

  /**
   * A dossier that takes the place of another, whose claims keep what is known of their way and
   * hear what it has of news.
   */
  public static Dossier heard(Dossier before, Dossier after) {
    return after.withClaims(
        after.claims().stream()
            .map(
                claim ->
                    before
                        .claim(claim.id())
                        .map(had -> claim.withProgress(had.progress().heard(claim.progress())))
                        .orElse(claim))
            .toList());
  }

  /** The dossier. */
  public Dossier dossier() {
    return assessment.dossier();
  }

  /** What became of a claim. */
  public ClaimProgress claimProgress(String claimId) {
    return dossier().claim(claimId).map(Claim::progress).orElse(ClaimProgress.NONE);
  }

  /** What lists show of each claim. */
  Map<String, ClaimFigures> figures() {
    return dossier().claims().stream()
        .map(Claim::id)
        .collect(Collectors.toMap(id -> id, id -> ClaimFigures.of(assessment, id)));
  }
}
