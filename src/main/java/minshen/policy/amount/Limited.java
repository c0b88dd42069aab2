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
    String key =
        !value.isExact()
            ? "policy.step.limit-open"
            : before.isExact() && AmountTrace.cut(before, value).signum() == 0
                ? "policy.step.limit"
                : "policy.step.limit-cuts";
    given()
        .formula("to")
        .source(setting)
        .map(setting::at)
        .orElse(setting)
        .tell(
            "limit",
            Message.of(key, limit(setting, limit), shown(setting, before), shown(setting, value)),
            value,
            AmountTrace.cut(before, value));
    return value;
  }

  @Override
  Object named(Setting setting) {
    return shown(setting, compute(setting.silent()));
  }

  /** The limit, in the unit of the figure that it limits. */
  private Object limit(Setting setting, Interval limit) {
    Formula to = given().formula("to");
    return AmountTrace.because(
        to instanceof Figure ? to.named(setting) : shown(setting, limit), to, setting);
  }

  /** A limited figure keeps its unit. */
  private Object shown(Setting setting, Interval value) {
    return given().formula("of") instanceof Figure figure
        ? figure.shownLike(setting, value)
        : AmountTrace.shown(value);
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
    return AmountTrace.cut(before, before.lesser(limit)).signum() > 0 ? Set.of(0) : Set.of();
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
