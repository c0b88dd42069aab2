package minshen.exchange.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells whose format says that their figures are money of another country: {@code [$€-407]#,##0}.
 * What is seen then is figures and a currency, and so the cell holds both.
 */
final class ForeignMoney {
  private static final String RENMINBI = "CNY";

  /** A currency and whose it is, as {@code [$€-407]}; {@code [$-804]} is a language only. */
  private static final Pattern BRACKETED =
      Pattern.compile("\\[\\$(?<sign>[^\\]-]+)(?:-(?<of>[0-9A-Fa-f]+))?]");

  private static final Pattern SIGN =
      Pattern.compile("US\\$|HK\\$|NT\\$|S\\$|\\$|€|£|(?<![A-Z])(?:USD|EUR|HKD|JPY|GBP)(?![A-Z])");

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("US$", "USD"),
          Map.entry("$", "USD"),
          Map.entry("HK$", "HKD"),
          Map.entry("NT$", "TWD"),
          Map.entry("S$", "SGD"),
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("￡", "GBP"),
          Map.entry("JP¥", "JPY"),
          Map.entry("¥", RENMINBI),
          Map.entry("￥", RENMINBI),
          Map.entry("CN¥", RENMINBI),
          Map.entry("元", RENMINBI));

  /** Countries that share a sign with others, by the numbers that Office has for them. */
  private static final Map<String, String> CODES_OF =
      Map.of(
          "$C04", "HKD", "$1004", "SGD", "$1009", "CAD", "$C09", "AUD", "¥411", "JPY", "￥411",
          "JPY");

  private ForeignMoney() {}

  /** The currency that a format of numbers names; empty if it is 人民币 or none. */
  static Optional<String> ofFormat(String format) {
    // Behind semicolons stand the formats of negative figures and of nothing.
    String positive = List.of(format.split(";", 2)).getFirst();
    Matcher bracketed = BRACKETED.matcher(positive);
    if (bracketed.find()) {
      String sign = bracketed.group("sign").strip();
      String of = Optional.ofNullable(bracketed.group("of")).orElse("").replaceFirst("^0+", "");
      return foreign(Optional.ofNullable(CODES_OF.get(sign + of)).orElseGet(() -> code(sign)));
    }
    Matcher sign = SIGN.matcher(positive.replaceAll("\\[[^\\]]*]|[\"\\\\]", ""));
    return sign.find() ? foreign(code(sign.group())) : Optional.empty();
  }

  /** The cell of a figure of a currency. */
  static TableCell cell(double figure, Optional<String> currency) {
    TableCell.Figure number = TableCell.Figure.of(figure);
    return currency
        .flatMap(ForeignMoney::foreign)
        .<TableCell>map(code -> new TableCell.Text(number.number().toPlainString() + " " + code))
        .orElse(number);
  }

  private static String code(String sign) {
    return CODES.getOrDefault(sign, sign.matches("[A-Z]{3}") ? sign : RENMINBI);
  }

  private static Optional<String> foreign(String code) {
    return Optional.of(code).filter(c -> !c.equals(RENMINBI) && !c.isEmpty());
  }
}
