package minshen.exchange.workbook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.exchange.TypedFigures;
import minshen.exchange.TypedMoney;
import minshen.exchange.TypedValues;
import minshen.exchange.table.TableCell;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;
import minshen.words.Words;

/** Reads a cell by the kind of its column, as a dossier writes such a value. */
public final class CellReader {
  /** Between several words in one cell. */
  static final String BETWEEN = "；";

  private CellReader() {}

  /**
   * The value of a cell; empty if it is blank.
   *
   * @throws InputException if it holds an error, or a number whose digits Excel has changed
   */
  public static Optional<Node.Scalar> read(TableCell cell, SheetColumn column, SourceLocation at) {
    String text =
        switch (cell) {
          case TableCell.Text typed ->
              column.kind() == SheetColumn.Kind.FILE ? typed.raw() : typed(typed.text(), column);
          case TableCell.Figure number -> number(number, column, at);
          case TableCell.Day day ->
              column.kind() == SheetColumn.Kind.MONTH
                  ? YearMonth.from(day.day()).toString()
                  : day.day().toString();
          case TableCell.Truth truth -> String.valueOf(truth.isTrue());
          case TableCell.Uncomputed _ ->
              throw new InputException(at, Message.of("exchange.cell-uncomputed"));
          case TableCell.Failed failed ->
              throw new InputException(at, Message.of("exchange.cell-error", failed.error()));
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

  /** Whether what is read as 万元 is so large that it may have been meant as 元. */
  static boolean isDoubtful(TableCell cell, SheetColumn column) {
    return column.kind() == SheetColumn.Kind.MONEY && TypedMoney.isTooMuch(cell.shown());
  }

  private static String typed(String text, SheetColumn column) {
    return switch (column.kind()) {
      // The heading says which currency it is of; what the cell is shown with counts no more.
      case NUMBER -> TypedFigures.of(text).replaceFirst("(?<=\\d)[A-Z]{3}$", "");
      case PERCENT -> TypedFigures.of(text);
      case MONEY ->
          TypedMoney.read(text, TypedMoney.TEN_THOUSANDS)
              .filter(TypedMoney::isRenminbi)
              .map(TypedMoney::digits)
              .orElseGet(() -> TypedFigures.of(text));
      case DAY -> TypedValues.day(text).orElse(text);
      case MONTH -> TypedValues.months(text).stream().findFirst().orElse(text);
      case NAMED -> text.split("\\s", 2)[0];
      case TEXT, FILE, WORD, WORDS -> text;
    };
  }

  private static String number(TableCell.Figure number, SheetColumn column, SourceLocation at) {
    boolean reckoned =
        switch (column.kind()) {
          case NUMBER, MONEY, PERCENT -> true;
          default -> false;
        };
    if (!reckoned && number.hasLostDigits()) {
      throw new InputException(at, Message.of("exchange.digits-lost", number.shown()));
    }
    return number.number().toPlainString();
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
      throw MappingReader.unknown(at, "exchange.unknown-word", text, new LinkedHashSet<>(labels));
    }
    return word;
  }
}
