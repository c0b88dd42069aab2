package minshen.policy.amount;

import java.util.List;
import java.util.Set;
import minshen.words.Message;

/**
 * 最高不超过: a limit on what stands within it, such as 10% 最高 100 万元 of a sum of two. The limit may
 * come from a fact, such as the tax that was paid. What several claims share is no such limit but
 * one of the pack.
 */
final class Limited extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "limit",
          Limited::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.of("to", Slot.Type.FORMULA));

  Limited(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    Interval before = given().formula("of").value(setting);
    Interval limit = given().formula("to").value(setting.within());
    Interval value = before.lesser(limit);
    given()
        .formula("to")
        .source(setting)
        .map(setting::at)
        .orElse(setting)
        .tell(
            new FormulaEvent.LimitTaken(limit(setting, limit), term(before), term(value)),
            value,
            AmountTrace.cut(before, value));
    return value;
  }

  @Override
  Term named(Setting setting) {
    return term(compute(setting.silent()));
  }

  /** The limit, in the unit of the figure that it limits. */
  private Term limit(Setting setting, Interval limit) {
    Formula to = given().formula("to");
    return AmountTrace.because(to instanceof Figure ? to.named(setting) : term(limit), to, setting);
  }

  /** A limited figure keeps its unit. */
  private Term term(Interval value) {
    return given().formula("of") instanceof Figure figure
        ? figure.inItsUnit(value)
        : new Term.Money(value);
  }

  @Override
  public List<Way> ways(Labels labels) {
    Formula to = given().formula("to");
    Object limit =
        given().formula("of") instanceof Figure ? to.saidAsNumber(labels) : to.said(labels);
    return List.of(new Way(Message.of("policy.formula.limit-reached", limit), this));
  }

  @Override
  Set<Integer> gone(Setting setting) {
    Interval before = given().formula("of").value(setting.silent());
    Interval limit = given().formula("to").value(setting.silent());
    return AmountTrace.cut(before, before.lesser(limit)).isPositive() ? Set.of(0) : Set.of();
  }

  @Override
  public Message said(Labels labels) {
    Formula of = given().formula("of");
    Formula to = given().formula("to");
    // A figure is limited in its own unit.
    Object limit = of instanceof Figure ? to.saidAsNumber(labels) : to.said(labels);
    return Message.of("policy.formula.limit", of.said(labels), limit);
  }

  @Override
  public Object saidAsNumber(Labels labels) {
    return Message.of("policy.formula.within", said(labels));
  }
}
