package minshen.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese numerals in what people write, common and financial ones, put into digits. */
final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String FINANCIAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String UNITS = "十百千";
  private static final Pattern RUN = Pattern.compile("[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+");

  private ChineseNumerals() {}

  /** The text with its numerals in digits; 万 and 亿 stay as the units that they are. */
  static String inDigits(String text) {
    return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(digits(run.group())));
  }

  private static String digits(String numerals) {
    StringBuilder common = new StringBuilder();
    numerals.chars().forEach(c -> common.append(common((char) c)));
    String plain = common.toString();
    return plain.chars().anyMatch(c -> UNITS.indexOf(c) >= 0) ? counted(plain) : placed(plain);
  }

  private static char common(char c) {
    int financial = FINANCIAL.indexOf(c);
    return switch (c) {
      case '〇' -> '零';
      case '两' -> '二';
      case '拾' -> '十';
      case '佰' -> '百';
      case '仟' -> '千';
      default -> financial > 0 ? DIGITS.charAt(financial) : c;
    };
  }

  /** Digit by digit, as years are written. */
  private static String placed(String numerals) {
    StringBuilder digits = new StringBuilder();
    numerals.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
    return digits.toString();
  }

  /** With units, as in 一百零二. */
  private static String counted(String numerals) {
    int sum = 0;
    int digit = 0;
    boolean one = true;
    for (int i = 0; i < numerals.length(); i++) {
      char c = numerals.charAt(i);
      int unit = UNITS.indexOf(c);
      if (unit >= 0) {
        sum += (one ? 1 : digit) * (int) Math.pow(10, unit + 1);
        digit = 0;
      } else {
        digit = DIGITS.indexOf(c);
      }
      // 十五 begins with a unit of which there is one.
      one = false;
    }
    return String.valueOf(sum + digit);
  }
}
