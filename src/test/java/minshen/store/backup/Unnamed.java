package minshen.store.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.words.Words;

/** What a mended store lacks, or has otherwise than before, without saying so. */
final class Unnamed {
  private final MendingResult mended;
  private final List<String> unnamed = new ArrayList<>();

  private Unnamed(MendingResult mended) {
    this.mended = mended;
  }

  /** Compares. */
  static List<String> of(StoreState before, StoreState after, MendingResult mended) {
    Unnamed compared = new Unnamed(mended);
    before.dossiers().forEach((id, _) -> compared.company(id, before, after));
    after.dossiers().forEach((id, _) -> compared.risen(id, before, after));
    return compared.unnamed;
  }

  private void company(long id, StoreState before, StoreState after) {
    Dossier was = before.dossiers().get(id);
    Optional<Dossier> is = Optional.ofNullable(after.dossiers().get(id));
    boolean same =
        is.isPresent() && is.get().withClaims(List.of()).equals(was.withClaims(List.of()));
    if (!same) {
      unlessNamed("company " + id, f -> f.company() == id && f.claim() == 0);
    }
    for (Claim claim : was.claims()) {
      Optional<Claim> now = is.flatMap(dossier -> dossier.claim(claim.id()));
      if (!now.equals(Optional.of(claim))) {
        long number = before.numbers().get(id + "/" + claim.id());
        unlessNamed("claim " + id + "/" + claim.id(), f -> f.claim() == number);
      }
    }
    Map<String, String> files = after.files().getOrDefault(id, Map.of());
    before
        .files()
        .get(id)
        .forEach(
            (name, sum) -> {
              if (!sum.equals(files.get(name))) {
                unlessNamed(
                    "file " + id + "/" + name,
                    f -> f.company() == id && Words.CHINESE.say(f.what()).contains(name));
              }
            });
  }

  private void risen(long id, StoreState before, StoreState after) {
    Optional<Dossier> was = Optional.ofNullable(before.dossiers().get(id));
    if (was.isEmpty()) {
      unlessNamed("risen company " + id, f -> f.company() == id);
    }
    for (Claim claim : after.dossiers().get(id).claims()) {
      if (was.flatMap(dossier -> dossier.claim(claim.id())).isEmpty()) {
        long number = after.numbers().get(id + "/" + claim.id());
        unlessNamed("risen claim " + id + "/" + claim.id(), f -> f.claim() == number);
      }
    }
  }

  /** Where rows of a whole table are missing that nobody can tell, that is said of the table. */
  private void unlessNamed(String what, Predicate<MendingResult.Finding> naming) {
    boolean ofNobody = mended.findings().stream().anyMatch(f -> f.company() == 0 && f.claim() == 0);
    if (!mended.behind()
        && !mended.nothingRead()
        && !ofNobody
        && mended.findings().stream().noneMatch(naming)) {
      unnamed.add(what);
    }
  }
}
