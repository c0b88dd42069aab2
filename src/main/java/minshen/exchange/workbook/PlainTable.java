package minshen.exchange.workbook;

import java.util.List;

/**
 * A table that is only read by people, as a sheet.
 *
 * @param name of the sheet
 * @param columns from left to right
 * @param rows each with a cell for each column: a text, or a number
 */
public record PlainTable(String name, List<Column> columns, List<List<Object>> rows) {
  public PlainTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param header what is in it
   * @param width in characters
   */
  public record Column(String header, int width) {}
}
