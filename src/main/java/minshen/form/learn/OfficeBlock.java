package minshen.form.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands in an office's file from top to bottom. */
sealed interface OfficeBlock {
  /** A paragraph outside of tables. */
  record Paragraph(ParagraphText line) implements OfficeBlock {}

  /** A table, with merged cells as one. */
  final class Table implements OfficeBlock {
    private final List<Double> widths;
    private final List<Double> heights;
    private final List<OfficeCell> cells;
    private final Optional<OfficeCell> around;

    /** For each row the cells that cover a part of it, by their first columns. */
    private final Map<Integer, TreeMap<Integer, OfficeCell>> rows = new HashMap<>();

    /**
     * A table.
     *
     * @param widths the widths of its columns in points
     * @param heights the least heights of its rows in points; 0 where the file says none
     * @param cells in reading order
     * @param around the cell of another table that it stands in
     */
    Table(
        List<Double> widths,
        List<Double> heights,
        List<OfficeCell> cells,
        Optional<OfficeCell> around) {
      this.widths = List.copyOf(widths);
      this.heights = List.copyOf(heights);
      this.cells = List.copyOf(cells);
      this.around = around;
      for (OfficeCell cell : this.cells) {
        for (int row = cell.row(); row < cell.below(); row++) {
          rows.computeIfAbsent(row, _ -> new TreeMap<>()).putIfAbsent(cell.column(), cell);
        }
      }
    }

    /** The widths of its columns in points. */
    List<Double> widths() {
      return widths;
    }

    /** The least heights of its rows in points; 0 where the file says none. */
    List<Double> heights() {
      return heights;
    }

    /** Its cells in reading order. */
    List<OfficeCell> cells() {
      return cells;
    }

    /** The cell of another table that it stands in. */
    Optional<OfficeCell> around() {
      return around;
    }

    /** The cell that covers a place. */
    Optional<OfficeCell> at(int row, int column) {
      return Optional.ofNullable(rows.get(row))
          .map(cellsOfRow -> cellsOfRow.floorEntry(column))
          .map(Map.Entry::getValue)
          .filter(cell -> column < cell.behind());
    }

    /** The cells that begin in a row, from left to right. */
    List<OfficeCell> row(int row) {
      return Optional.ofNullable(rows.get(row)).stream()
          .flatMap(cellsOfRow -> cellsOfRow.values().stream())
          .filter(cell -> cell.row() == row)
          .toList();
    }
  }
}
