package minshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidTable;
import minshen.form.FormLayout.ValuePart;

/** A table whose rows have their heights and whose cells are put in one after the other. */
final class TableDraft {
  private final Block.Table table;
  private final List<Double> heights;
  private final double x;
  private final double y;
  private final LineSetter drafter;
  private final List<LaidCell> cells = new ArrayList<>();

  TableDraft(Block.Table table, List<Double> heights, double x, double y, LineSetter drafter) {
    this.table = table;
    this.heights = heights;
    this.x = x;
    this.y = y;
    this.drafter = drafter;
  }

  void add(Cell cell, int row, CellText text, Optional<ValuePart> part) {
    Box box =
        new Box(
            x + table.width(0, cell.column()),
            y + height(0, row),
            table.width(cell.column(), cell.columns()),
            height(row, cell.rows()));
    cells.add(new LaidCell(cell, row, box, drafter.lines(text, cell, box), part));
  }

  LaidTable laid() {
    Box box = new Box(x, y, table.width(0, table.columns().size()), height(0, heights.size()));
    return new LaidTable(table, box, heights, cells);
  }

  private double height(int from, int count) {
    return heights.subList(from, from + count).stream().mapToDouble(Double::doubleValue).sum();
  }
}
