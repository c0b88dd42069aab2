package minshen.policy.amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/**
 * 随日期变化: values that hold from a day on, by the day of the event or of the application; such as
 * “7月1日以后批准的按 15%”. Each may stand on a clause of its own.
 */
final class OverTime extends Branching {
  static final Kind<Formula> KIND =
      Kind.<Formula>of(
              "fromDay",
              OverTime::new,
              Slot.word("by", "event", "application"),
              Slot.groups(
                  "values",
                  Slot.of("from", Slot.Type.DAY).optional(),
                  Slot.of("value", Slot.Type.FORMULA),
                  Slot.of("clause", Slot.Type.CLAUSE).optional()))
          .handingOn();

  OverTime(SlotValues given) {
    super(KIND, given, "values", Interval.ANYTHING);
  }

  @Override
  Optional<Setting.Day> ownDay() {
    return Optional.of(by());
  }

  private Setting.Day by() {
    return given().optionalText("by").orElse("event").equals("application")
        ? Setting.Day.APPLICATION
        : Setting.Day.EVENT;
  }

  /** The values that may hold; all of them if the day is not known. */
  @Override
  List<SlotValues> open(Setting setting) {
    List<SlotValues> values = branches();
    Optional<LocalDate> day = setting.day(by());
    if (day.isEmpty()) {
      return values;
    }
    SlotValues holds = values.getFirst();
    for (SlotValues value : values) {
      if (value.day("from").map(from -> !day.get().isBefore(from)).orElse(true)) {
        holds = value;
      }
    }
    return List.of(holds);
  }

  @Override
  Term namedAsNumber(Setting setting) {
    return new Term.Bare(compute(setting.silent()));
  }

  @Override
  Optional<Term.Reason> why(Setting setting) {
    List<SlotValues> open = open(setting);
    return open.size() == 1
        ? open.getFirst().day("from").map(Term.Reason.Since::new)
        : Optional.empty();
  }

  @Override
  Stream<? extends Part> taken(Setting setting) {
    return open(setting).stream().map(value -> value.formula("value"));
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    List<Message> faults = new ArrayList<>();
    Optional<LocalDate> before = Optional.empty();
    List<SlotValues> values = branches();
    for (int i = 0; i < values.size(); i++) {
      Optional<LocalDate> from = values.get(i).day("from");
      if (from.isPresent() == (i == 0)) {
        faults.add(
            Message.of(i == 0 ? "policy.formula.day-first" : "policy.formula.day-none", i + 1));
      } else if (before.isPresent() && !from.orElseThrow().isAfter(before.get())) {
        faults.add(Message.of("policy.formula.day-order", i + 1));
      }
      before = from;
    }
    return faults.stream();
  }

  @Override
  public List<Way> ways(Labels labels) {
    return branches().stream().map(value -> new Way(way(value), value)).toList();
  }

  private static Message way(SlotValues value) {
    return value
        .day("from")
        .map(from -> Message.of("policy.step.since", from.toString()))
        .orElseGet(() -> Message.of("policy.formula.at-first"));
  }

  @Override
  Set<Integer> gone(Setting setting) {
    return only(open(setting), branches());
  }

  @Override
  public Message said(Labels labels) {
    return said(labels, false);
  }

  @Override
  Object saidAsRate(Labels labels) {
    return said(labels, true);
  }

  private Message said(Labels labels, boolean rates) {
    List<Object> values = new ArrayList<>();
    for (SlotValues value : branches()) {
      Formula formula = value.formula("value");
      Object what = rates ? formula.saidAsRate(labels) : formula.said(labels);
      values.add(
          value
              .day("from")
              .<Object>map(from -> Message.of("policy.formula.since", from.toString(), what))
              .orElse(what));
    }
    return Message.of("policy.formula.over-time", values);
  }
}
