package minshen.policy.calc;

import java.math.BigDecimal;
import java.util.Optional;
import minshen.words.Message;

/**
 * One row of the trace: what a step took, what it did and what came out.
 *
 * @param op the kind of step, such as {@code cap}
 * @param text what was done, with its figures
 * @param value what came out, in 万元; empty while something it needs is missing
 * @param cut what the step took away, in 万元; zero if nothing
 * @param clause the clause it stands on
 * @param reading the reading chosen, if the step depends on one
 * @param inner whether it only works out a figure that another row takes
 */
public record TraceRow(
    String op,
    Message text,
    Optional<BigDecimal> value,
    BigDecimal cut,
    String clause,
    Optional<String> reading,
    boolean inner) {
  /** A row that stands for itself. */
  public TraceRow(
      String op,
      Message text,
      Optional<BigDecimal> value,
      BigDecimal cut,
      String clause,
      Optional<String> reading) {
    this(op, text, value, cut, clause, reading, false);
  }
}
