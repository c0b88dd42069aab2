package minshen.exchange.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A day on which something is due.
 *
 * @param source what the day is of, the same whenever it is written: a calendar that has read it
 *     before moves it rather than having it twice
 * @param day the day
 * @param summary what is due
 * @param details what else is to be known
 */
public record DueDay(String source, LocalDate day, String summary, Optional<String> details) {
  /** What a day is of by which something of a claim is due. */
  public static String ofClaim(Optional<String> company, String claimId) {
    return company.orElse("") + "/" + claimId;
  }

  /** By which calendars know it again. */
  String uid() {
    return UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8)) + "@minshen";
  }
}
