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
  /** With the hour that programs write behind it, or the day of the week. */
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})[日号]?(?:T?[0-2]?\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?Z?)?(?:\\(?(?:星期|周|礼拜)[1-6日天]\\)?)?"
              + "|((?:19|20)\\d\\d)(\\d{2})(\\d{2})");

  private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*月?");

  private TypedValues() {}

  /**
   * An amount of 万元 in plain digits, of 800, 800万元, 8,000,000元, 0.08亿元 or 捌佰万元整: a number without a
   * unit is one of 万元, since forms ask for that.
   */
  public static Optional<String> amount(String written) {
    return TypedMoney.read(written, TypedMoney.TEN_THOUSANDS)
        .filter(TypedMoney::isRenminbi)
        .map(TypedMoney::digits);
  }

  /** A percentage as 15%. */
  public static Optional<String> percent(String written) {
    String plain = TypedFigures.of(written);
    return plain.matches("\\d+(\\.\\d+)?%") ? Optional.of(plain) : Optional.empty();
  }

  /** A day as 2026-03-15, of 2026.3.15, 20260315 or 二〇二六年三月十五日. */
  public static Optional<String> day(String written) {
    Matcher matcher = DAY.matcher(ChineseNumerals.inDigits(narrow(written).replaceAll("\\s", "")));
    try {
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = matcher.group(1) == null ? 4 : 1;
      return Optional.of(
          LocalDate.of(
                  number(matcher, first), number(matcher, first + 1), number(matcher, first + 2))
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The months of a period as 2025-03, at most two; empty if any of it is not understood. */
  public static List<String> months(String written) {
    Matcher matcher = MONTH.matcher(ChineseNumerals.inDigits(narrow(written)));
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

  private static String narrow(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\p{Cf}+", "").strip();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
