package minshen.exchange.workbook;

import java.util.List;

/**
 * A chart of a table, with bars beside each other for each row. It is drawn from the cells, so that
 * it follows them.
 *
 * @param title what it shows
 * @param names the number of the column that names the rows
 * @param values the numbers of the columns of figures
 */
public record PlainChart(String title, int names, List<Integer> values) {
  public PlainChart {
    values = List.copyOf(values);
  }
}
