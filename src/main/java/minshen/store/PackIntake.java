package minshen.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.dossier.Dossier;
import minshen.files.InputException;
import minshen.packs.PackCase;
import minshen.packs.PackDraft;
import minshen.packs.PackFiles;
import minshen.packs.PackProof;
import minshen.packs.PackReader;
import minshen.packs.PackShelf;
import minshen.packs.SealedPack;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.diff.ClaimEffect;

/**
 * Holds a pack that the user wants to import against the schema, itself, the packs at hand, its
 * forms and its own cases; nothing is kept by that.
 */
public final class PackIntake {
  private final UserStore store;
  private final PackReaders readers;

  /**
   * A pack that was looked at.
   *
   * @param files its files as they came
   * @param sealed the pack, its base under it
   * @param cases how many cases it has, all of which it meets if there are no mistakes
   * @param before the version whose place it takes, if there is one
   * @param after the library as it will be with it
   */
  public record NewPack(
      PackFiles files, SealedPack sealed, int cases, Optional<Pack> before, Library after) {}

  /**
   * An applicant with claims that will come out otherwise.
   *
   * @param applicant 单位名称
   * @param effects the claims
   */
  public record Touched(Optional<String> applicant, List<ClaimEffect> effects) {}

  /**
   * What came of it.
   *
   * @param mistakes everything that is wrong with it; it must not be kept if there is anything
   * @param newPack the pack, if it has no mistakes
   */
  public record Result(List<InputException> mistakes, Optional<NewPack> newPack) {
    public Result {
      mistakes = List.copyOf(mistakes);
    }

    private static Result refused(List<InputException> mistakes) {
      return new Result(mistakes, Optional.empty());
    }
  }

  /** An intake. */
  public PackIntake(UserStore store, PackReaders readers) {
    this.store = store;
    this.readers = readers;
  }

  /**
   * Looks at a pack.
   *
   * @throws InputException for a mistake that hides all others, such as a base that is not there
   */
  public Result look(PackFiles files) {
    List<PackFiles> kept = store.importedPacks();
    PackFiles whole = new PackShelf(kept).resolved(files);
    PackDraft draft = PackReader.draft(whole);
    if (!draft.mistakes().isEmpty()) {
      return Result.refused(draft.mistakes());
    }
    SealedPack sealed = new SealedPack(draft.pack().orElseThrow(), whole.sha256());
    PolicyStore.Loaded loaded = PolicyStore.load(kept, List.of(whole));
    Library library = loaded.library();
    List<InputException> ofForms = readers.formMistakes(whole, draft, sealed.pack());
    if (!ofForms.isEmpty()) {
      return Result.refused(ofForms);
    }
    List<PackCase> cases = draft.cases();
    PackProof proof = readers.proof(library, sealed.pack());
    List<InputException> failures =
        cases.stream().flatMap(c -> proof.failures(c).stream()).toList();
    if (!failures.isEmpty()) {
      return Result.refused(failures);
    }
    return new Result(
        List.of(),
        Optional.of(
            new NewPack(
                files,
                sealed,
                cases.size(),
                store.library().before(sealed.pack()),
                Library.of(loaded.versions(), List.of()))));
  }

  /** The stored claims that will come out otherwise with a pack that was looked at. */
  public List<Touched> touched(NewPack newPack) {
    Library before = store.library();
    Set<Long> concerned =
        store.claims().stream()
            .filter(claim -> isOf(claim.item(), newPack))
            .map(ClaimSummary::applicant)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<Touched> touched = new ArrayList<>();
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
        touched.add(new Touched(dossier.applicant().name(), effects));
      }
    }
    return touched;
  }

  private static boolean isOf(String item, NewPack newPack) {
    return newPack.sealed().pack().item(item).isPresent()
        || newPack.before().flatMap(pack -> pack.item(item)).isPresent();
  }

  /**
   * Keeps a pack that was looked at.
   *
   * @throws StoreException if it cannot be written; nothing of it is kept then
   */
  public void keep(NewPack newPack) {
    store.keepPack(newPack.files(), newPack.sealed());
  }
}
