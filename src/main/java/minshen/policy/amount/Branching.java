package minshen.policy.amount;

import java.util.List;
import java.util.Optional;

/**
 * One of several formulas, by what is known: a case, a row, a day. While more than one may hold it
 * is worth what any of them is; each may stand on a clause of its own.
 */
abstract class Branching extends Formula {
  private final String groups;
  private final Interval otherwise;

  /**
   * A formula of branches.
   *
   * @param groups the slot of the branches, each with a value and perhaps a clause
   * @param otherwise what it is worth where none holds
   */
  Branching(Kind<Formula> kind, SlotValues given, String groups, Interval otherwise) {
    super(kind, given);
    this.groups = groups;
    this.otherwise = otherwise;
  }

  /** The branches that may hold: one, as soon as enough is known. */
  abstract List<SlotValues> open(Setting setting);

  /** The branch that holds, once only one can. */
  final Optional<SlotValues> holding(Setting setting) {
    List<SlotValues> open = open(setting);
    return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
  }

  final List<SlotValues> branches() {
    return given().groups(groups);
  }

  private static Setting at(SlotValues branch, Setting setting) {
    return branch.optionalText(CLAUSE).map(setting::at).orElse(setting);
  }

  @Override
  Interval compute(Setting setting) {
    return holding(setting)
        .map(branch -> branch.formula("value").value(at(branch, setting)))
        .orElseGet(
            () ->
                open(setting).stream()
                    .map(branch -> branch.formula("value").value(setting.silent()))
                    .reduce(Interval::hull)
                    .orElse(otherwise));
  }

  @Override
  void divide(Setting setting, Setting.Parts parts) {
    holding(setting)
        .ifPresentOrElse(
            branch -> branch.formula("value").parts(at(branch, setting), parts),
            () -> parts.whole(compute(setting)));
  }

  @Override
  Optional<String> source(Setting setting) {
    return holding(setting)
        .flatMap(
            branch -> branch.formula("value").source(setting).or(() -> branch.optionalText(CLAUSE)))
        .or(super::clause);
  }
}
