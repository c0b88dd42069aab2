package minshen.desktop.ledger;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import minshen.desktop.controls.ColumnFilter;
import minshen.desktop.controls.ColumnsByWorth;
import minshen.desktop.controls.ReadableColumn;
import minshen.desktop.ledger.LedgerViewModel.Part;
import minshen.policy.amount.Amount;
import minshen.store.StoredAward;
import minshen.words.Words;

/** The rows of the ledger. */
final class LedgerTable extends TableView<StoredAward> {
  private final Words words;
  private final ReadableColumn<StoredAward, String> company;
  private final ReadableColumn<StoredAward, String> item;
  private final ColumnsByWorth<StoredAward> byWorth;

  /**
   * A table.
   *
   * @param removed told of a row on which Delete was pressed
   */
  LedgerTable(LedgerViewModel model, Words words, Consumer<StoredAward> removed) {
    this.words = words;
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setId("ledger");
    company =
        ReadableColumn.names(words.say("desktop.column.company"), 170, LedgerTable::company)
            .filtered(filter(model, Part.COMPANY));
    company.getStyleClass().add("first");
    getColumns().add(company);
    item =
        ReadableColumn.<StoredAward>names(
                words.say("desktop.column.item"), 210, row -> model.item(row.award()))
            .filtered(filter(model, Part.ITEM));
    getColumns().add(item);
    getColumns()
        .add(
            ReadableColumn.<StoredAward, Integer>figures(
                    words.say("desktop.column.year"),
                    84,
                    row -> row.award().year(),
                    String::valueOf)
                .filtered(filter(model, Part.YEAR)));
    ReadableColumn<StoredAward, String> project =
        names("desktop.column.project", 150, row -> row.award().project().orElse(""));
    ReadableColumn<StoredAward, String> kind =
        names("desktop.ledger.kind", 110, row -> model.kind(row.award()))
            .filtered(filter(model, Part.KIND));
    ReadableColumn<StoredAward, String> product =
        names("desktop.ledger.product", 110, row -> row.award().product().orElse(""));
    getColumns().add(project);
    getColumns().add(kind);
    getColumns().add(product);
    getColumns()
        .add(
            ReadableColumn.<StoredAward, Amount>figures(
                    words.say("desktop.ledger.amount-column"),
                    110,
                    row -> row.award().amount(),
                    Amount::shown)
                .styled("figures", "last"));
    byWorth = new ColumnsByWorth<>(this, List.of(kind, product, project));
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

  /** Shows whose awards they are, or leaves it out where they are all of one company. */
  void showCompanies(boolean several) {
    byWorth.want(company, several);
    item.getStyleClass().remove("first");
    if (!several) {
      item.getStyleClass().add("first");
    }
  }

  private static String company(StoredAward row) {
    return row.applicantName().orElse("");
  }

  private ReadableColumn<StoredAward, String> names(
      String key, double width, Function<StoredAward, String> text) {
    return ReadableColumn.names(words.say(key), width, text);
  }

  private ColumnFilter<String> filter(LedgerViewModel model, Part part) {
    String name = part.name().toLowerCase(Locale.ROOT);
    ColumnFilter<String> filter =
        new ColumnFilter<>(
            value -> value,
            new ColumnFilter.Texts(
                words.say("desktop.filter.all." + name),
                words.say("desktop.filter.search"),
                words.say("desktop.claim.no-match")),
            () -> model.values(part),
            value -> model.narrow(part, value));
    filter.setId("ledger-filter-" + name);
    model.narrowed().subscribe(() -> filter.show(model.narrowed(part)));
    return filter;
  }
}
