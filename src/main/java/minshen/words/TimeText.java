package minshen.words;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A time with its day, as it is written everywhere: 2025-12-31 09:30. */
public final class TimeText {
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private TimeText() {}

  /** A time as a clock showed it. */
  public static String full(LocalDateTime time) {
    return FULL.format(time);
  }

  /** A time as the clock of this place showed it. */
  public static String full(Instant time) {
    return FULL.format(time.atZone(ZoneId.systemDefault()));
  }
}
