package minshen.desktop.controls;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.policy.amount.Amount;

/**
 * Amounts in 万元 as bars that lie: each row a name, a bar for each series, and the amount behind it.
 * All bars are drawn to one scale, that of the largest amount.
 */
public final class BarChart extends VBox {
  private static final double NAME = 0.34;

  /**
   * A row.
   *
   * @param name what the amounts are of
   * @param amounts one of each series
   */
  public record Row(String name, List<Amount> amounts) {
    public Row {
      amounts = List.copyOf(amounts);
    }
  }

  /** A chart. */
  public BarChart() {
    getStyleClass().add("bar-chart");
  }

  /**
   * Shows rows.
   *
   * @param series what the bars of a row are, told in a legend where there are several
   */
  public BarChart show(List<String> series, List<Row> rows) {
    Amount most =
        rows.stream().flatMap(row -> row.amounts().stream()).reduce(Amount.ZERO, Amount::max);
    GridPane grid = new GridPane();
    grid.getStyleClass().add("bar-rows");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.NEVER);
    ColumnConstraints bars = new ColumnConstraints();
    bars.setHgrow(Priority.ALWAYS);
    bars.setFillWidth(true);
    ColumnConstraints figures = new ColumnConstraints();
    figures.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().addAll(names, bars, figures);
    for (int i = 0; i < rows.size(); i++) {
      add(grid, i, rows.get(i), most);
    }
    getChildren().setAll(grid);
    if (series.size() > 1) {
      getChildren().addFirst(legend(series));
    }
    return this;
  }

  private void add(GridPane grid, int index, Row row, Amount most) {
    Label name = TextLabels.wrapped(row.name());
    name.maxWidthProperty().bind(widthProperty().multiply(NAME));
    GridPane.setValignment(name, VPos.CENTER);
    VBox bars = new VBox();
    VBox figures = new VBox();
    bars.getStyleClass().add("bar-group");
    figures.getStyleClass().add("bar-group");
    bars.setAlignment(Pos.CENTER);
    figures.setAlignment(Pos.CENTER_RIGHT);
    for (int i = 0; i < row.amounts().size(); i++) {
      Amount amount = row.amounts().get(i);
      Bar bar = new Bar().show(0, amount.shareOf(most), 0);
      bar.getStyleClass().add("series-" + i);
      HBox lane = new HBox(bar);
      HBox.setHgrow(bar, Priority.ALWAYS);
      lane.setAlignment(Pos.CENTER);
      lane.getStyleClass().add("bar-lane");
      Label figure = TextLabels.line(amount.shown(), "bar-figure");
      figure.setAccessibleText(row.name() + " " + figure.getText());
      bars.getChildren().add(lane);
      figures.getChildren().add(figure);
    }
    grid.addRow(index, name, bars, figures);
  }

  private static HBox legend(List<String> series) {
    HBox legend = new HBox();
    legend.getStyleClass().add("legend");
    legend.setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < series.size(); i++) {
      Region mark = new Region();
      mark.getStyleClass().addAll("legend-mark", "series-" + i);
      Label name = new Label(series.get(i), mark);
      name.getStyleClass().add("caption");
      legend.getChildren().add(name);
    }
    return legend;
  }
}
