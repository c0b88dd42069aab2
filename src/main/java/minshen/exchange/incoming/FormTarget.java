package minshen.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Library;
import minshen.policy.calc.ClaimInput;

/**
 * The claim that a filled form is about: one of the dossier, or a new one.
 *
 * @param claimId the id of the claim
 * @param item the item of a new claim; empty if the dossier has the claim
 * @param variant the variant of a new claim, where its item has variants
 */
public record FormTarget(String claimId, Optional<String> item, Optional<String> variant) {
  /** A claim of the dossier. */
  public static FormTarget existing(String claimId) {
    return new FormTarget(claimId, Optional.empty(), Optional.empty());
  }

  /** A new claim. */
  public static FormTarget fresh(String claimId, String item, Optional<String> variant) {
    return new FormTarget(claimId, Optional.of(item), variant);
  }

  /** Whether it is a new claim of which nobody has said yet in which variant. */
  public boolean leavesVariantOpen(Library library) {
    return variant.isEmpty()
        && item.flatMap(library::item).filter(one -> !one.variants().isEmpty()).isPresent();
  }

  /** The dossier with the claim in it. */
  Dossier in(Dossier dossier) {
    if (item.isEmpty()) {
      return dossier;
    }
    List<Claim> claims = new ArrayList<>(dossier.claims());
    claims.add(Claim.of(ClaimInput.blank(claimId, item.get()).withVariant(variant)));
    return dossier.withClaims(claims);
  }
}
