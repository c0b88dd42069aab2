package minshen.dossier.finding;

import java.util.stream.Stream;
import minshen.dossier.Dossier;
import minshen.policy.Library;

/**
 * What rules look at.
 *
 * @param dossier the dossier
 * @param library the packs whose items it claims
 */
public record Matter(Dossier dossier, Library library) {
  /** The claims with their items, in order; a claim of an item that no pack has is left out. */
  public Stream<Subject> subjects() {
    return dossier.claims().stream()
        .flatMap(
            claim ->
                library
                    .packFor(claim.item(), claim.input().year())
                    .flatMap(
                        pack ->
                            pack.item(claim.item())
                                .map(item -> new Subject(dossier, claim, item, pack)))
                    .stream());
  }
}
