package minshen.form.learn;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** What stands in an office's file from top to bottom. */
sealed interface OfficeBlock {
  /** A paragraph outside of tables. */
  record Paragraph(ParagraphText line) implements OfficeBlock {}

  /**
   * A table, with merged cells as one.
   *
   * @param widths the widths of its columns in points
   * @param heights the least heights of its rows in points; 0 where the file says none
   * @param cells in reading order
   */
  record Table(Element element, List<Double> widths, List<Double> heights, List<OfficeCell> cells)
      implements OfficeBlock {
    public Table {
      widths = List.copyOf(widths);
      heights = List.copyOf(heights);
      cells = List.copyOf(cells);
    }

    /** The cell that covers a place. */
    Optional<OfficeCell> at(int row, int column) {
      return cells.stream()
          .filter(cell -> cell.row() <= row && row < cell.below())
          .filter(cell -> cell.column() <= column && column < cell.behind())
          .findFirst();
    }

    /** The cells that begin in a row, from left to right. */
    List<OfficeCell> row(int row) {
      return cells.stream().filter(cell -> cell.row() == row).toList();
    }
  }
}
