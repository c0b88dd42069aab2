package minshen.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.packs.PackEdition;
import minshen.packs.PackFiles;
import minshen.policy.Library;

/**
 * Who needs a version of a pack, so that it cannot be removed.
 *
 * @param claims the claims that it counts for
 * @param awards the rows of ledgers with items that no other version has
 * @param overlays the ids and versions of the packs that change it
 * @param binned how many claims and rows in the bin have items that no other version has: without
 *     it they could not come back
 */
public record PackUse(
    List<ClaimSummary> claims, List<StoredAward> awards, List<String> overlays, int binned) {
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
    Set<String> elsewhere = Set.copyOf(rest.itemIds());
    boolean needed =
        edition.pack().map(p -> library.counts(p) || !library.yearsOf(p).isEmpty()).orElse(true);
    return needed
        ? new PackUse(
            store.claims().stream().filter(c -> usedBy(c, library, edition)).toList(),
            store.awards().stream().filter(a -> !elsewhere.contains(a.award().item())).toList(),
            overlays,
            (int)
                Stream.concat(
                        store.bin().claims().stream().map(ClaimSummary::item),
                        store.bin().awards().stream().map(a -> a.award().item()))
                    .filter(item -> !elsewhere.contains(item))
                    .count())
        : new PackUse(List.of(), List.of(), overlays, 0);
  }

  /** Whether anybody needs it. */
  public boolean any() {
    return !claims.isEmpty() || !awards.isEmpty() || !overlays.isEmpty() || binned > 0;
  }

  private static boolean usedBy(ClaimSummary claim, Library library, PackEdition edition) {
    return library
        .packFor(claim.item(), claim.year())
        .map(pack -> pack.edition().equals(edition.name()))
        .orElse(false);
  }
}
