package minshen.policy.amount;

import java.util.Optional;

/**
 * A part of the way to an amount. It is worth an interval: a figure that was not given can be
 * anything from zero up, so that what comes out bounds the amount.
 */
public abstract non-sealed class Formula extends Part {
  Formula(Kind<Formula> kind, Given given) {
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
    return taken(setting)
        .anyMatch(part -> part instanceof Formula formula && formula.isDecidedByOffice(setting));
  }

  /** In a few words, with the figures: {@code 研发投入 800 万元}, or what is worked out within. */
  Object named(Setting setting) {
    return Told.shown(value(setting.silent()));
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
  Optional<Object> why(Setting setting) {
    return Optional.empty();
  }

  /** What made the parts of products come out so. */
  public final Optional<Object> reason(Setting setting) {
    return why(setting);
  }

  /** The clause of what came to be chosen within it, if that stands on one of its own. */
  Optional<String> source(Setting setting) {
    return clause();
  }

  /** The same where it is a factor: a bare number has no unit there. */
  Object namedAsNumber(Setting setting) {
    return named(setting);
  }
}
