package minshen.exchange.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.exchange.TypedMoney;
import minshen.exchange.table.AsideCell;
import minshen.exchange.table.AsideColumn;
import minshen.exchange.table.CellFault;
import minshen.exchange.table.Table;
import minshen.exchange.table.TableCell;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.NearestWord;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.words.Message;
import minshen.words.Words;

/** Reads the rows of one sheet by the headers of its first row, in whatever order they stand. */
final class SheetReader {
  private final Table sheet;
  private final SheetTable table;
  private final Map<Integer, SheetColumn> columns;
  private final List<AsideColumn> asides = new ArrayList<>();
  private final Map<Integer, String> headingByAside = new LinkedHashMap<>();
  private final List<CellFault> remarks = new ArrayList<>();
  private final Map<SourceLocation, Cell> cellByPlace = new HashMap<>();

  /**
   * A reader of a sheet.
   *
   * @throws InputException if a header is mistyped, or there twice
   */
  SheetReader(Table sheet, SheetTable table) {
    this.sheet = sheet;
    this.table = table;
    this.columns = columns();
  }

  /**
   * A row with something in it.
   *
   * @param at the row as messages name it
   * @param values its values by column key
   * @param blank the keys of the columns in which nothing stands
   * @param asides what stands in columns that nothing of a dossier is for
   * @param fault the first cell of it that was not understood
   */
  record Filled(
      SourceLocation at,
      Map<String, Node.Scalar> values,
      Set<String> blank,
      List<AsideCell> asides,
      Optional<CellFault> fault) {
    Optional<Node.Scalar> value(String key) {
      return Optional.ofNullable(values.get(key));
    }
  }

  /** The sheet of a table, by its name in any language. */
  static Optional<Table> sheet(List<Table> workbook, SheetTable table) {
    return labels(table.name())
        .flatMap(name -> workbook.stream().filter(sheet -> sheet.sheet().equals(name)))
        .findFirst();
  }

  /** The columns that nothing of a dossier is for. */
  List<AsideColumn> asides() {
    return asides;
  }

  /**
   * Its rows. A cell that is not understood is left out of its row.
   *
   * @param faults where such cells are told
   */
  List<Filled> rows(List<CellFault> faults) {
    List<Filled> rows = new ArrayList<>();
    for (Table.Row row : body()) {
      Map<String, Node.Scalar> values = new LinkedHashMap<>();
      int before = faults.size();
      columns.forEach(
          (index, column) -> {
            try {
              row.cell(index)
                  .flatMap(cell -> CellReader.read(cell, column, sheet.place(row.number(), index)))
                  .ifPresent(value -> values.put(column.key(), value));
              row.cell(index)
                  .filter(cell -> CellReader.isDoubtful(cell, column))
                  .ifPresent(cell -> remarks.add(large(cell, row, index)));
            } catch (InputException e) {
              faults.add(fault(e, row, index, column));
            }
          });
      Optional<CellFault> fault = faults.stream().skip(before).findFirst();
      if (!values.isEmpty() || fault.isPresent()) {
        Set<String> blank = new LinkedHashSet<>();
        columns.forEach(
            (index, column) -> {
              if (row.cell(index).isEmpty()) {
                blank.add(column.key());
              }
            });
        rows.add(new Filled(sheet.place(row.number(), 0), values, blank, asides(row), fault));
      }
    }
    return rows;
  }

  private List<AsideCell> asides(Table.Row row) {
    return headingByAside.entrySet().stream()
        .flatMap(
            column ->
                row
                    .cell(column.getKey())
                    .flatMap(
                        cell -> AsideCell.of(sheet, row, column.getKey(), column.getValue(), cell))
                    .stream())
        .toList();
  }

  private CellFault large(TableCell cell, Table.Row row, int index) {
    String text = cell.shown();
    return new CellFault(
        sheet.place(row.number(), index),
        heading(index),
        text,
        Message.of("exchange.money-large", text));
  }

  /** What is taken of its rows, and is to be looked at. */
  List<CellFault> remarks() {
    return remarks;
  }

