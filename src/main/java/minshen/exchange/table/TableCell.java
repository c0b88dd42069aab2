package minshen.exchange.table;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a cell that is not blank. */
public sealed interface TableCell {
  /** What a reader of the sheet sees, as nearly as it matters. */
  String shown();

  /**
   * Characters.
   *
   * @param text what is seen of them, put right by {@link SeenText}
   * @param raw as they stand there, which counts where they name something else, such as a file
   */
  record Text(String text, String raw) implements TableCell {
    /** Characters with nothing to be put right. */
    Text(String text) {
      this(text, text);
    }

    @Override
    public String shown() {
      return text;
    }
  }

  /**
   * A number.
   *
   * @param number the shortest decimal that means what the file keeps, so what was typed, up to 15
   *     digits
   * @param from1904 whether its workbook counts days from 1904, so that it may be one of those
   */
  record Figure(BigDecimal number, boolean from1904) implements TableCell {
    /** The largest whole number of which Excel keeps every digit. */
    private static final BigDecimal MOST_EXACT = new BigDecimal("999999999999999");

    /** A number of a workbook that counts days as most do. */
    public Figure(BigDecimal number) {
      this(number, false);
    }

    /** The cell of a workbook that counts days from 1904. */
    static TableCell from1904(TableCell cell) {
      return cell instanceof Figure figure ? new Figure(figure.number, true) : cell;
    }

    /** A number as files keep it. */
    static Figure of(double number) {
      return new Figure(BigDecimal.valueOf(number).stripTrailingZeros());
    }

    /** Whether Excel has changed its last digits. */
    public boolean hasLostDigits() {
      return number.abs().compareTo(MOST_EXACT) > 0;
    }

    @Override
    public String shown() {
      return hasLostDigits() ? number.toString() : number.toPlainString();
    }
  }

  /** A day. */
  record Day(LocalDate day) implements TableCell {
    @Override
    public String shown() {
      return day.toString();
    }
  }

  /** True or false. */
  record Truth(boolean isTrue) implements TableCell {
    @Override
    public String shown() {
      return String.valueOf(isTrue);
    }
  }

  /**
   * A formula of which the file does not say what it comes to: another program has written it.
   *
   * @param formula the formula
   */
  record Uncomputed(String formula) implements TableCell {
    @Override
    public String shown() {
      return "=" + formula;
    }
  }

  /**
   * A formula that failed.
   *
   * @param error what the sheet shows of it, such as {@code #DIV/0!}
   */
  record Failed(String error) implements TableCell {
    @Override
    public String shown() {
      return error;
    }
  }
}
