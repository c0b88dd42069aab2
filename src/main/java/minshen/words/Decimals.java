package minshen.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Decimal numbers: how many digits one may have, and how it is written out. */
public final class Decimals {
  /** So many digits may stand before the point. */
  public static final int MOST_INTEGER_DIGITS = 12;

  /** So many digits may stand behind the point. */
  public static final int MOST_DECIMALS = 6;

  private Decimals() {}

  /** Whether a number has no more digits than it may. */
  public static boolean fits(BigDecimal number) {
    BigDecimal trimmed = trimmed(number);
    return trimmed.precision() - trimmed.scale() <= MOST_INTEGER_DIGITS
        && trimmed.scale() <= MOST_DECIMALS;
  }

  /** The number without zeros at its end, and never with an exponent. */
  public static BigDecimal trimmed(BigDecimal number) {
    BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether a number has no decimals. */
  public static boolean isWhole(BigDecimal number) {
    return trimmed(number).scale() == 0;
  }

  /** All digits and no exponent: {@code 0.123456}. */
  public static String digits(BigDecimal number) {
    return trimmed(number).toPlainString();
  }

  /** For reading: thousands separated, every digit there is: {@code 1,234.5678}. */
  public static String grouped(BigDecimal number) {
    return grouped(number, 0, trimmed(number).scale());
  }

  /** The same with so many decimals at least and at most; what goes beyond is dropped. */
  public static String grouped(BigDecimal number, int least, int most) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setRoundingMode(RoundingMode.DOWN);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(Math.max(least, most));
    return format.format(number);
  }

  /** A share of one as a percentage: {@code 50%}. */
  public static String percent(BigDecimal rate) {
    return grouped(rate.movePointRight(2)) + "%";
  }
}
