package minshen.exchange.table;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import minshen.files.SourceLocation;

/**
 * One sheet.
 *
 * @param named how messages name the file
 * @param sheet the name of the sheet; empty for a text file, which is one sheet without a name
 * @param rows the rows that have something in them, in their order
 * @param merged the merged cells; what stands in them stands in the upper left one
 * @param hidden whether nobody sees the sheet
 */
public record Table(
    String named, String sheet, List<Row> rows, List<Merged> merged, boolean hidden) {
  private static final int LETTERS = 26;

  public Table {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
  }

  /** The same sheet, hidden. */
  Table concealed() {
    return new Table(named, sheet, rows, merged, true);
  }

  /**
   * A row.
   *
   * @param number its number, from 1
   * @param cells what is filled in, by the number of the column, from 0
   * @param hidden whether nobody sees it: it was hidden, or left out by a filter
   */
  public record Row(int number, NavigableMap<Integer, TableCell> cells, boolean hidden) {
    /** What stands in a column. */
    public Optional<TableCell> cell(int column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  /**
   * Cells that are one; rows from 1, columns from 0, the last of each included.
   *
   * @param row the first row
   * @param lastRow the last row
   * @param column the first column
   * @param lastColumn the last column
   */
  public record Merged(int row, int lastRow, int column, int lastColumn) {}

  /** Where a cell stands, as messages name it: {@code 名单.xlsx 申报单位!B3}. */
  public SourceLocation place(int row, int column) {
    String cell = address(row, column);
    return SourceLocation.of(named + " " + (sheet.isEmpty() ? cell : sheet + "!" + cell));
  }

  /** A cell as spreadsheets name it, such as {@code B3}. */
  public static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.insert(0, (char) ('A' + rest % LETTERS));
    }
    return letters.toString() + row;
  }
}
