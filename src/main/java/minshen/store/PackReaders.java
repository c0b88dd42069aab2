package minshen.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.packs.PackDraft;
import minshen.packs.PackFiles;
import minshen.packs.PackProof;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Readings;
import minshen.policy.calc.Award;
import minshen.policy.calc.ClaimInput;
import minshen.words.Message;

/**
 * What rooms above this one can read of a pack.
 *
 * @param claims reads claims of the items of a library
 * @param awards reads rows of a ledger of such claims
 * @param form reads a form that a pack brings; throws {@link InputException} if it cannot
 * @param ownForm whether the program itself has a form of an id
 */
public record PackReaders(
    Function<Library, ClaimReader> claims,
    Function<Library, Function<Node, Award>> awards,
    Consumer<PackForm> form,
    Predicate<String> ownForm) {

  /** Reads a claim of a case, which is written as in a dossier. */
  @FunctionalInterface
  public interface ClaimReader {
    /** The claim; where it is assumed to be eligible, with what that takes for granted. */
    ClaimInput read(
        Pack pack, boolean assumeEligible, Readings readings, Optional<Node> applicant, Node claim);
  }

  /** Holds a pack of a library against its own cases. */
  public PackProof proof(Library library, Pack pack) {
    ClaimReader reader = claims.apply(library);
    return new PackProof(
        library,
        (c, node) -> reader.read(pack, c.assumeEligible(), c.readings(), c.applicant(), node),
        awards.apply(library));
  }

  /** What is wrong with the forms of a pack, and with what its items say of forms. */
  List<InputException> formMistakes(PackFiles files, PackDraft draft, Pack pack) {
    List<InputException> mistakes = new ArrayList<>();
    for (PackForm one : pack.forms()) {
      try {
        form.accept(one);
      } catch (InputException e) {
        SourceLocation at =
            new SourceLocation(files.place() + "/" + e.place().file(), e.place().line());
        mistakes.add(new InputException(at, e.problem()));
      }
    }
    for (Item item : pack.items()) {
      for (String id : item.forms()) {
        if (pack.form(id).isEmpty() && !ownForm.test(id)) {
          SourceLocation at = draft.places().apply(item).orElse(files.place());
          mistakes.add(new InputException(at, Message.of("store.unknown-form", item.id(), id)));
        }
      }
    }
    return mistakes;
  }
}
