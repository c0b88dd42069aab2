package minshen.desktop.claims;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.policy.calc.Amounts;
import minshen.policy.calc.Eligibility;
import minshen.words.Words;

/** The table of claims; a row opens with a click or Enter. */
final class ClaimTable extends TableView<ClaimLine> {
  private static final double ROW = 36;

  private final Words words;

  ClaimTable(Words words, Consumer<ClaimLine> open) {
    this.words = words;
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setId("claims");
    TableColumn<ClaimLine, String> project =
        text("desktop.column.project", 310, ClaimLine::project);
    project.getStyleClass().add("first");
    getColumns().add(project);
    getColumns().add(text("desktop.column.item", 330, ClaimTable::item));
    getColumns().add(text("desktop.column.company", 220, ClaimLine::applicant));
    getColumns().add(text("desktop.column.year", 70, ClaimTable::year));
    getColumns().add(verdict());
    getColumns().add(amount());
    setRowFactory(_ -> row(open));
    setOnKeyPressed(
        event -> {
          ClaimLine line = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && line != null) {
            open.accept(line);
          }
        });
    setPlaceholder(new Label(words.say("desktop.claim.no-match")));
  }

  private static TableRow<ClaimLine> row(Consumer<ClaimLine> open) {
    TableRow<ClaimLine> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
            open.accept(row.getItem());
          }
        });
    return row;
  }

  private TableColumn<ClaimLine, String> text(
      String key, double width, Function<ClaimLine, String> text) {
    TableColumn<ClaimLine, String> column = new TableColumn<>(words.say(key));
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(text.apply(cell.getValue())));
    return column;
  }

  private TableColumn<ClaimLine, ClaimLine> verdict() {
    TableColumn<ClaimLine, ClaimLine> column = new TableColumn<>(words.say("desktop.column.state"));
    column.setPrefWidth(160);
    column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
    column.setComparator(Comparator.comparing(line -> line.claim().figures().verdict()));
    column.setCellFactory(_ -> new VerdictCell());
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

  private static String item(ClaimLine line) {
    return line.claim().item() + "  " + line.itemTitle();
  }

  private static String year(ClaimLine line) {
    return line.claim().year().map(String::valueOf).orElse("");
  }

  /** Eligible but with something to mend is shown as open. */
  private final class VerdictCell extends TableCell<ClaimLine, ClaimLine> {
    private final Pill pill = new Pill(Meaning.NOTE, "");

    @Override
    protected void updateItem(ClaimLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      Eligibility.Verdict verdict = line.claim().figures().verdict();
      if (verdict == Eligibility.Verdict.ELIGIBLE && line.claim().figures().errors() > 0) {
        pill.show(
            Meaning.OPEN, words.say("desktop.claim.to-mend", line.claim().figures().errors()));
      } else {
        pill.show(Verdicts.meaning(verdict), Verdicts.word(verdict, words));
      }
      setGraphic(pill);
    }
  }
}
