package minshen.cli;

import java.util.List;
import java.util.Optional;
import minshen.exchange.cases.PackProof;
import minshen.files.InputException;
import minshen.packs.PackCase;
import minshen.packs.PackCases;
import minshen.packs.PackFiles;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.Outcome;

/**
 * A claim of a pack's own cases, to show how an amount comes about.
 *
 * @param name what the case shows
 * @param outcome what the claim comes to
 */
record CaseExample(String name, Outcome outcome) {
  /** The first case of an item; none if the pack has none, or it cannot be read any more. */
  static Optional<CaseExample> of(PackFiles files, Library library, Pack pack, Item item) {
    try {
      PackProof proof = new PackProof(library.with(pack), pack);
      for (PackCase packCase : PackCases.of(files)) {
        List<Outcome> outcomes = proof.outcomes(packCase);
        Optional<Outcome> first =
            outcomes.stream().filter(o -> o.item().id().equals(item.id())).findFirst();
        if (first.isPresent()) {
          return first.map(outcome -> new CaseExample(packCase.name(), outcome));
        }
      }
    } catch (InputException e) {
      // An example is a help; what is wrong with the cases, policy check tells.
    }
    return Optional.empty();
  }
}
