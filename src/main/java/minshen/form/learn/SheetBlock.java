package minshen.form.learn;

import java.util.List;

/**
 * A part of an office's form as it is seen, and where its places are: a line outside of tables, or
 * a table.
 *
 * @param text the words of a line; empty for a table
 * @param addresses of the places in a line
 * @param widths the widths of a table's columns, in any unit; none for a line
 * @param cells the cells of a table
 */
public record SheetBlock(
    String text, List<String> addresses, List<Double> widths, List<SheetCell> cells) {
  public SheetBlock {
    addresses = List.copyOf(addresses);
    widths = List.copyOf(widths);
    cells = List.copyOf(cells);
  }

  /** Whether it is a table. */
  public boolean isTable() {
    return !widths.isEmpty();
  }

  /**
   * A cell of a table.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param text the words printed in it
   * @param addresses of the places in it
   */
  public record SheetCell(
      int row, int column, int rows, int columns, String text, List<String> addresses) {
    public SheetCell {
      addresses = List.copyOf(addresses);
    }
  }
}
