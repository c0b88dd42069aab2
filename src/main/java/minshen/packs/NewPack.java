package minshen.packs;

import java.util.Optional;
import minshen.packs.tables.SealedPack;
import minshen.policy.Library;
import minshen.policy.Pack;

/**
 * A pack in which nothing is wrong, and what it would change among the packs at hand.
 *
 * @param files its files as they came
 * @param sealed the pack, its base under it
 * @param cases how many cases it has, all of which it meets
 * @param before the version whose place it takes, if there is one
 * @param after the library as it will be with it
 */
public record NewPack(
    PackFiles files, SealedPack sealed, int cases, Optional<Pack> before, Library after) {
  /** Whether an item is one of the pack, or of the version whose place it takes. */
  public boolean isOf(String item) {
    return sealed.pack().item(item).isPresent()
        || before.flatMap(pack -> pack.item(item)).isPresent();
  }
}
