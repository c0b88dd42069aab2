package minshen.form.learn;

import java.util.List;

/** What is seen of an office's form, from top to bottom, and where its places are. */
public sealed interface SheetBlock {
  /**
   * A paragraph outside of tables.
   *
   * @param addresses of the places in it
   */
  record Line(String text, List<String> addresses) implements SheetBlock {
    public Line {
      addresses = List.copyOf(addresses);
    }
  }

  /**
   * A table.
   *
   * @param widths the widths of its columns, in any unit
   */
  record Sheet(List<Double> widths, List<SheetCell> cells) implements SheetBlock {
    public Sheet {
      widths = List.copyOf(widths);
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param row its first row, from 0
   * @param column its first column, from 0
   * @param text the words printed in it
   * @param addresses of the places in it
   */
  record SheetCell(
      int row, int column, int rows, int columns, String text, List<String> addresses) {
    public SheetCell {
      addresses = List.copyOf(addresses);
    }
  }
}
