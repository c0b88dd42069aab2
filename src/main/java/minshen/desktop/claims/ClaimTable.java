package minshen.desktop.claims;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import minshen.desktop.controls.ColumnsByWorth;
import minshen.desktop.controls.ReadableColumn;
import minshen.words.Words;

/**
 * The table of claims; a row opens with a click or Enter, goes with Delete, and can be copied. With
 * Ctrl and Shift several are chosen.
 */
final class ClaimTable extends TableView<ClaimLine> {
  private final Words words;
  private final ReadableColumn<ClaimLine, String> company;
  private final ColumnsByWorth<ClaimLine> byWorth;
  private final Consumer<ClaimLine> open;
  private final Consumer<ClaimLine> copy;
  private final Consumer<ClaimLine> remove;

  ClaimTable(
      ClaimListViewModel model,
      FilterNames names,
      Words words,
      Consumer<ClaimLine> open,
      Consumer<ClaimLine> copy,
      Consumer<ClaimLine> remove) {
    this.words = words;
    this.open = open;
    this.copy = copy;
    this.remove = remove;
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setId("claims");
    ClaimColumns columns = new ClaimColumns(model, names, words);
    company = columns.company();
    ReadableColumn<ClaimLine, String> item = columns.item();
    ReadableColumn<ClaimLine, Optional<Integer>> year = columns.year();
    getColumns().add(columns.project());
    getColumns().add(item);
    getColumns().add(company);
    getColumns().add(year);
    getColumns().add(columns.claimStatus());
    getColumns().add(columns.amount());
    byWorth = new ColumnsByWorth<>(this, List.of(year, item));
    setItems(model.shown());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setSortPolicy(
        table -> {
          model.sort(Optional.ofNullable(table.getComparator()));
          return true;
        });
    setRowFactory(_ -> row());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    setPlaceholder(new Label(words.say("desktop.claim.no-match")));
  }

  /** Shows whose claims they are, or leaves it out where they are all of one company. */
  void showCompanies(boolean several) {
    byWorth.want(company, several);
  }

  private void key(KeyEvent event) {
    ClaimLine line = getSelectionModel().getSelectedItem();
    if (line != null && event.getCode() == KeyCode.ENTER) {
      event.consume();
      open.accept(line);
    } else if (line != null && event.getCode() == KeyCode.DELETE) {
      event.consume();
      remove.accept(line);
    }
  }

  private TableRow<ClaimLine> row() {
    TableRow<ClaimLine> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          // With Ctrl or Shift a row is chosen with others.
          boolean choosing = event.isShortcutDown() || event.isShiftDown();
          if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty() && !choosing) {
            open.accept(row.getItem());
          }
        });
    MenuItem opens = new MenuItem(words.say("desktop.claim.open"));
    opens.setOnAction(_ -> open.accept(row.getItem()));
    MenuItem copies = new MenuItem(words.say("desktop.claim.copy"));
    copies.setOnAction(_ -> copy.accept(row.getItem()));
    MenuItem removes = new MenuItem(words.say("desktop.claim.remove-action"));
    removes.setOnAction(_ -> remove.accept(row.getItem()));
    ContextMenu menu = new ContextMenu(opens, copies, removes);
    row.emptyProperty().subscribe(empty -> row.setContextMenu(empty ? null : menu));
    return row;
  }
}
