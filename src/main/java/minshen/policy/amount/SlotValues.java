package minshen.policy.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was written in the slots of a formula, or of one of its groups: a {@link Formula} or a
 * {@link Criterion}, a list of them, a {@link BigDecimal}, a {@link LocalDate}, a {@link String}, a
 * list of strings, or a list of groups, each a {@code SlotValues}.
 *
 * @param values what was written, by slot, in the order of the slots
 */
public record SlotValues(Map<String, Object> values) {
  public SlotValues {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether something was written in a slot. */
  public boolean has(String slot) {
    return values.containsKey(slot);
  }

  Formula formula(String slot) {
    return optionalFormula(slot).orElseThrow();
  }

  Optional<Formula> optionalFormula(String slot) {
    return Optional.ofNullable((Formula) values.get(slot));
  }

  Criterion test(String slot) {
    return optionalTest(slot).orElseThrow();
  }

  Optional<Criterion> optionalTest(String slot) {
    return Optional.ofNullable((Criterion) values.get(slot));
  }

  @SuppressWarnings("unchecked") // by the type of the slot
  List<Criterion> tests(String slot) {
    return (List<Criterion>) values.getOrDefault(slot, List.of());
  }

  @SuppressWarnings("unchecked") // by the type of the slot
  List<Formula> formulas(String slot) {
    return (List<Formula>) values.getOrDefault(slot, List.of());
  }

  BigDecimal number(String slot) {
    return optionalNumber(slot).orElseThrow();
  }

  Optional<BigDecimal> optionalNumber(String slot) {
    return Optional.ofNullable((BigDecimal) values.get(slot));
  }

  Optional<LocalDate> day(String slot) {
    return Optional.ofNullable((LocalDate) values.get(slot));
  }

  String text(String slot) {
    return (String) values.get(slot);
  }

  Optional<String> optionalText(String slot) {
    return Optional.ofNullable(text(slot));
  }

  @SuppressWarnings("unchecked") // by the type of the slot
  List<String> texts(String slot) {
    return (List<String>) values.getOrDefault(slot, List.of());
  }

  Set<String> words(String slot) {
    return Set.copyOf(texts(slot));
  }

  @SuppressWarnings("unchecked") // by the type of the slot
  List<SlotValues> groups(String slot) {
    return (List<SlotValues>) values.getOrDefault(slot, List.of());
  }
}