  /** What a reader of dossiers said of a cell of this sheet, in the words of the sheet. */
  Optional<CellFault> told(InputException e) {
    return Optional.ofNullable(places().get(e.place()))
        .map(cell -> fault(e, cell.row(), cell.column(), columns.get(cell.column())));
  }

  /** A cell of the sheet. */
  private record Cell(Table.Row row, int column) {}

  /** Made when the first fault is to be told, and most sheets have none. */
  private Map<SourceLocation, Cell> places() {
    if (cellByPlace.isEmpty()) {
      for (Table.Row row : body()) {
        for (int column : columns.keySet()) {
          cellByPlace.put(sheet.place(row.number(), column), new Cell(row, column));
        }
      }
    }
    return cellByPlace;
  }

  private CellFault fault(InputException e, Table.Row row, int index, SheetColumn column) {
    return CellFault.of(
        e, column.key(), heading(index), row.cell(index).map(TableCell::shown).orElse(""));
  }

  private String heading(int column) {
    return head().flatMap(row -> row.cell(column)).map(TableCell::shown).orElse("");
  }

  private List<Table.Row> body() {
    return sheet.rows().stream()
        .filter(row -> row.number() > 1 && !WorkbookExample.marks(row))
        .toList();
  }

  private Optional<Table.Row> head() {
    return sheet.rows().stream().findFirst().filter(row -> row.number() == 1);
  }

  private Map<Integer, SheetColumn> columns() {
    Map<String, SheetColumn> known = new LinkedHashMap<>();
    for (SheetColumn column : table.columns()) {
      known.put(column.key(), column);
      labels(column.header()).forEach(label -> known.putIfAbsent(label, column));
    }
    Map<Integer, SheetColumn> found = new LinkedHashMap<>();
    head()
        .ifPresent(row -> row.cells().forEach((index, cell) -> column(index, cell, known, found)));
    return found;
  }

  private void column(
      int index, TableCell cell, Map<String, SheetColumn> known, Map<Integer, SheetColumn> found) {
    String text = cell.shown();
    SourceLocation at = sheet.place(1, index);
    SheetColumn column = Optional.ofNullable(known.get(text)).orElseGet(() -> meant(text, known));
    if (column == null) {
      Set<String> headers = headers();
      // A mistyped header is no other column: what stands below it would be lost.
      if (NearestWord.to(text, headers).isPresent()) {
        throw MappingReader.unknown(at, "exchange.unknown-column", text, headers);
      }
      if (AsideCell.isCounting(text)) {
        return;
      }
      asides.add(new AsideColumn(sheet.sheet(), text, example(index)));
      headingByAside.put(index, text);
    } else if (found.containsValue(column)) {
      throw new InputException(at, Message.of("exchange.column-twice", text));
    } else if (!column.key().equals(SheetTable.NOTE)) {
      found.put(index, column);
    }
  }

  /** A column that somebody headed in other words, if no other can be meant. */
  private SheetColumn meant(String text, Map<String, SheetColumn> known) {
    if (table.rows() != SheetTable.Rows.APPLICANTS) {
      return null;
    }
    // Cells of ours count 万元: a column that somebody headed with another unit is none of them.
    boolean hasOtherUnit =
        HeadingWords.unit(text).isPresent()
            || HeadingWords.zeros(text)
                .filter(zeros -> zeros != TypedMoney.TEN_THOUSANDS)
                .isPresent();
    return Optional.of(text)
        .filter(_ -> !hasOtherUnit)
        .flatMap(HeadingWords.standard()::find)
        .filter(found -> found.keys().size() == 1)
        .map(found -> known.get(found.keys().getFirst()))
        .orElse(null);
  }

  private Optional<String> example(int column) {
    return sheet.rows().stream()
        .skip(1)
        .flatMap(row -> row.cell(column).stream())
        .map(TableCell::shown)
        .findFirst();
  }

  private Set<String> headers() {
    Set<String> headers = new LinkedHashSet<>();
    table.columns().forEach(column -> headers.add(Words.CHINESE.say(column.header())));
    return headers;
  }

  private static Stream<String> labels(Message message) {
    return Words.all().stream().map(words -> words.say(message));
  }
}
