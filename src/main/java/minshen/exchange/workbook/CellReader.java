package minshen.exchange.workbook;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.exchange.TypedValues;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Reads a cell as the value that a dossier would have. */
final class CellReader {
  /** The largest whole number of which Excel keeps every digit. */
  private static final BigDecimal MOST_EXACT = new BigDecimal("999999999999999");

  /** Between several words in one cell. */
  static final String BETWEEN = "；";

  private CellReader() {}

  /**
   * The value of a cell; empty if it is blank.
   *
   * @throws InputException if it holds an error, or a number whose digits Excel has changed
   */
  static Optional<Node.Scalar> read(Cell cell, SheetColumn column, SourceLocation at) {
    CellType type = type(cell);
    String text =
        switch (type) {
          case NUMERIC -> number(cell, column, at);
          case BOOLEAN -> cell.getBooleanCellValue() ? "true" : "false";
          case ERROR ->
              throw new InputException(
                  at,
                  Message.of(
                      "exchange.cell-error",
                      FormulaError.forInt(cell.getErrorCellValue()).getString()));
          case STRING -> typed(cell.getStringCellValue().strip(), column);
          default -> "";
        };
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String value =
        switch (column.kind()) {
          case WORD -> word(text, column, at);
          case WORDS -> words(text, column, at);
          default -> text;
        };
    return Optional.of(new Node.Scalar(value, Node.Kind.TEXT, at));
  }

  /** What a reader of the sheet sees in a cell. */
  static String shown(Cell cell) {
    return new DataFormatter().formatCellValue(cell);
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static String typed(String text, SheetColumn column) {
    return switch (column.kind()) {
      case NUMBER, PERCENT ->
          Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[,\\s]", "");
      case DAY -> TypedValues.day(text).orElse(text);
      case MONTH -> TypedValues.months(text).stream().findFirst().orElse(text);
      case NAMED -> text.split("\\s", 2)[0];
      case TEXT, WORD, WORDS -> text;
    };
  }

  private static String number(Cell cell, SheetColumn column, SourceLocation at) {
    if (DateUtil.isCellDateFormatted(cell)) {
      var day = cell.getLocalDateTimeCellValue().toLocalDate();
      return column.kind() == SheetColumn.Kind.MONTH
          ? YearMonth.from(day).toString()
          : day.toString();
    }
    // The shortest decimal that means this double is what was typed, up to 15 digits.
    BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
    boolean reckoned =
        column.kind() == SheetColumn.Kind.NUMBER || column.kind() == SheetColumn.Kind.PERCENT;
    if (!reckoned && number.abs().compareTo(MOST_EXACT) > 0) {
      throw new InputException(at, Message.of("exchange.digits-lost", shown(cell)));
    }
    return number.toPlainString();
  }

  /** Several words; a label may itself hold a mark that could stand between two. */
  private static String words(String text, SheetColumn column, SourceLocation at) {
    Map<String, String> known = known(column);
    List<String> words = new ArrayList<>();
    for (String part : text.replaceAll("[；;、，,\\s]+$", "").split("\\s*[；;\n]\\s*", -1)) {
      if (known.containsKey(part)) {
        words.add(known.get(part));
      } else {
        for (String word : part.split("\\s*[、，,]\\s*", -1)) {
          words.add(word(word, column, at));
        }
      }
    }
    return String.join(DossierRows.LIST, words);
  }

  private static Map<String, String> known(SheetColumn column) {
    Map<String, String> known = new LinkedHashMap<>();
    column
        .words()
        .forEach(
            (word, label) -> {
              Words.all().forEach(words -> known.put(words.say(label), word));
              known.put(word, word);
            });
    return known;
  }

  private static String word(String text, SheetColumn column, SourceLocation at) {
    String word = known(column).get(text);
    if (word == null) {
      List<String> labels = column.words().values().stream().map(Words.CHINESE::say).toList();
      throw MappingReader.unknown(
          at, "exchange.unknown-word", text, new java.util.LinkedHashSet<>(labels));
    }
    return word;
  }
}
