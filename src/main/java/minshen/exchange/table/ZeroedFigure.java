package minshen.exchange.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cells whose format puts zeros before their figures, as that of codes does: 149 in the format 0000
 * is seen as 0149, and meant so.
 */
final class ZeroedFigure {
  private static final Pattern ZEROS = Pattern.compile("0{2,18}");

  private ZeroedFigure() {}

  /** What is seen of a whole number in such a format; empty of every other. */
  static Optional<TableCell> cell(double number, String format) {
    boolean zeroed = ZEROS.matcher(format).matches() && number >= 0 && number == Math.rint(number);
    String digits = zeroed ? new BigDecimal(number).toPlainString() : "";
    return digits.isEmpty() || digits.length() >= format.length()
        ? Optional.empty()
        : Optional.of(new TableCell.Text("0".repeat(format.length() - digits.length()) + digits));
  }
}
