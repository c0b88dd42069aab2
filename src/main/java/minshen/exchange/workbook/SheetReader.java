package minshen.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;
import minshen.words.Words;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** Reads the rows of one sheet by the headers of its first row, in whatever order they stand. */
final class SheetReader {
  private final Sheet sheet;
  private final SheetTable table;
  private final String named;

  SheetReader(Sheet sheet, SheetTable table, String named) {
    this.sheet = sheet;
    this.table = table;
    this.named = named;
  }

  /**
   * A row with something in it.
   *
   * @param at the row as messages name it
   * @param values its values by column key, without those that are not understood
   * @param fault the first cell of it that is not understood
   */
  record Filled(
      SourceLocation at, Map<String, Node.Scalar> values, Optional<InputException> fault) {
    Optional<Node.Scalar> value(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** The sheet of a table, by its name in any language. */
  static Optional<Sheet> sheet(Workbook workbook, SheetTable table) {
    return labels(table.name())
        .flatMap(name -> Optional.ofNullable(workbook.getSheet(name)).stream())
        .findFirst();
  }

  List<Filled> rows() {
    Map<Integer, SheetColumn> columns = columns();
    List<Filled> rows = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getRowNum() == 0) {
        continue;
      }
      Filled filled = filled(row, columns);
      if (!filled.values().isEmpty() || filled.fault().isPresent()) {
        rows.add(filled);
      }
    }
    return rows;
  }

  /** A cell that is not understood spoils its row, and no other one. */
  private Filled filled(Row row, Map<Integer, SheetColumn> columns) {
    Map<String, Node.Scalar> values = new LinkedHashMap<>();
    Optional<InputException> fault = Optional.empty();
    for (Map.Entry<Integer, SheetColumn> column : columns.entrySet()) {
      Cell cell = row.getCell(column.getKey());
      if (cell != null) {
        try {
          CellReader.read(cell, column.getValue(), place(cell))
              .ifPresent(value -> values.put(column.getValue().key(), value));
        } catch (InputException e) {
          fault = fault.or(() -> Optional.of(e));
        }
      }
    }
    return new Filled(place(row.getRowNum(), 0), values, fault);
  }

  private Map<Integer, SheetColumn> columns() {
    Map<String, SheetColumn> known = new LinkedHashMap<>();
    for (SheetColumn column : table.columns()) {
      known.put(column.key(), column);
      labels(column.header()).forEach(label -> known.putIfAbsent(label, column));
    }
    Map<Integer, SheetColumn> columns = new LinkedHashMap<>();
    Row head = sheet.getRow(0);
    if (head == null) {
      return columns;
    }
    for (Cell cell : head) {
      String text = CellReader.shown(cell).strip();
      if (text.isEmpty()) {
        continue;
      }
      SheetColumn column = known.get(text);
      if (column == null) {
        throw MappingReader.unknown(place(cell), "exchange.unknown-column", text, headers());
      }
      if (columns.containsValue(column)) {
        throw new InputException(place(cell), Message.of("exchange.column-twice", text));
      }
      if (!column.key().equals(SheetTable.NOTE)) {
        columns.put(cell.getColumnIndex(), column);
      }
    }
    return columns;
  }

  private java.util.Set<String> headers() {
    java.util.Set<String> headers = new java.util.LinkedHashSet<>();
    table.columns().forEach(column -> headers.add(Words.CHINESE.say(column.header())));
    return headers;
  }

  private static Stream<String> labels(Message message) {
    return Words.all().stream().map(words -> words.say(message));
  }

  private SourceLocation place(Cell cell) {
    return place(cell.getRowIndex(), cell.getColumnIndex());
  }

  private SourceLocation place(int row, int column) {
    return SourceLocation.of(
        named + " " + sheet.getSheetName() + "!" + new CellReference(row, column).formatAsString());
  }
}
