package minshen.policy.calc;

import java.time.LocalDate;
import java.util.Optional;
import minshen.policy.amount.Amount;

/**
 * What the office has decided on a claim: a fact, whatever is computed.
 *
 * @param state what it decided
 * @param amount what it granted or paid, in 万元; there unless the claim was rejected
 * @param on the day of the decision, if it is known
 */
public record Decision(State state, Optional<Amount> amount, Optional<LocalDate> on) {
  /** What the office decided. */
  public enum State {
    /** 已获批: the support is granted. */
    APPROVED,
    /** 已拨付: the support is paid. */
    PAID,
    /** 未获批: it was turned down. */
    REJECTED
  }

  /** What was granted or paid, in 万元; empty if the claim was rejected. */
  public Optional<Amount> granted() {
    return state == State.REJECTED ? Optional.empty() : amount;
  }
}
