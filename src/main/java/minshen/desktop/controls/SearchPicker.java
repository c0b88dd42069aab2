package minshen.desktop.controls;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A list to choose from that narrows as one types: for companies, industries, towns. It lies over
 * the window's content and is no window of its own: JavaFX 26 fails when a popup closes in which
 * somebody has typed with an input method.
 */
public final class SearchPicker<T> {
  private static final double WIDTH = 380;
  private static final int MOST_ROWS = 10;
  private static final double ROW = 32;
  private static final double HEAD = 72;
  private static final double GAP = 4;

  private final Function<T, String> name;
  private final String prompt;
  private final String none;
  private final Consumer<T> chosen;

  /**
   * A picker.
   *
   * @param name what an entry is called, which is also what is searched
   * @param prompt what the search field says while it is empty
   * @param none what is said when nothing fits
   */
  public SearchPicker(Function<T, String> name, String prompt, String none, Consumer<T> chosen) {
    this.name = name;
    this.prompt = prompt;
    this.none = none;
    this.chosen = chosen;
  }

  /** Opens below a node of a window whose root is a stack. */
  public void open(Node owner, List<T> entries) {
    open(owner, entries, "");
  }

  /** Opens narrowed by what was typed already, if that fits anything. */
  public void open(Node owner, List<T> entries, String typed) {
    StackPane root = (StackPane) owner.getScene().getRoot();
    Pane layer = new Pane();
    FilteredList<T> filtered = new FilteredList<>(FXCollections.observableArrayList(entries));
    ListView<T> list = new ListView<>(filtered);
    list.setId("picker-list");
    int rows = Math.clamp(entries.size(), 2, MOST_ROWS);
    list.setFixedCellSize(ROW);
    list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(rows).add(2));
    list.setPlaceholder(new Label(none));
    list.setCellFactory(_ -> new NameCell());
    list.getStyleClass().add("picker-list");
    TextField search = new TextField();
    search.setId("picker-search");
    search.setPromptText(prompt);
    search.setAccessibleText(prompt);
    VBox content = new VBox(search, list);
    content.getStyleClass().add("picker");
    content.setPrefWidth(WIDTH);
    place(content, owner, root, rows * ROW + HEAD);
    Runnable close =
        () -> {
          root.getChildren().remove(layer);
          owner.requestFocus();
        };
    search
        .textProperty()
        .subscribe(
            text -> {
              AllWords wanted = AllWords.of(text);
              filtered.setPredicate(entry -> wanted.spelled(name.apply(entry)));
              list.getSelectionModel().selectFirst();
            });
    content.addEventFilter(KeyEvent.KEY_PRESSED, event -> key(event, list, close));
    list.setOnMouseClicked(_ -> choose(list, close));
    content.setOnMousePressed(MouseEvent::consume);
    layer.setOnMousePressed(_ -> close.run());
    layer.getChildren().add(content);
    root.getChildren().add(layer);
    search.requestFocus();
    if (entries.stream().anyMatch(entry -> AllWords.of(typed).spelled(name.apply(entry)))) {
      search.setText(typed);
      search.end();
    }
  }

  /** Below the owner, or above it where there is no room below; never beyond the window. */
  private static void place(VBox content, Node owner, StackPane root, double height) {
    Bounds at = root.sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
    double x = Math.min(at.getMinX(), root.getWidth() - WIDTH - GAP);
    boolean below = at.getMaxY() + GAP + height <= root.getHeight();
    double y = below ? at.getMaxY() + GAP : at.getMinY() - GAP - height;
    content.relocate(Math.max(GAP, x), Math.max(GAP, y));
  }

  private void key(KeyEvent event, ListView<T> list, Runnable close) {
    switch (event.getCode()) {
      case ESCAPE -> {
        close.run();
        event.consume();
      }
      case ENTER -> {
        choose(list, close);
        event.consume();
      }
      case DOWN, UP -> {
        int by = event.getCode() == KeyCode.DOWN ? 1 : -1;
        int next = list.getSelectionModel().getSelectedIndex() + by;
        if (next >= 0 && next < list.getItems().size()) {
          list.getSelectionModel().select(next);
          list.scrollTo(next);
        }
        event.consume();
      }
      default -> {
        // Typed into the search field.
      }
    }
  }

  private void choose(ListView<T> list, Runnable close) {
    T entry = list.getSelectionModel().getSelectedItem();
    if (entry != null) {
      close.run();
      chosen.accept(entry);
    }
  }

  private final class NameCell extends ListCell<T> {
    NameCell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T entry, boolean empty) {
      super.updateItem(entry, empty);
      setText(empty || entry == null ? null : name.apply(entry));
    }
  }
}
