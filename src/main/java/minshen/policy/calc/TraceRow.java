package minshen.policy.calc;

import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * One row of the trace: what a step took, what it did and what came out. {@link TraceWords} says
 * it.
 *
 * @param event what the row tells of, with its figures
 * @param effect what it does to the amount
 * @param value what came out, in 万元; empty while something it needs is missing
 * @param cut what the step took away, in 万元; zero if nothing
 * @param clause the clause it stands on
 * @param reading the reading chosen, if the step depends on one
 */
public record TraceRow(
    TraceEvent event,
    Effect effect,
    Optional<Amount> value,
    Amount cut,
    String clause,
    Optional<String> reading) {
  /** What a row does to the amount. */
  public enum Effect {
    /** It says what the amount is so far: what a formula comes to. */
    STARTS,
    /** It adds what one product brings; its value is that of the product alone. */
    ADDS,
    /** It takes something away: of the amount, or of the product that it is about. */
    CUTS,
    /** It could take something away but does not, or that is still open. */
    LIMITS,
    /** It only works out a figure that another row takes. */
    WORKS_OUT,
    /** It changes nothing but tells something that matters. */
    TELLS,
    /** It rules the claim out. */
    REFUSES,
    /** It rounds the amount. */
    ROUNDS
  }

  /** What kind of step it tells of. */
  public TraceKind kind() {
    return event.kind();
  }
}
