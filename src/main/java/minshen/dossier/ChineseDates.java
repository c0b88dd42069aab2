package minshen.dossier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as the official forms print them: without leading zeros. */
public final class ChineseDates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu年M月", Locale.ROOT);

  private ChineseDates() {}

  /** A day, such as 2026年3月15日. */
  public static String of(LocalDate day) {
    return day.format(DAY);
  }

  /** A month, such as 2025年3月. */
  public static String of(YearMonth month) {
    return month.format(MONTH);
  }
}
