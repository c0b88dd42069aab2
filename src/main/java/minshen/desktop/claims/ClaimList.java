package minshen.desktop.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Empty;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.desktop.work.Inbox;
import minshen.dossier.finding.ClaimFigures;
import minshen.policy.calc.Amounts;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every claim of the current company, or of all: filter, sort, open; the totals below. */
final class ClaimList extends VBox {
  private final Desk desk;
  private final Words words;
  private final ObservableList<ClaimLine> lines = FXCollections.observableArrayList();
  private final FilteredList<ClaimLine> filtered = new FilteredList<>(lines);
  private final TextField filter = new TextField();
  private final Label count = new Label();
  private final Label total = new Label();
  private final StackPane body = new StackPane();
  private final TableView<ClaimLine> table;
  private final Node footer;
  private final Button create;
  private final Button take;
  private final Inbox inbox;
  private final Dialogs dialogs;
  private final Runnable newClaim;
  private final Subscription subscription;
  private final Consumer<String> toApplicant;

  ClaimList(
      Desk desk,
      Inbox inbox,
      Dialogs dialogs,
      Words words,
      Runnable newClaim,
      Consumer<String> toApplicant) {
    this.desk = desk;
    this.words = words;
    this.inbox = inbox;
    this.dialogs = dialogs;
    this.newClaim = newClaim;
    this.toApplicant = toApplicant;
    getStyleClass().add("list-page");
    table =
        new ClaimTable(words, line -> desk.open(line.claim().applicant(), line.claim().claim()));
    SortedList<ClaimLine> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    create = new Button(words.say("desktop.claim.new"), new FontIcon(Feather.PLUS));
    create.getStyleClass().add("accent");
    create.setId("new-claim");
    create.setOnAction(_ -> create());
    take = new Button(words.say("desktop.import.action"), new FontIcon(Feather.UPLOAD));
    footer = footer();
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), body, footer);
    filter
        .textProperty()
        .subscribe(text -> filtered.setPredicate(line -> text.isBlank() || line.matches(text)));
    filtered.addListener((ListChangeListener<ClaimLine>) _ -> showTotals());
    subscription =
        Subscription.combine(
            desk.currentProperty().subscribe(_ -> refresh()),
            desk.claims().subscribe(this::refresh),
            desk.applicants().subscribe(this::refresh));
  }

  /** Lets go of the desk. */
  void close() {
    subscription.unsubscribe();
  }

  private Node head() {
    Label title = new Label(words.say("desktop.claims"));
    title.getStyleClass().add("page-title");
    filter.setPromptText(words.say("desktop.claim.filter"));
    filter.setAccessibleText(words.say("desktop.claim.filter"));
    filter.setPrefWidth(280);
    filter.setId("claim-filter");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    take.setId("take-in");
    take.setOnAction(_ -> inbox.choose());
    HBox head = new HBox(title, gap, filter, take, create);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("page-head", "page-actions");
    return head;
  }

  private Node footer() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox box = new HBox(count, gap, total);
    box.getStyleClass().add("list-footer");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void refresh() {
    Optional<Long> current = desk.currentProperty().get().map(Binder::id);
    lines.setAll(
        desk.claims().stream()
            .filter(claim -> current.map(id -> claim.applicant() == id).orElse(true))
            .map(claim -> ClaimLine.of(desk.library(), claim))
            .toList());
    boolean any = !lines.isEmpty();
    body.getChildren().setAll(any ? table : empty());
    footer.setVisible(any);
    footer.setManaged(any);
    filter.setVisible(any);
    boolean started = !desk.applicants().isEmpty();
    for (Button button : List.of(take, create)) {
      button.setVisible(started);
      button.setManaged(started);
    }
  }

  private void showTotals() {
    BigDecimal sum =
        filtered.stream()
            .map(line -> line.claim().figures())
            .filter(ClaimFigures::counted)
            .flatMap(figures -> figures.amount().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    count.setText(words.say("desktop.claim.count", filtered.size()));
    total.setText(words.say("desktop.claim.total", Amounts.shown(sum)));
  }

  private Node empty() {
    if (desk.applicants().isEmpty()) {
      return new FirstSteps(desk, inbox, words, toApplicant);
    }
    return new Empty(Feather.FILE_TEXT, words.say("desktop.claim.none"));
  }

  /** A claim belongs to a company: with one on the desk it is that one, with many one is chosen. */
  private void create() {
    if (desk.currentProperty().get().isPresent()) {
      newClaim.run();
    } else if (desk.applicants().size() == 1) {
      desk.binder(
          desk.applicants().getFirst().id(),
          binder -> {
            desk.currentProperty().set(Optional.of(binder));
            newClaim.run();
          });
    } else {
      dialogs.toast(words.say("desktop.claim.choose-company"));
    }
  }
}
