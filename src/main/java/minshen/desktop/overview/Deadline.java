package minshen.desktop.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import minshen.dossier.GuideDate;
import minshen.policy.Pack;
import minshen.store.ClaimSummary;

/**
 * A day of a yearly guide or of a claim, seen from today.
 *
 * @param date the day
 * @param pack the pack whose call it stands in; empty if the user typed it
 * @param claim the claim of which something is due; empty if it is of all
 * @param daysLeft how many days are left; negative if it is over
 */
record Deadline(GuideDate date, Optional<Pack> pack, Optional<ClaimSummary> claim, long daysLeft) {
  private static final int NEAR = 14;

  static Deadline of(GuideDate date, LocalDate today) {
    return new Deadline(
        date, Optional.empty(), Optional.empty(), ChronoUnit.DAYS.between(today, date.day()));
  }

  /** A day of a pack's call. */
  static Deadline of(Pack pack, String label, LocalDate day, LocalDate today) {
    return new Deadline(
        new GuideDate(day.getYear(), label, day),
        Optional.of(pack),
        Optional.empty(),
        ChronoUnit.DAYS.between(today, day));
  }

  /** A day by which something of a claim is due. */
  static Deadline of(ClaimSummary claim, String label, LocalDate day, LocalDate today) {
    return new Deadline(
        new GuideDate(day.getYear(), label, day),
        Optional.empty(),
        Optional.of(claim),
        ChronoUnit.DAYS.between(today, day));
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
