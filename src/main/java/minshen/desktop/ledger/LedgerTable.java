package minshen.desktop.ledger;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.policy.calc.Amounts;
import minshen.store.StoredAward;
import minshen.words.Words;

/** The rows of the ledger. */
final class LedgerTable extends TableView<StoredAward> {
  private final Words words;

  /**
   * A table.
   *
   * @param removed told of a row on which Delete was pressed
   */
  LedgerTable(LedgerViewModel model, Words words, Consumer<StoredAward> removed) {
    this.words = words;
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setId("ledger");
    TableColumn<StoredAward, String> company =
        text("desktop.column.company", 170, row -> row.applicantName().orElse(""));
    company.getStyleClass().add("first");
    getColumns().add(company);
    getColumns().add(text("desktop.column.item", 210, row -> model.item(row.award())));
    getColumns().add(text("desktop.column.year", 64, row -> Integer.toString(row.award().year())));
    getColumns().add(text("desktop.column.project", 150, row -> row.award().project().orElse("")));
    getColumns().add(text("desktop.ledger.kind", 110, row -> model.kind(row.award())));
    getColumns().add(text("desktop.ledger.product", 110, row -> row.award().product().orElse("")));
    getColumns().add(amount());
    setPlaceholder(new Label(words.say("desktop.claim.no-match")));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          StoredAward row = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.DELETE && row != null) {
            removed.accept(row);
            event.consume();
          }
        });
  }

  private TableColumn<StoredAward, String> text(
      String key, double width, Function<StoredAward, String> text) {
    TableColumn<StoredAward, String> column = new TableColumn<>(words.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
    return column;
  }

  private TableColumn<StoredAward, BigDecimal> amount() {
    TableColumn<StoredAward, BigDecimal> column =
        new TableColumn<>(words.say("desktop.ledger.amount-column"));
    column.setPrefWidth(110);
    column.getStyleClass().addAll("figures", "last");
    column.setCellValueFactory(
        cell -> new SimpleObjectProperty<>(cell.getValue().award().amount()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(BigDecimal amount, boolean empty) {
                super.updateItem(amount, empty);
                setText(empty || amount == null ? "" : Amounts.shown(amount));
              }
            });
    return column;
  }
}
