package minshen.desktop.controls;

import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A column that can be read at every size of type: its title is never cut, a name that is too long
 * for it is told whole by a tooltip, and for a figure it becomes as wide as is needed. At the right
 * of its title it may have a filter.
 */
public final class ReadableColumn<S, T> extends TableColumn<S, T> {
  /** What the style sheets keep free at the sides of a title, and the arrow of a sorted column. */
  private static final double AROUND = 44;

  /** The part of its full width at which most of a name can still be read. */
  private static final double READABLE = 0.68;

  private final double full;
  private final DoubleProperty least = new SimpleDoubleProperty();
  private final HBox head = new HBox();

  private ReadableColumn(String title, double width, Function<S, T> value) {
    super(title);
    full = width;
    setPrefWidth(width);
    setCellValueFactory(row -> new SimpleObjectProperty<>(value.apply(row.getValue())));
    Label name = TextLabels.line(title, "column-title");
    name.setMinWidth(Region.USE_PREF_SIZE);
    head.getChildren().add(name);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("column-head");
    head.setMinWidth(Region.USE_PREF_SIZE);
    setGraphic(head);
    minWidthProperty().subscribe((_, _) -> Platform.runLater(this::share));
    minWidthProperty().bind(Bindings.max(least, name.widthProperty().add(AROUND)));
  }

  /**
   * A column of names.
   *
   * @param width how wide it is where there is room
   */
  public static <S> ReadableColumn<S, String> names(
      String title, double width, Function<S, String> value) {
    ReadableColumn<S, String> column = new ReadableColumn<>(title, width, value);
    column.setCellFactory(_ -> WholeText.told(new TextCell<S, String>(name -> name)));
    return column;
  }

  /**
   * A column of figures, or of what is as short as they are.
   *
   * @param shown how a value is written
   */
  public static <S, T> ReadableColumn<S, T> figures(
      String title, double width, Function<S, T> value, Function<T, String> shown) {
    ReadableColumn<S, T> column = new ReadableColumn<>(title, width, value);
    column.setCellFactory(_ -> column.grownFor(new TextCell<>(shown)));
    return column;
  }

  /** A column whose cells show the rows in a way of their own. */
  public static <S> ReadableColumn<S, S> of(String title, double width) {
    return new ReadableColumn<>(title, width, row -> row);
  }

  /** The same with a style class. */
  public ReadableColumn<S, T> styled(String... classes) {
    getStyleClass().addAll(classes);
    if (getStyleClass().contains("figures")) {
      head.setAlignment(Pos.CENTER_RIGHT);
    }
    return this;
  }

  /** The same with a filter at the right of its title. */
  public ReadableColumn<S, T> filtered(ColumnFilter<?> filter) {
    head.getChildren().add(filter);
    minWidthProperty()
        .bind(
            Bindings.max(
                least,
                ((Region) head.getChildren().getFirst())
                    .widthProperty()
                    .add(filter.widthProperty())
                    .add(AROUND)));
    return this;
  }

  /** How wide it must be for most of what it shows to be read, in pixels. */
  double readable() {
    return Math.max(getMinWidth(), full * READABLE);
  }

  /** A column that has become wider takes the room from its neighbours, not from the window. */
  private void share() {
    TableView<S> table = getTableView();
    if (table != null) {
      table.getColumnResizePolicy().call(new TableView.ResizeFeatures<>(table, null, 0.0));
    }
  }

  private TableCell<S, T> grownFor(TableCell<S, T> cell) {
    cell.textTruncatedProperty()
        .subscribe(
            cut -> {
              if (cut) {
                // Not while the table is being laid out.
                Platform.runLater(() -> least.set(Math.max(least.get(), cell.prefWidth(-1))));
              }
            });
    return cell;
  }

  private static final class TextCell<S, T> extends TableCell<S, T> {
    private final Function<T, String> shown;

    TextCell(Function<T, String> shown) {
      this.shown = shown;
    }

    @Override
    protected void updateItem(T value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? "" : shown.apply(value));
    }
  }
}
