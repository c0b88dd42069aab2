package minshen.desktop.work;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import minshen.words.TimeText;
import minshen.words.Words;

/** A time as one says it: 今天 09:30, 昨天 18:00, 2025-12-31 09:30. */
public final class RelativeTime {
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private RelativeTime() {}

  /** The time, with its day. */
  public static String full(LocalDateTime time) {
    return TimeText.full(time);
  }

  /** The time as it is said on a day. */
  public static String said(LocalDateTime time, LocalDate today, Words words) {
    if (time.toLocalDate().equals(today)) {
      return words.say("desktop.today-at", HOUR.format(time));
    }
    if (time.toLocalDate().equals(today.minusDays(1))) {
      return words.say("desktop.yesterday-at", HOUR.format(time));
    }
    return full(time);
  }
}
