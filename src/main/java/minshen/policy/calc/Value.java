package minshen.policy.calc;

import java.math.BigDecimal;

/** The value of a fact. */
public sealed interface Value {
  /** A figure, exact and not negative; an amount is in 万元. */
  record Figure(BigDecimal number) implements Value {}

  /** A word, such as the kind of a product. */
  record Word(String text) implements Value {}
}
