package minshen.exchange.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.files.FileRemark;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.packs.PackAdvice;
import minshen.packs.PackCase;
import minshen.packs.PackDraft;
import minshen.packs.PackFiles;
import minshen.packs.PackForms;
import minshen.packs.PackLoader;
import minshen.packs.PackReader;
import minshen.packs.PackShelf;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.Coverage;
import minshen.policy.calc.Outcome;
import minshen.words.Message;

/**
 * Looks at a pack as its writer wants it looked at: everything that is wrong with it at once, every
 * case that it does not meet, and what it says but may not mean. Nothing is kept by that.
 */
public final class PackCheck {
  private final List<PackFiles> kept;
  private final PackLoader.Loaded others;

  /**
   * A check.
   *
   * @param kept the packs that the user imported
   * @param others the packs at hand, those among them
   */
  public PackCheck(List<PackFiles> kept, PackLoader.Loaded others) {
    this.kept = List.copyOf(kept);
    this.others = others;
  }

  /**
   * What came of it, each in the order of files and lines.
   *
   * @param mistakes because of which it cannot be used; its cases were not tried then
   * @param failures what comes out otherwise than its cases say
   * @param advice what its writer may want to look at
   * @param cases how many cases were tried
   */
  public record Result(
      List<InputException> mistakes,
      List<InputException> failures,
      List<FileRemark> advice,
      int cases) {
    public Result {
      mistakes = mistakes.stream().sorted(InputException.BY_PLACE).toList();
      failures = failures.stream().sorted(InputException.BY_PLACE).toList();
      advice = List.copyOf(advice);
    }

    private static Result mistaken(List<InputException> mistakes) {
      return new Result(mistakes, List.of(), List.of(), 0);
    }
  }

  /** Looks at a pack. */
  public Result look(PackFiles files) {
    PackFiles whole;
    try {
      whole = new PackShelf(kept).resolved(files);
    } catch (InputException e) {
      return Result.mistaken(List.of(e));
    }
    PackDraft draft = PackReader.draft(whole);
    if (draft.pack().isEmpty()) {
      return Result.mistaken(draft.mistakes());
    }
    Pack pack = draft.pack().get();
    List<InputException> mistakes = new ArrayList<>(PackForms.mistakes(whole, draft));
    mistakes.addAll(taken(draft, pack, whole.place()));
    return mistakes.isEmpty() ? tried(whole, draft, pack) : Result.mistaken(mistakes);
  }

  /** Items that belong to another pack. */
  private List<InputException> taken(PackDraft draft, Pack pack, SourceLocation otherwise) {
    List<InputException> taken = new ArrayList<>();
    for (Item item : pack.items()) {
      others.versions().stream()
          .filter(other -> !other.id().equals(pack.id()) && other.item(item.id()).isPresent())
          .findFirst()
          .ifPresent(
              other ->
                  taken.add(
                      new InputException(
                          draft.places().apply(item).orElse(otherwise),
                          Message.of("packs.item-taken", item.id(), other.id()))));
    }
    return taken;
  }

  private Result tried(PackFiles whole, PackDraft draft, Pack pack) {
    Library library = others.library().with(pack);
    PackProof proof = new PackProof(library, pack);
    Coverage coverage = new Coverage();
    List<InputException> failures = new ArrayList<>();
    for (PackCase packCase : draft.cases()) {
      try {
        List<Outcome> outcomes = proof.outcomes(packCase);
        outcomes.forEach(coverage::add);
        failures.addAll(PackProof.failures(packCase, outcomes));
      } catch (InputException e) {
        failures.add(e);
      }
    }
    List<FileRemark> advice = new ArrayList<>();
    version(whole, pack).ifPresent(advice::add);
    advice.addAll(PackAdvice.of(draft, whole.place(), coverage));
    return new Result(List.of(), failures, FileRemark.sorted(advice), draft.cases().size());
  }

  /** A version that is there with other contents cannot be imported or used beside it. */
  private Optional<FileRemark> version(PackFiles whole, Pack pack) {
    return Optional.ofNullable(others.seals().get(pack.edition()))
        .filter(seal -> !seal.equals(whole.sha256()))
        .map(
            _ ->
                new FileRemark(
                    whole.at("version"),
                    Message.of("packs.advice.version", pack.id(), pack.version())));
  }
}
