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
  private static final Pattern AMOUNT =
      Pattern.compile("(?:人民币)?([\\d,]*\\d(?:\\.\\d+)?)\\s*(万元|万)?(?:整)?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*月?");

  private TypedValues() {}

  /** An amount of 万元 in plain digits. */
  public static Optional<String> amount(String written) {
    Matcher matcher = AMOUNT.matcher(narrow(written));
    return matcher.matches() ? Optional.of(matcher.group(1).replace(",", "")) : Optional.empty();
  }

  /** A percentage as 15%. */
  public static Optional<String> percent(String written) {
    String plain = narrow(written).replaceAll("[,\\s]", "");
    return plain.matches("\\d+(\\.\\d+)?%") ? Optional.of(plain) : Optional.empty();
  }

  /** A day as 2026-03-15. */
  public static Optional<String> day(String written) {
    Matcher matcher = DAY.matcher(narrow(written));
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

  private static String narrow(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
