package minshen.policy.calc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import minshen.policy.Item;
import minshen.policy.NameKey;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.amount.JointCeiling;

/**
 * Rows of the ledger that say again what a claim's own decision says: an approval that was entered
 * in the ledger. They are the same money and count once, as the claim.
 */
public final class SettledAwards {
  private SettledAwards() {}

  /** The row that enters a claim's decision, if one does. */
  public static Optional<Award> of(ClaimInput claim, List<Award> ledger) {
    return ledger.stream().filter(award -> enters(award, claim)).findFirst();
  }

  /**
   * The row by which a claim's decision is entered in the ledger.
   *
   * @param item the item of the claim
   * @return empty while nothing is granted, or the application year is not known
   */
  public static Optional<Award> entering(ClaimInput claim, Item item) {
    return claim
        .granted()
        .filter(_ -> claim.year().isPresent())
        .map(
            granted ->
                new Award(
                    claim.item(),
                    claim.year().orElseThrow(),
                    granted,
                    claim.project(),
                    common(claim, Product::kind),
                    claim.products().size() == 1
                        ? claim.products().getFirst().name()
                        : Optional.empty(),
                    claim.variant(),
                    claim.cityGrant(),
                    JointCeilings.of(item, claim, Readings.DEFAULT)
                        .map(JointCeiling::support)
                        .flatMap(claim::figure)
                        .map(Amount::new)));
  }

  /** What all products of a claim say alike. */
  private static Optional<String> common(ClaimInput claim, Function<Product, Optional<String>> of) {
    Set<Optional<String>> all = claim.products().stream().map(of).collect(Collectors.toSet());
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  /** The rows that stand for themselves, in order. */
  public static List<Award> without(List<ClaimInput> claims, List<Award> ledger) {
    if (ledger.isEmpty() || claims.stream().noneMatch(claim -> claim.granted().isPresent())) {
      return ledger;
    }
    Set<Integer> entered = new HashSet<>();
    for (ClaimInput claim : claims) {
      for (int i = 0; i < ledger.size(); i++) {
        if (!entered.contains(i) && enters(ledger.get(i), claim)) {
          entered.add(i);
          break;
        }
      }
    }
    List<Award> others = new ArrayList<>();
    for (int i = 0; i < ledger.size(); i++) {
      if (!entered.contains(i)) {
        others.add(ledger.get(i));
      }
    }
    return others;
  }

  private static boolean enters(Award award, ClaimInput claim) {
    return claim.granted().filter(granted -> granted.equals(award.amount())).isPresent()
        && sameSupport(award, claim);
  }

  /** Whether a row is for the item, variant, project and year of a claim, whatever its amount. */
  public static boolean sameSupport(Award award, ClaimInput claim) {
    return sameYear(award, claim)
        && NameKey.of(award.project()).equals(NameKey.of(claim.project()));
  }

  /** Whether a row is for the item, variant and year of a claim, whatever its project. */
  public static boolean sameYear(Award award, ClaimInput claim) {
    return award.item().equals(claim.item())
        && claim.year().filter(year -> year == award.year()).isPresent()
        && (award.variant().isEmpty() || award.variant().equals(claim.variant()));
  }
}
