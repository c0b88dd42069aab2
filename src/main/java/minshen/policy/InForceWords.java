package minshen.policy;

import java.time.LocalDate;
import java.util.Optional;
import minshen.words.Message;

/** When a document is in force, told as the document states it. */
public final class InForceWords {
  private InForceWords() {}

  /** The words; empty if the document names no day and no year. */
  public static Optional<Message> of(Pack pack) {
    Pack.InForce days = pack.inForce();
    Optional<LocalDate> begin = days.from().or(pack::signed);
    if (begin.isEmpty() && days.to().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (days.stated()) {
          case DAYS -> Message.of("policy.in-force.days", day(days.from()), day(days.to()));
          case PUBLICATION ->
              Message.of("policy.in-force.publication", day(pack.signed()), day(days.to()));
          case YEARS ->
              days.to().isPresent()
                  ? Message.of("policy.in-force.years", year(begin), year(days.to()))
                  : Message.of("policy.in-force.year", year(begin));
        });
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("…");
  }

  private static String year(Optional<LocalDate> day) {
    return day.map(d -> String.valueOf(d.getYear())).orElse("…");
  }
}
