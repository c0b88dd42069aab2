package minshen.policy.amount;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * A part of the way to an amount. It is worth an interval: a figure that was not given can be
 * anything from zero up, so that what comes out bounds the amount.
 */
public abstract class Formula {
  private final Kind kind;
  private final Given given;
  private final Optional<String> clause;

  Formula(Kind kind, Given given) {
    this.kind = kind;
    this.given = given;
    this.clause = given.optionalText(CLAUSE);
  }

  /** The slot that every kind has: the clause that it stands on, if it is one of its own. */
  public static final String CLAUSE = "clause";

  /** What kind it is. */
  public final Kind kind() {
    return kind;
  }

  /** The clause that it stands on, if it is one of its own. */
  public final Optional<String> clause() {
    return clause;
  }

  /** What was written in its slots. */
  public final Given given() {
    return given;
  }

  /** What it is worth, and tells how that came about. */
  public final Interval value(Setting setting) {
    return compute(at(setting));
  }

  /** Adds its parts: what caps may treat by itself. */
  public final void parts(Setting setting, Setting.Parts parts) {
    divide(at(setting), parts);
  }

  private Setting at(Setting setting) {
    return clause.map(setting::at).orElse(setting);
  }

  abstract Interval compute(Setting setting);

  void divide(Setting setting, Setting.Parts parts) {
    parts.whole(compute(setting));
  }

  /** In a few words, with the figures: {@code 研发投入 800 万元}, or what is worked out within. */
  Object named(Setting setting) {
    return Told.shown(value(setting.silent()));
  }

  /** The rule in words: {@code 研发投入 × 20%}. */
  public abstract Message said(Labels labels);

  /** The rule in words where it is a rate. */
  Object saidAsRate(Labels labels) {
    return said(labels);
  }

  /** The rule in words where it is a factor or a limit: a bare number has no unit there. */
  Object saidAsNumber(Labels labels) {
    return said(labels);
  }

  /** What made it come out so, if there was something to choose: {@code 甲级}. */
  Optional<Object> why(Setting setting) {
    return Optional.empty();
  }

  /** What made the parts of products come out so. */
  public final Optional<Object> reason(Setting setting) {
    return why(setting);
  }

  /**
   * What is wrong with it, for whoever writes it.
   *
   * @param choices the words of each choice that it may ask for
   */
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return Stream.empty();
  }

  /** The same where it is a factor: a bare number has no unit there. */
  Object namedAsNumber(Setting setting) {
    return named(setting);
  }

  /** The formulas that play a part where things are as they are. */
  Stream<Formula> taken(Setting setting) {
    return inner();
  }

  /** The formulas that it is made of, whichever play a part. */
  public final Stream<Formula> inner() {
    return inner(given);
  }

  private static Stream<Formula> inner(Given given) {
    return given.values().values().stream().flatMap(Formula::formulas);
  }

  private static Stream<Formula> formulas(Object value) {
    return switch (value) {
      case Formula formula -> Stream.of(formula);
      case Given group -> inner(group);
      case List<?> list -> list.stream().flatMap(Formula::formulas);
      default -> Stream.empty();
    };
  }

  /** The names of the facts that it takes itself, figures and choices. */
  List<String> ownFacts() {
    List<String> names = new ArrayList<>();
    for (Slot slot : kind.slots()) {
      switch (slot.type()) {
        case FIGURE, CHOICE -> given.optionalText(slot.name()).ifPresent(names::add);
        case CHOICES -> names.addAll(given.texts(slot.name()));
        case GROUPS ->
            given.groups(slot.name()).stream()
                .flatMap(group -> factsOf(group, slot).stream())
                .forEach(names::add);
        default -> {
          // No fact stands there.
        }
      }
    }
    return names;
  }

  private static List<String> factsOf(Given group, Slot of) {
    return of.slots().stream()
        .filter(s -> s.type() == Slot.Type.FIGURE || s.type() == Slot.Type.CHOICE)
        .flatMap(s -> group.optionalText(s.name()).stream())
        .toList();
  }

  /** The facts that play a part where things are as they are. */
  public final Set<String> facts(Setting setting) {
    Set<String> names = new LinkedHashSet<>(ownFacts());
    taken(setting).forEach(inner -> names.addAll(inner.facts(setting)));
    return names;
  }

  /** Every fact that may play a part. */
  public final Set<String> facts() {
    Set<String> names = new LinkedHashSet<>(ownFacts());
    inner().forEach(inner -> names.addAll(inner.facts()));
    return names;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Formula formula
        && kind.word().equals(formula.kind.word())
        && given.equals(formula.given);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(kind.word(), given);
  }

  @Override
  public final String toString() {
    return kind.word() + given.values();
  }
}
