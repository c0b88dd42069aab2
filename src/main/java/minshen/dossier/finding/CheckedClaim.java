package minshen.dossier.finding;

import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.policy.Item;
import minshen.policy.Notice;
import minshen.policy.Pack;

/**
 * A claim with what belongs to it.
 *
 * @param dossier the dossier it is part of
 * @param claim the claim
 * @param item the item claimed
 * @param pack the pack of the item
 * @param notice what the office says of handing in the claim
 */
public record CheckedClaim(Dossier dossier, Claim claim, Item item, Pack pack, Notice notice) {
  /** The claim's project, if it has one. */
  Optional<String> project() {
    return claim.input().project();
  }

  /** The item and the project, or the title of the item, as people know a claim. */
  String name() {
    return item.id() + "“" + project().orElse(item.title()) + "”";
  }

  /** The clause that the item stands on. */
  Optional<String> clause() {
    return item.clauses().stream().findFirst();
  }
}
