package minshen.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values as people write them into a form or a sheet, read as a dossier writes them. */
public final class TypedValues {
  /** With the hour that programs write behind it, which is always midnight. */
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?(?:[T\\s]0?0:00(?::00(?:\\.0+)?)?)?");

  private static final Pattern EIGHT_DIGITS = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final String CHINESE_DIGITS = "〇一二三四五六七八九";
  private static final Pattern CHINESE_TENS = Pattern.compile("([一二三]?)十([一二三四五六七八九]?)");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*月?");

  private TypedValues() {}

  /** An amount of 万元 in plain digits. */
  public static Optional<String> amount(String written) {
    return TypedMoney.read(written, TypedMoney.TEN_THOUSANDS)
        .filter(TypedMoney::isRenminbi)
        .map(TypedMoney::digits);
  }

  /** A percentage as 15%. */
  public static Optional<String> percent(String written) {
    String plain = narrow(written).replaceAll("[,\\s]", "");
    return plain.matches("\\d+(\\.\\d+)?%") ? Optional.of(plain) : Optional.empty();
  }

  /** A day as 2026-03-15; written with strokes, points, 年月日, as eight digits or in Chinese. */
  public static Optional<String> day(String written) {
    String narrow = arabic(narrow(written));
    Matcher eight = EIGHT_DIGITS.matcher(narrow);
    Matcher matcher = eight.matches() ? eight : DAY.matcher(narrow);
    try {
      return matcher.matches()
          ? Optional.of(
              LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)).toString())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The months of a period as 2025-03, at most two; empty if any of it is not understood. */
  public static List<String> months(String written) {
    Matcher matcher = MONTH.matcher(narrow(written));
    try {
      return matcher
          .results()
          .map(
              r ->
                  YearMonth.of(Integer.parseInt(r.group(1)), Integer.parseInt(r.group(2)))
                      .toString())
          .limit(2)
          .toList();
    } catch (DateTimeException e) {
      return List.of();
    }
  }

  /** 二〇一五年六月十一日 with the figures of 2015年6月11日. */
  private static String arabic(String written) {
    if (!written.endsWith("日") || written.chars().anyMatch(Character::isDigit)) {
      return written;
    }
    String tens =
        CHINESE_TENS
            .matcher(written)
            .replaceAll(
                m ->
                    (m.group(1).isEmpty() ? "一" : m.group(1))
                        + (m.group(2).isEmpty() ? "〇" : m.group(2)));
    StringBuilder figures = new StringBuilder();
    for (char c : tens.replace('零', '〇').replace('○', '〇').toCharArray()) {
      int digit = CHINESE_DIGITS.indexOf(c);
      figures.append(digit < 0 ? String.valueOf(c) : String.valueOf(digit));
    }
    return figures.toString();
  }

  private static String narrow(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
