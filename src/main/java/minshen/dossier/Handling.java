package minshen.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import minshen.policy.calc.Decision;

/**
 * What becomes of a claim once it is handed in: the clerk's own record, kept beside the claim. Of
 * it the dossier file holds only what the office decided.
 *
 * @param stage how far it has come
 * @param days the day on which each stage was reached, as far as it is known
 * @param approvedAmount 获批金额 in 万元
 * @param paidAmount 拨付金额 in 万元
 * @param note what the clerk noted
 */
public record Handling(
    Stage stage,
    Map<Stage, LocalDate> days,
    Optional<BigDecimal> approvedAmount,
    Optional<BigDecimal> paidAmount,
    Optional<String> note) {
  /** Nothing is handed in yet. */
  public static final Handling NONE =
      new Handling(Stage.PREPARING, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public Handling {
    Map<Stage, LocalDate> ordered = new EnumMap<>(Stage.class);
    ordered.putAll(days);
    days = Collections.unmodifiableMap(ordered);
  }

  /** What the office has decided, if it has: an approval counts once its amount is known. */
  public Optional<Decision> decision() {
    return switch (stage) {
      case PREPARING, SUBMITTED, ACCEPTED -> Optional.empty();
      case APPROVED -> granted(Decision.State.APPROVED, approvedAmount);
      case PAID -> granted(Decision.State.PAID, paidAmount.or(() -> approvedAmount));
      case REJECTED ->
          Optional.of(new Decision(Decision.State.REJECTED, Optional.empty(), day(stage)));
    };
  }

  private Optional<Decision> granted(Decision.State state, Optional<BigDecimal> amount) {
    return amount.map(granted -> new Decision(state, Optional.of(granted), day(stage)));
  }

  /** The same claim with what the office has decided; without a decision it is as it was. */
  public Handling decided(Optional<Decision> decided) {
    if (decided.equals(decision()) || decided.isEmpty()) {
      return this;
    }
    Decision now = decided.get();
    return switch (now.state()) {
      case APPROVED ->
          at(Stage.APPROVED).on(Stage.APPROVED, now.on()).withApprovedAmount(now.amount());
      case PAID -> at(Stage.PAID).on(Stage.PAID, now.on()).withPaidAmount(now.amount());
      case REJECTED -> at(Stage.REJECTED).on(Stage.REJECTED, now.on());
    };
  }

  /** The day on which a stage was reached. */
  public Optional<LocalDate> day(Stage reached) {
    return Optional.ofNullable(days.get(reached));
  }

  /** The same claim at another stage; the days already noted stay. */
  public Handling at(Stage other) {
    return new Handling(other, days, approvedAmount, paidAmount, note);
  }

  /** The same with another day for a stage, or none. */
  public Handling on(Stage reached, Optional<LocalDate> day) {
    Map<Stage, LocalDate> others = new EnumMap<>(Stage.class);
    others.putAll(days);
    day.ifPresentOrElse(d -> others.put(reached, d), () -> others.remove(reached));
    return new Handling(stage, others, approvedAmount, paidAmount, note);
  }

  /** The same with another granted amount. */
  public Handling withApprovedAmount(Optional<BigDecimal> amount) {
    return new Handling(stage, days, amount, paidAmount, note);
  }

  /** The same with another paid amount. */
  public Handling withPaidAmount(Optional<BigDecimal> amount) {
    return new Handling(stage, days, approvedAmount, amount, note);
  }

  /** The same with another note. */
  public Handling withNote(Optional<String> other) {
    return new Handling(stage, days, approvedAmount, paidAmount, other);
  }
}
