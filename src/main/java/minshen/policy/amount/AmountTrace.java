package minshen.policy.amount;

import java.math.BigDecimal;
import minshen.words.Message;

/** How formulas tell what they did. */
final class AmountTrace {
  private AmountTrace() {}

  /** An amount, or that it is still open. */
  static Object shown(Interval value) {
    return value.isExact()
        ? Message.of("policy.step.wan", Amounts.traced(value.low()))
        : Message.of("policy.step.open");
  }

  /** A share as a percentage, or that it is still open. */
  static Object percent(Interval rate) {
    return rate.isExact() ? Amounts.percent(rate.low()) : Message.of("policy.step.open");
  }

  /** How much less an amount has become; zero while one of them is open. */
  static BigDecimal cut(Interval before, Interval after) {
    return before.isExact() && after.isExact()
        ? before.low().subtract(after.low()).max(BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  /** A figure, with what made it come out so behind it. */
  static Object because(Object shown, Formula formula, Setting setting) {
    return formula
        .why(setting)
        .<Object>map(why -> Message.of("policy.step.because", shown, why))
        .orElse(shown);
  }
}
