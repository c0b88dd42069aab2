package minshen.desktop.claims.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.exchange.DossierWriter;
import minshen.files.InputException;
import minshen.policy.Library;
import minshen.store.Snapshot;

/**
 * What a claim and its company say themselves, as text to be compared: neither other claims nor the
 * ledger, and not what the office decided once it was handed in.
 */
final class OwnData {
  private OwnData() {}

  /** That of a claim of a dossier. */
  static Optional<String> of(Dossier dossier, String claimId) {
    return dossier
        .claim(claimId)
        .map(claim -> claim.withProgress(ClaimProgress.NONE))
        .map(claim -> DossierWriter.yaml(alone(dossier, claim)));
  }

  /** That of a claim when it was exported; empty if nobody can read it any more. */
  static Optional<String> of(Snapshot snapshot, Library library, String claimId) {
    return dossier(snapshot, library).flatMap(dossier -> of(dossier, claimId));
  }

  /** The dossier as it was when it was exported; empty if nobody can read it any more. */
  static Optional<Dossier> dossier(Snapshot snapshot, Library library) {
    try {
      byte[] yaml = snapshot.dossier().getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          new DossierReader(library).read(yaml, snapshot.folder(), ClaimsWanted.DRAFTS));
    } catch (InputException e) {
      // Its pack is gone, say: then it is not what it would be now.
      return Optional.empty();
    }
  }

  private static Dossier alone(Dossier dossier, Claim claim) {
    return new Dossier(
        dossier.applicant(), dossier.readings(), List.of(), List.of(), List.of(claim), Map.of());
  }
}
