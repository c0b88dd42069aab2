package minshen.policy.amount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * A part of the way to an amount. It is worth an interval: a figure that was not given can be
 * anything from zero up, so that what comes out bounds the amount.
 */
public abstract non-sealed class Formula extends Part {
  Formula(Kind<Formula> kind, SlotValues given) {
    super(kind, given);
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
    return clause().map(setting::at).orElse(setting);
  }

  abstract Interval compute(Setting setting);

  void divide(Setting setting, Setting.Parts parts) {
    parts.whole(compute(setting));
  }

  /**
   * Whether the office decides where in the interval the amount lies, however much is known: within
   * a range, or by an agreement that there is not yet.
   */
  public boolean isDecidedByOffice(Setting setting) {
    return takenFormulas(setting).anyMatch(formula -> formula.isDecidedByOffice(setting));
  }

  /** The formulas that it is made of, whichever play a part. */
  public final Stream<Formula> formulas() {
    return inner().filter(Formula.class::isInstance).map(Formula.class::cast);
  }

  /** The formulas that play a part where things are as they are. */
  final Stream<Formula> takenFormulas(Setting setting) {
    return taken(setting).filter(Formula.class::isInstance).map(Formula.class::cast);
  }

  /** In a few words, with the figures: {@code 研发投入 800 万元}, or what is worked out within. */
  Term named(Setting setting) {
    return new Term.Money(value(setting.silent()));
  }

  /** The same in words. */
  final Object told(Setting setting) {
    return new FormulaWords(setting).of(named(setting));
  }

  /** The rule in words where it is a rate. */
  Object saidAsRate(Labels labels) {
    return said(labels);
  }

  /** The rule in words where it is a factor or a limit: a bare number has no unit there. */
  public Object saidAsNumber(Labels labels) {
    return said(labels);
  }

  /** What made it come out so, if there was something to choose: {@code 甲级}. */
  Optional<Term.Reason> why(Setting setting) {
    return Optional.empty();
  }

  /** What made the parts of products come out so. */
  public final Optional<Term.Reason> reason(Setting setting) {
    return why(setting);
  }

  /** The clause of what came to be chosen within it, if that stands on one of its own. */
  Optional<String> source(Setting setting) {
    return clause();
  }

  /**
   * What is not wrong with it but may not be meant, for whoever writes it.
   *
   * @param choices the words of each choice that it may ask for
   * @param variants the variants of the item
   */
  public Stream<Message> doubts(Map<String, Set<String>> choices, Set<String> variants) {
    return Stream.empty();
  }

  /**
   * One of the ways that a formula can go, such as a band or a row.
   *
   * @param text the way in words
   * @param part what was written for it: one of its groups, or the formula itself
   */
  public record Way(Message text, Object part) {}

  /** The ways it can go: its bands, its rows, that its limit is reached … */
  public List<Way> ways(Labels labels) {
    return List.of();
  }

  /** Which of its ways are gone where things are as they are; none while that is open. */
  Set<Integer> gone(Setting setting) {
    return Set.of();
  }

  /** The way of the one group that holds; none if several still may. */
  static Set<Integer> only(List<SlotValues> open, List<SlotValues> groups) {
    return open.size() == 1 ? Set.of(groups.indexOf(open.getFirst())) : Set.of();
  }

  /** The same where it is a factor: a bare number has no unit there. */
  Term namedAsNumber(Setting setting) {
    return named(setting);
  }
}
