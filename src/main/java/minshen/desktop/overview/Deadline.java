package minshen.desktop.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import minshen.dossier.GuideDate;

/**
 * A day of a yearly guide, seen from today.
 *
 * @param date the day
 * @param daysLeft how many days are left; negative if it is over
 */
record Deadline(GuideDate date, long daysLeft) {
  private static final int NEAR = 14;

  static Deadline of(GuideDate date, LocalDate today) {
    return new Deadline(date, ChronoUnit.DAYS.between(today, date.day()));
  }

  /** Whether it is over. */
  boolean isOver() {
    return daysLeft < 0;
  }

  /** Whether it is two weeks away or less. */
  boolean isNear() {
    return daysLeft >= 0 && daysLeft <= NEAR;
  }
}
