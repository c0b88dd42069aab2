package minshen.dossier.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.Outcome;

/**
 * What rules look at.
 *
 * @param dossier the dossier
 * @param library the packs whose items it claims
 * @param counts whether each claim counts, as far as that was computed
 */
public record FindingContext(Dossier dossier, Library library, Map<String, Boolean> counts) {
  public FindingContext {
    counts = Map.copyOf(counts);
  }

  /** A dossier of which nothing was computed. */
  public FindingContext(Dossier dossier, Library library) {
    this(dossier, library, Map.of());
  }

  /** A dossier with what calculation says of its claims. */
  static FindingContext of(Dossier dossier, Library library, List<Outcome> outcomes) {
    return new FindingContext(
        dossier,
        library,
        outcomes.stream()
            .collect(Collectors.toMap(o -> o.claim().id(), Outcome::counted, (first, _) -> first)));
  }

  /** Whether a claim counts, if that was computed. */
  Optional<Boolean> counted(String claimId) {
    return Optional.ofNullable(counts.get(claimId));
  }

  /** The claims with their items, in order; a claim of an item that no pack has is left out. */
  public Stream<CheckedClaim> checkedClaims() {
    return dossier.claims().stream()
        .flatMap(
            claim ->
                library
                    .packFor(claim.item(), claim.input().year())
                    .flatMap(
                        pack -> pack.item(claim.item()).map(item -> checked(claim, item, pack)))
                    .stream());
  }

  private CheckedClaim checked(Claim claim, Item item, Pack pack) {
    return new CheckedClaim(dossier, claim, item, pack, library.notice(pack, claim.input().year()));
  }
}
