package minshen.packs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Pack;
import minshen.words.Message;

/**
 * A pack as somebody is writing it.
 *
 * @param mistakes everything because of which it cannot be used, in the order of files and lines
 * @param pack the pack, if there are no mistakes
 * @param cases its cases, if there are no mistakes
 * @param places where a part of the pack is written: an item, a step, a formula, a clause …
 */
public record PackDraft(
    List<InputException> mistakes,
    Optional<Pack> pack,
    List<PackCase> cases,
    Function<Object, Optional<SourceLocation>> places) {
  public PackDraft {
    mistakes = once(mistakes);
    cases = List.copyOf(cases);
  }

  static PackDraft unreadable(InputException why) {
    return new PackDraft(List.of(why), Optional.empty(), List.of(), _ -> Optional.empty());
  }

  private static List<InputException> once(List<InputException> mistakes) {
    Set<Told> told = new HashSet<>();
    return mistakes.stream()
        .filter(e -> told.add(new Told(e.place(), e.problem())))
        .sorted(InputException.BY_PLACE)
        .toList();
  }

  private record Told(SourceLocation place, Message problem) {}
}
