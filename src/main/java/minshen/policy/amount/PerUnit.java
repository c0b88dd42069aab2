package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/** 每满 N 给 M: so much for each whole unit, or in proportion where parts of a unit count. */
final class PerUnit extends Formula {
  static final Kind<Formula> KIND =
      Kind.of(
          "per",
          PerUnit::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.of("each", Slot.Type.NUMBER).optional(),
          Slot.of("pay", Slot.Type.FORMULA),
          Slot.word("parts", "dropped", "counted"));

  PerUnit(SlotValues given) {
    super(KIND, given);
  }

  @Override
  Interval compute(Setting setting) {
    Formula of = given().formula("of");
    BigDecimal each = given().optionalNumber("each").orElse(BigDecimal.ONE);
    boolean whole = !given().optionalText("parts").orElse("").equals("counted");
    Interval units = of.value(setting.within()).over(each);
    if (whole) {
      units = units.floor();
    }
    Formula amount = given().formula("pay");
    Interval pay = amount.value(setting.within());
    Interval value = units.times(pay);
    setting.tell(
        new FormulaEvent.PaidPerUnit(
            of.named(setting),
            each,
            AmountTrace.because(new Term.Money(pay), amount, setting),
            whole,
            value),
        value,
        Amount.ZERO);
    return value;
  }

  @Override
  public Message said(Labels labels) {
    boolean counted = given().optionalText("parts").orElse("").equals("counted");
    BigDecimal each = given().optionalNumber("each").orElse(BigDecimal.ONE);
    Object of = given().formula("of").saidAsNumber(labels);
    Message pay = given().formula("pay").said(labels);
    return each.compareTo(BigDecimal.ONE) == 0
        ? Message.of("policy.formula.per-one", of, pay)
        : Message.of(
            counted ? "policy.formula.per" : "policy.formula.per-whole",
            of,
            Decimals.grouped(each),
            pay);
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return given().optionalNumber("each").filter(number -> number.signum() == 0).stream()
        .map(_ -> Message.of("policy.formula.zero", "each"));
  }
}
