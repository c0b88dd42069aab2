package minshen.policy.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/** 某日以前、某日以后: a fact that is a day and lies between others, both ends included. */
final class OnDay extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.of(
          "day",
          OnDay::new,
          Slot.of("of", Slot.Type.DATE),
          Slot.of("from", Slot.Type.DAY).optional(),
          Slot.of("to", Slot.Type.DAY).optional());

  OnDay(SlotValues given) {
    super(KIND, given);
  }

  private String fact() {
    return given().text("of");
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    return setting
        .date(fact())
        .map(
            day ->
                given().day("from").map(from -> !day.isBefore(from)).orElse(true)
                    && given().day("to").map(to -> !day.isAfter(to)).orElse(true));
  }

  @Override
  public List<Message> found(Setting setting) {
    return setting.date(fact()).stream()
        .map(day -> Message.of("policy.test.found", setting.label(fact()), day))
        .toList();
  }

  @Override
  public Message said(Labels labels) {
    List<Object> bounds = new ArrayList<>();
    given().day("from").ifPresent(from -> bounds.add(Message.of("policy.test.day-from", from)));
    given().day("to").ifPresent(to -> bounds.add(Message.of("policy.test.day-to", to)));
    return Message.of("policy.test.compare", labels.fact(fact()), bounds);
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    Optional<LocalDate> from = given().day("from");
    Optional<LocalDate> to = given().day("to");
    if (from.isEmpty() && to.isEmpty()) {
      return Stream.of(Message.of("policy.test.no-day"));
    }
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
        ? Stream.of(Message.of("policy.test.day-order"))
        : Stream.empty();
  }
}
