package minshen.form;

import java.util.List;

/** What stands on a form's page, from top to bottom. */
public sealed interface Block {
  /**
   * A line or paragraph across the page.
   *
   * @param text the words
   * @param style how they are set
   * @param before room above it in points
   * @param after room below it in points
   */
  record Paragraph(String text, TextStyle style, double before, double after) implements Block {}

  /**
   * A table.
   *
   * @param name its name within the form
   * @param framed whether lines are drawn
   * @param columns the widths of the columns in points
   * @param rows the rows
   */
  record Table(String name, boolean framed, List<Double> columns, List<GridRow> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** The width over some columns. */
    public double width(int from, int count) {
      return columns.subList(from, from + count).stream().mapToDouble(Double::doubleValue).sum();
    }
  }
}
