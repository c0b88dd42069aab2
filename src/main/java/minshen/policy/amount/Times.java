package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * 相乘: such as principal × rate × days, or price × area × days. Everything is multiplied first and
 * divided once at the end, so that what divides evenly stays exact.
 */
final class Times extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "times",
          Times::new,
          Slot.of("of", Slot.Type.FORMULAS),
          Slot.of("over", Slot.Type.NUMBER).optional());

  Times(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    List<Formula> of = given().formulas("of");
    Interval value = Interval.exactly(BigDecimal.ONE);
    for (Formula factor : of) {
      value = value.times(factor.value(setting.within()));
    }
    BigDecimal over = given().optionalNumber("over").orElse(BigDecimal.ONE);
    value = value.over(over);
    List<Term> factors =
        of.stream().map(f -> AmountTrace.because(f.namedAsNumber(setting), f, setting)).toList();
    setting.tell(new FormulaEvent.Multiplied(factors, over, value), value, Amount.ZERO);
    return value;
  }

  @Override
  public Message said(Labels labels) {
    Object factors =
        given().formulas("of").stream()
            .map(f -> f.saidAsNumber(labels))
            .reduce((one, other) -> Message.of("policy.step.by", one, other))
            .orElseThrow();
    return given()
        .optionalNumber("over")
        .map(over -> Message.of("policy.formula.times-over", factors, Decimals.grouped(over)))
        .orElseGet(() -> Message.of("policy.formula.times", factors));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return given().optionalNumber("over").filter(number -> number.signum() == 0).stream()
        .map(_ -> Message.of("policy.formula.zero", "over"));
  }
}
