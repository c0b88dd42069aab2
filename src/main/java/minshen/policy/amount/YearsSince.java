package minshen.policy.amount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Decimals;
import minshen.words.Message;

/**
 * 满几年: how many years lie between a day, that of the founding if none is named, and the day of the
 * event or of the application. So many years are full on the day of the same date; “不超过 5 年” lasts
 * until that day, which still counts.
 */
final class YearsSince extends Criterion {
  static final Kind<Criterion> KIND =
      Kind.of(
          "years",
          YearsSince::new,
          Slot.of("since", Slot.Type.DATE).optional(),
          Slot.word("on", "application", "event"),
          Slot.of("least", Slot.Type.NUMBER).optional(),
          Slot.of("most", Slot.Type.NUMBER).optional());

  YearsSince(SlotValues given) {
    super(KIND, given);
  }

  private Optional<LocalDate> from(Setting setting) {
    return setting.date(given().optionalText("since").orElse(Setting.APPLICANT_FOUNDED));
  }

  private Optional<LocalDate> to(Setting setting) {
    return setting.day(on());
  }

  private Setting.Day on() {
    return given().optionalText("on").orElse("application").equals("event")
        ? Setting.Day.EVENT
        : Setting.Day.APPLICATION;
  }

  @Override
  Optional<Setting.Day> ownDay() {
    return Optional.of(on());
  }

  @Override
  public Optional<Boolean> holds(Setting setting) {
    Optional<LocalDate> from = from(setting);
    Optional<LocalDate> to = to(setting);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    boolean enough =
        years("least").map(y -> !to.get().isBefore(from.get().plusYears(y))).orElse(true);
    boolean within =
        years("most").map(y -> !to.get().isAfter(from.get().plusYears(y))).orElse(true);
    return Optional.of(enough && within);
  }

  private Optional<Integer> years(String slot) {
    return given().optionalNumber(slot).map(BigDecimal::intValue);
  }

  @Override
  public List<Message> found(Setting setting) {
    return from(setting).stream()
        .flatMap(
            from -> to(setting).stream().map(to -> Message.of("policy.test.found-years", from, to)))
        .toList();
  }

  @Override
  public Message said(Labels labels) {
    List<Object> bounds = new ArrayList<>();
    years("least").ifPresent(y -> bounds.add(Message.of("policy.test.years-least", y)));
    years("most").ifPresent(y -> bounds.add(Message.of("policy.test.years-most", y)));
    return Message.of(
        "policy.test.years",
        given().optionalText("since").map(labels::fact).orElse(Message.of("policy.test.founded")),
        bounds);
  }

  @Override
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    if (!given().has("least") && !given().has("most")) {
      return Stream.of(Message.of("policy.test.no-years"));
    }
    boolean whole =
        Stream.of("least", "most")
            .flatMap(slot -> given().optionalNumber(slot).stream())
            .allMatch(Decimals::isWhole);
    if (!whole) {
      return Stream.of(Message.of("policy.test.whole-years"));
    }
    boolean upsideDown =
        years("least").isPresent()
            && years("most").isPresent()
            && years("least").get() > years("most").get();
    return upsideDown ? Stream.of(Message.of("policy.test.upside-down")) : Stream.empty();
  }
}
