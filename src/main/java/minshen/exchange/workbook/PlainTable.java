package minshen.exchange.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A table that is only read by people, as a sheet.
 *
 * @param name of the sheet
 * @param columns from left to right
 * @param rows each with a cell for each column: a text, a number, or an amount as a {@link
 *     java.math.BigDecimal}
 * @param chart what is drawn of it, beside it
 */
public record PlainTable(
    String name, List<Column> columns, List<List<Object>> rows, Optional<PlainChart> chart) {
  public PlainTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A table of which nothing is drawn. */
  public PlainTable(String name, List<Column> columns, List<List<Object>> rows) {
    this(name, columns, rows, Optional.empty());
  }

  /** The same with a chart. */
  public PlainTable with(PlainChart drawn) {
    return new PlainTable(name, columns, rows, Optional.of(drawn));
  }

  /**
   * A column.
   *
   * @param header what is in it
   * @param width in characters
   */
  public record Column(String header, int width) {}
}
