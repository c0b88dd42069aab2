package minshen.desktop.controls;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and months as people type them: 2026-3-15, 2026/03/15, 2026年3月15日, 20260315. */
public final class DayText {
  private static final int LONGEST = 40;
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})[-./年](\\d{1,2})月?|(\\d{4})(\\d{2})");

  private DayText() {}

  /** The day that a text means; empty if it means none. */
  public static Optional<LocalDate> day(String typed) {
    Matcher matcher = DAY.matcher(plain(typed));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = matcher.group(1) == null ? 4 : 1;
    try {
      return Optional.of(
          LocalDate.of(
              number(matcher, first), number(matcher, first + 1), number(matcher, first + 2)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The month that a text means; empty if it means none. */
  public static Optional<YearMonth> month(String typed) {
    Matcher matcher = MONTH.matcher(plain(typed));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = matcher.group(1) == null ? 3 : 1;
    try {
      return Optional.of(YearMonth.of(number(matcher, first), number(matcher, first + 1)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String plain(String typed) {
    return typed.length() > LONGEST
        ? ""
        : Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\p{Z}]", "")
            .replaceAll("[\\u2010-\\u2015\\u2212]", "-");
  }
}
