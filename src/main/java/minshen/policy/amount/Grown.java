package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import minshen.words.Decimals;
import minshen.words.Message;

/** 增长: a figure that has grown by at least a share over another; from zero any growth will do. */
final class Grown extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.of(
          "growth",
          Grown::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.of("over", Slot.Type.FORMULA),
          Slot.of("least", Slot.Type.NUMBER));

  Grown(SlotValues given) {
    super(KIND, given);
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    Interval now = given().formula("of").value(setting.silent());
    Interval before = given().formula("over").value(setting.silent());
    if (before.isExact() && before.low().signum() == 0) {
      return now.isExact() ? Optional.of(now.low().signum() > 0) : Optional.empty();
    }
    return Compared.atLeast(now, before.times(BigDecimal.ONE.add(given().number("least"))));
  }

  @Override
  public List<Message> found(Setting setting) {
    Interval now = given().formula("of").value(setting.silent());
    Interval before = given().formula("over").value(setting.silent());
    return now.isExact() && before.isExact()
        ? List.of(
            Message.of(
                "policy.test.grown",
                given().formula("of").told(setting),
                given().formula("over").told(setting)))
        : List.of();
  }

  @Override
  public Message said(Labels labels) {
    return Message.of(
        "policy.test.growth",
        given().formula("of").said(labels),
        given().formula("over").said(labels),
        Decimals.percent(given().number("least")));
  }
}
