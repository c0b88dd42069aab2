package minshen.form;

import java.util.List;

/**
 * A row of the official table.
 *
 * @param height its least height in points
 * @param stretch its share of the room left on the page; 0 for a row as high as its text
 * @param cells the cells that begin in this row, from left to right
 */
public record GridRow(double height, int stretch, List<Cell> cells) {
  public GridRow {
    cells = List.copyOf(cells);
  }
}
