package minshen.dossier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import minshen.policy.amount.Amount;
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
public record ClaimProgress(
    ProgressStage stage,
    Map<ProgressStage, LocalDate> days,
    Optional<Amount> approvedAmount,
    Optional<Amount> paidAmount,
    Optional<String> note) {
  /** Nothing is handed in yet. */
  public static final ClaimProgress NONE =
      new ClaimProgress(
          ProgressStage.PREPARING, Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

  public ClaimProgress {
    Map<ProgressStage, LocalDate> ordered = new EnumMap<>(ProgressStage.class);
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

  private Optional<Decision> granted(Decision.State state, Optional<Amount> amount) {
    return amount.map(granted -> new Decision(state, Optional.of(granted), day(stage)));
  }

  /** The same claim with what the office has decided; without a decision it is as it was. */
  public ClaimProgress decided(Optional<Decision> decided) {
    if (decided.equals(decision()) || decided.isEmpty()) {
      return this;
    }
    Decision now = decided.get();
    return switch (now.state()) {
      case APPROVED ->
          at(ProgressStage.APPROVED)
              .on(ProgressStage.APPROVED, now.on())
              .withApprovedAmount(now.amount());
      case PAID ->
          at(ProgressStage.PAID).on(ProgressStage.PAID, now.on()).withPaidAmount(now.amount());
      case REJECTED -> at(ProgressStage.REJECTED).on(ProgressStage.REJECTED, now.on());
    };
  }

  /** The day on which a stage was reached. */
  public Optional<LocalDate> day(ProgressStage reached) {
    return Optional.ofNullable(days.get(reached));
  }

  /** The same claim at another stage; the days already noted stay. */
  public ClaimProgress at(ProgressStage other) {
    return new ClaimProgress(other, days, approvedAmount, paidAmount, note);
  }

  /** The same with another day for a stage, or none. */
  public ClaimProgress on(ProgressStage reached, Optional<LocalDate> day) {
    Map<ProgressStage, LocalDate> others = new EnumMap<>(ProgressStage.class);
    others.putAll(days);
    day.ifPresentOrElse(d -> others.put(reached, d), () -> others.remove(reached));
    return new ClaimProgress(stage, others, approvedAmount, paidAmount, note);
  }

  /** The same with another granted amount. */
  public ClaimProgress withApprovedAmount(Optional<Amount> amount) {
    return new ClaimProgress(stage, days, amount, paidAmount, note);
  }

  /** The same with another paid amount. */
  public ClaimProgress withPaidAmount(Optional<Amount> amount) {
    return new ClaimProgress(stage, days, approvedAmount, amount, note);
  }

  /** The same with another note. */
  public ClaimProgress withNote(Optional<String> other) {
    return new ClaimProgress(stage, days, approvedAmount, paidAmount, other);
  }
}
