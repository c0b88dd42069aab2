package minshen.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Dossier;
import minshen.packs.NewPack;
import minshen.policy.Library;
import minshen.policy.diff.ClaimEffect;

/**
 * The claims of an applicant that will come out otherwise with a new pack.
 *
 * @param applicant 单位名称
 * @param effects the claims
 */
public record TouchedClaims(Optional<String> applicant, List<ClaimEffect> effects) {
  public TouchedClaims {
    effects = List.copyOf(effects);
  }

  /** Those of a store, by applicant. */
  public static List<TouchedClaims> by(NewPack newPack, UserStore store) {
    Library before = store.library();
    Set<Long> concerned =
        store.claims().stream()
            .filter(claim -> newPack.isOf(claim.item()))
            .map(ClaimSummary::applicant)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<TouchedClaims> touched = new ArrayList<>();
    for (long id : concerned) {
      Dossier dossier = store.read(id).dossier();
      List<ClaimEffect> effects =
          ClaimEffect.between(
              before,
              newPack.after(),
              dossier.cases(newPack.after()),
              dossier.ledger(),
              dossier.readings());
      if (!effects.isEmpty()) {
        touched.add(new TouchedClaims(dossier.applicant().name(), effects));
      }
    }
    return touched;
  }
}
