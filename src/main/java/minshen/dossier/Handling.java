package minshen.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a claim once it is handed in. It is the clerk's own record and no part of the
 * dossier file: it is kept beside the claim.
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
