package minshen.desktop.controls;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Fields in two columns of equal width; some take both. */
public final class TwoColumns extends GridPane {
  private int row;
  private int column;

  /** No fields yet. */
  public TwoColumns() {
    getStyleClass().add("two-columns");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      half.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(half);
    }
  }

  /** Adds a field in the next column. */
  public TwoColumns add(Node field) {
    put(field, 1);
    column++;
    if (column == 2) {
      newRow();
    }
    return this;
  }

  /** Adds a field over both columns. */
  public TwoColumns wide(Node field) {
    if (column > 0) {
      newRow();
    }
    put(field, 2);
    newRow();
    return this;
  }

  private void put(Node field, int span) {
    GridPane.setValignment(field, VPos.TOP);
    add(field, column, row, span, 1);
  }

  private void newRow() {
    column = 0;
    row++;
  }
}
