package minshen.policy.amount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * The one place where amounts are rounded and written out. An amount is an exact decimal of 万元; it
 * is rounded once, at the end, down to 0.01 万元, as 申请金额 must not exceed what is due.
 */
public final class Amounts {
  private Amounts() {}

  /** Down to 0.01 万元. */
  public static BigDecimal rounded(BigDecimal exact) {
    return exact.setScale(2, RoundingMode.DOWN);
  }

  /** Two decimals, no separators: {@code 1000.00}. */
  public static String plain(BigDecimal exact) {
    return rounded(exact).toPlainString();
  }

  /** All digits and no exponent: {@code 0.123456}. */
  public static String digits(BigDecimal exact) {
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  /** For reading: thousands separated, two decimals: {@code 1,000.00}. */
  public static String shown(BigDecimal exact) {
    return format("#,##0.00").format(rounded(exact));
  }

  /** For the trace: thousands separated, every digit there is: {@code 1,234.5678}. */
  public static String traced(BigDecimal exact) {
    DecimalFormat format = format("#,##0");
    format.setMaximumFractionDigits(Math.max(0, exact.stripTrailingZeros().scale()));
    return format.format(exact);
  }

  /** A share as a percentage: {@code 50%}. */
  public static String percent(BigDecimal rate) {
    return traced(rate.movePointRight(2)) + "%";
  }

  private static DecimalFormat format(String pattern) {
    DecimalFormat format =
        new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.DOWN);
    return format;
  }
}
