package minshen.exchange.cases;

import java.util.List;
import java.util.Optional;
import minshen.files.InputException;
import minshen.packs.NewPack;
import minshen.packs.PackCase;
import minshen.packs.PackDraft;
import minshen.packs.PackFiles;
import minshen.packs.PackForms;
import minshen.packs.PackLoader;
import minshen.packs.PackReader;
import minshen.packs.PackShelf;
import minshen.packs.tables.SealedPack;
import minshen.policy.Library;

/**
 * Holds a pack that the user wants to import against the schema, itself, the packs at hand, its
 * forms and its own cases; nothing is kept by that.
 */
public final class PackIntake {
  private final List<PackFiles> kept;
  private final Library present;

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

  /**
   * An intake.
   *
   * @param kept the packs that the user imported before
   * @param present the library as it is
   */
  public PackIntake(List<PackFiles> kept, Library present) {
    this.kept = List.copyOf(kept);
    this.present = present;
  }

  /**
   * Looks at a pack.
   *
   * @throws InputException for a mistake that hides all others, such as a base that is not there
   */
  public Result look(PackFiles files) {
    PackFiles whole = new PackShelf(kept).resolved(files);
    PackDraft draft = PackReader.draft(whole);
    if (!draft.mistakes().isEmpty()) {
      return Result.refused(draft.mistakes());
    }
    SealedPack sealed = new SealedPack(draft.pack().orElseThrow(), whole.sha256());
    PackLoader.Loaded loaded = PackLoader.load(kept, List.of(whole));
    List<InputException> ofForms = PackForms.mistakes(whole, draft);
    if (!ofForms.isEmpty()) {
      return Result.refused(ofForms);
    }
    List<PackCase> cases = draft.cases();
    PackProof proof = new PackProof(loaded.library(), sealed.pack());
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
                present.before(sealed.pack()),
                Library.of(loaded.versions(), List.of()))));
  }
}
