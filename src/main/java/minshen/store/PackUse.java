package minshen.store;

import java.util.List;
import java.util.Optional;
import minshen.packs.PackEdition;
import minshen.packs.PackFiles;
import minshen.policy.Library;

/**
 * Who needs a version of a pack, so that it cannot be removed.
 *
 * @param claims the claims that it counts for
 * @param awards the rows of ledgers with items that no other version has
 * @param overlays the ids and versions of the packs that change it
 */
public record PackUse(List<ClaimSummary> claims, List<StoredAward> awards, List<String> overlays) {
  public PackUse {
    claims = List.copyOf(claims);
    awards = List.copyOf(awards);
    overlays = List.copyOf(overlays);
  }

  /** Who needs a version of a store. */
  public static PackUse of(UserStore store, PackEdition edition) {
    List<String> overlays =
        store.importedPacks().stream()
            .filter(files -> files.baseName().equals(Optional.of(edition.name())))
            .map(PackFiles::place)
            .map(Object::toString)
            .toList();
    Library library = store.library();
    Library rest =
        Library.of(
            store.packEditions().stream()
                .filter(other -> !other.name().equals(edition.name()))
                .flatMap(other -> other.pack().stream())
                .toList(),
            List.of());
    boolean needed =
        edition.pack().map(p -> library.counts(p) || !library.yearsOf(p).isEmpty()).orElse(true);
    return needed
        ? new PackUse(
            store.claims().stream().filter(c -> usedBy(c, library, edition)).toList(),
            store.awards().stream()
                .filter(a -> !rest.itemIds().contains(a.award().item()))
                .toList(),
            overlays)
        : new PackUse(List.of(), List.of(), overlays);
  }

  /** Whether anybody needs it. */
  public boolean any() {
    return !claims.isEmpty() || !awards.isEmpty() || !overlays.isEmpty();
  }

  private static boolean usedBy(ClaimSummary claim, Library library, PackEdition edition) {
    return library
        .packFor(claim.item(), claim.year())
        .map(pack -> pack.edition().equals(edition.name()))
        .orElse(false);
  }
}
