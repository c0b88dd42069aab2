package minshen.desktop.claims;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.dossier.finding.Standing;
import minshen.policy.calc.Amounts;
import minshen.words.Words;

/** The table of claims; a row opens with a click or Enter, goes with Delete, and can be copied. */
final class ClaimTable extends TableView<ClaimLine> {
  private final Words words;
  private final Consumer<ClaimLine> open;
  private final Consumer<ClaimLine> copy;
  private final Consumer<ClaimLine> remove;

  ClaimTable(
      ClaimListViewModel model,
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
    TableColumn<ClaimLine, String> project =
        text("desktop.column.project", 300, ClaimLine::project);
    project.getStyleClass().add("first");
    getColumns().add(project);
    getColumns().add(text("desktop.column.item", 300, ClaimLine::item));
    getColumns().add(text("desktop.column.company", 230, ClaimLine::applicant));
    getColumns().add(text("desktop.column.year", 70, ClaimTable::year));
    getColumns().add(standing());
    getColumns().add(amount());
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
          if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
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

  private TableColumn<ClaimLine, String> text(
      String key, double width, Function<ClaimLine, String> text) {
    TableColumn<ClaimLine, String> column = new TableColumn<>(words.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
    return column;
  }

  private TableColumn<ClaimLine, ClaimLine> standing() {
    TableColumn<ClaimLine, ClaimLine> column = new TableColumn<>(words.say("desktop.column.state"));
    column.setPrefWidth(120);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
    column.setComparator(Comparator.comparing(line -> line.claim().figures().standing()));
    column.setCellFactory(_ -> new StandingCell());
    return column;
  }

  private TableColumn<ClaimLine, Optional<BigDecimal>> amount() {
    TableColumn<ClaimLine, Optional<BigDecimal>> column =
        new TableColumn<>(words.say("desktop.column.amount"));
    column.setPrefWidth(180);
    column.getStyleClass().addAll("figures", "last");
    column.setCellValueFactory(
        cell -> new SimpleObjectProperty<>(cell.getValue().claim().figures().amount()));
    column.setComparator(Comparator.comparing(amount -> amount.orElse(BigDecimal.ONE.negate())));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(Optional<BigDecimal> amount, boolean empty) {
                super.updateItem(amount, empty);
                setText(empty || amount == null ? "" : amount.map(Amounts::shown).orElse("—"));
              }
            });
    return column;
  }

  private static String year(ClaimLine line) {
    return line.claim().year().map(String::valueOf).orElse("");
  }

  private final class StandingCell extends TableCell<ClaimLine, ClaimLine> {
    private final Pill pill = new Pill(Meaning.NOTE, "");

    @Override
    protected void updateItem(ClaimLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      Standing standing = line.claim().figures().standing();
      pill.show(Standings.meaning(standing), Standings.word(standing, words));
      setGraphic(pill);
    }
  }
}
