package minshen.policy.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/** 比大小: a figure that reaches, exceeds or stays within others. */
final class Compared extends Criterion {
  private static final List<String> BOUNDS = List.of("least", "most", "above", "below");

  static final Kind<Criterion> KIND =
      Kind.of(
          "compare",
          Compared::new,
          Slot.of("of", Slot.Type.FORMULA),
          Slot.of("least", Slot.Type.FORMULA).optional(),
          Slot.of("most", Slot.Type.FORMULA).optional(),
          Slot.of("above", Slot.Type.FORMULA).optional(),
          Slot.of("below", Slot.Type.FORMULA).optional());

  Compared(SlotValues given) {
    super(KIND, given);
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    Interval of = given().formula("of").value(setting.silent());
    List<Optional<Boolean>> each = new ArrayList<>();
    for (String bound : BOUNDS) {
      given()
          .optionalFormula(bound)
          .map(formula -> formula.value(setting.silent()))
          .ifPresent(
              limit ->
                  each.add(
                      switch (bound) {
                        case "least" -> atLeast(of, limit);
                        case "most" -> atLeast(limit, of);
                        case "above" -> atLeast(limit, of).map(holds -> !holds);
                        default -> atLeast(of, limit).map(holds -> !holds);
                      }));
    }
    return all(each);
  }

  /** Whether one reaches the other, whatever they come to be; empty if that is open. */
  static Optional<Boolean> atLeast(Interval one, Interval other) {
    if (other.high().map(high -> one.low().compareTo(high) >= 0).orElse(false)) {
      return Optional.of(true);
    }
    Optional<BigDecimal> most = one.high();
    return most.isPresent() && most.get().compareTo(other.low()) < 0
        ? Optional.of(false)
        : Optional.empty();
  }

  @Override
  public List<Message> found(Setting setting) {
    if (!given().formula("of").value(setting.silent()).isExact()) {
      return List.of();
    }
    List<Message> found = new ArrayList<>();
    found.add(Message.of("policy.test.figure", given().formula("of").told(setting)));
    for (String bound : BOUNDS) {
      given()
          .optionalFormula(bound)
          .filter(limit -> !(limit instanceof Fixed))
          .ifPresent(limit -> found.add(Message.of("policy.test." + bound, limit.told(setting))));
    }
    return found;
  }

  @Override
  public Message said(Labels labels) {
    List<Object> bounds = new ArrayList<>();
    boolean figure = given().formula("of") instanceof Figure;
    for (String bound : BOUNDS) {
      given()
          .optionalFormula(bound)
          .ifPresent(
              limit ->
                  bounds.add(
                      Message.of(
                          "policy.test." + bound,
                          figure ? limit.saidAsNumber(labels) : limit.said(labels))));
    }
    return Message.of("policy.test.compare", given().formula("of").said(labels), bounds);
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    if (BOUNDS.stream().noneMatch(given()::has)) {
      return Stream.of(Message.of("policy.test.no-bound"));
    }
    boolean upsideDown =
        given().optionalFormula("least").orElse(null) instanceof Fixed least
            && given().optionalFormula("most").orElse(null) instanceof Fixed most
            && least.number().compareTo(most.number()) > 0;
    return upsideDown ? Stream.of(Message.of("policy.test.upside-down")) : Stream.empty();
  }
}
