package minshen.desktop.controls;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Where a table has not room for all its columns to be read, those of least worth give way. What is
 * left can be read; a wider window brings the others back.
 */
public final class ColumnsByWorth<S> {
  private final TableView<S> table;
  private final List<ReadableColumn<S, ?>> givingWay;
  private final Set<TableColumn<S, ?>> notWanted = new HashSet<>();

  /**
   * The columns of a table.
   *
   * @param givingWay those that give way, the one of least worth first
   */
  public ColumnsByWorth(TableView<S> table, List<ReadableColumn<S, ?>> givingWay) {
    this.table = table;
    this.givingWay = List.copyOf(givingWay);
    table.widthProperty().subscribe(this::fit);
  }

  /** Whether a column is to be shown at all. */
  public void want(TableColumn<S, ?> column, boolean wanted) {
    if (wanted) {
      notWanted.remove(column);
    } else {
      notWanted.add(column);
    }
    column.setVisible(wanted);
    fit();
  }

  private void fit() {
    double width = table.getWidth();
    if (width <= 0) {
      return;
    }
    double needs = needs(table.getColumns());
    for (ReadableColumn<S, ?> column : givingWay) {
      if (notWanted.contains(column)) {
        continue;
      }
      column.setVisible(needs <= width);
      if (needs > width) {
        needs -= column.readable();
      }
    }
  }

  private double needs(Collection<TableColumn<S, ?>> columns) {
    return columns.stream()
        .filter(column -> !notWanted.contains(column))
        .mapToDouble(
            column ->
                column instanceof ReadableColumn<S, ?> known
                    ? known.readable()
                    : column.getMinWidth())
        .sum();
  }
}
