package minshen.desktop.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import minshen.desktop.applicants.CompanyChooser;
import minshen.desktop.controls.BarChart;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.EmptyState;
import minshen.desktop.controls.FilterField;
import minshen.desktop.controls.ListPage;
import minshen.desktop.controls.Shown;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.policy.calc.Award;
import minshen.store.BinPlace;
import minshen.store.StoredAward;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rows at the left, at the right the one that is changed and what they come to. */
final class LedgerPage extends ListPage {
  private static final double SIDE = 360;
  private static final double NARROW_SIDE = 280;

  /** What the rows need before the side has all the room that it likes. */
  private static final double ROWS = 640;

  private static final double FILTER = 260;
  private static final int PROBLEMS = 8;
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final Workspace workspace;
  private final CompanyChooser companies;
  private final Dialogs dialogs;
  private final Words words;
  private final LedgerViewModel model;
  private final LedgerTable table;
  private final AwardForm form;
  private final VBox side = new VBox();
  private final BarChart byYear = new BarChart();
  private final BarChart byItem = new BarChart();
  private final Card years;
  private final Card items;
  private final Button add = new Button();
  private final Button paste = new Button();
  private boolean editing;

  LedgerPage(Workspace workspace, CompanyChooser companies, Dialogs dialogs, Words words) {
    super(
        words.say("desktop.ledger"),
        new FilterField(
                "ledger-filter", words.say("desktop.ledger.filter"), words.say("desktop.clear"))
            .wide(FILTER));
    this.workspace = workspace;
    this.companies = companies;
    this.dialogs = dialogs;
    this.words = words;
    model = new LedgerViewModel(workspace);
    table = new LedgerTable(model, words, this::remove);
    SortedList<StoredAward> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    form = new AwardForm(workspace.library(), words, this::kept, this::remove, this::leave);
    years = new Card(words.say("desktop.ledger.by-year"), byYear);
    items = new Card(words.say("desktop.ledger.by-item"), byItem);
    addActions(actions());
    filter().textProperty().subscribe((_, text) -> model.filter(text));
    setRight(side());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> Optional.ofNullable(row).ifPresent(this::edit));
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    model.shown().addListener((ListChangeListener<StoredAward>) _ -> show());
    show();
  }

  /** Lets go of the workspace. */
  void close() {
    model.close();
  }

  private Button[] actions() {
    paste.setText(words.say("desktop.ledger.paste"));
    paste.setGraphic(new FontIcon(Feather.CLIPBOARD));
    paste.setId("ledger-paste");
    paste.setOnAction(_ -> paste());
    add.setText(words.say("desktop.ledger.new"));
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.getStyleClass().add("accent");
    add.setId("ledger-new");
    add.setOnAction(_ -> add());
    return new Button[] {paste, add};
  }

  private Node side() {
    side.getStyleClass().addAll("cards", "ledger-side");
    ScrollPane scroll = new ScrollPane(side);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    widthProperty()
        .subscribe(
            width -> {
              double wide = Math.clamp(width.doubleValue() - ROWS, NARROW_SIDE, SIDE);
              scroll.setPrefWidth(wide);
              scroll.setMinWidth(wide);
            });
    Shown.room(scroll);
    return scroll;
  }

  private void show() {
    boolean any = model.any();
    table.showCompanies(model.current().isEmpty());
    if (any) {
      showList(table);
    } else {
      showEmpty(new EmptyState(Feather.ARCHIVE, words.say("desktop.ledger.none")));
    }
    summarize(
        words.say("desktop.ledger.count", model.shown().size()),
        words.say("desktop.ledger.sum", model.sum().shown()));
    byYear.show(List.of(""), model.byYear());
    byItem.show(List.of(""), model.byItem());
    showSide();
  }

  private void showSide() {
    side.getChildren().clear();
    if (editing) {
      side.getChildren().add(form);
    }
    if (model.any()) {
      side.getChildren().addAll(years, items);
    }
    getRight().setVisible(editing || model.any());
  }

  private void edit(StoredAward row) {
    editing = true;
    form.show(row);
    showSide();
  }

  private void leave() {
    editing = false;
    table.getSelectionModel().clearSelection();
    showSide();
  }

  private void add() {
    companies.whenOne(
        add,
        _ -> {
          table.getSelectionModel().clearSelection();
          editing = true;
          showSide();
          form.blank();
        });
  }

  private void kept(Award award) {
    Optional<StoredAward> changed = form.shown();
    leave();
    changed.ifPresentOrElse(
        row -> {
          model.replace(row, award);
          dialogs.toast(
              words.say("desktop.ledger.changed"),
              words.say("desktop.undo-action"),
              () -> model.takeBack(row, award));
        },
        () -> take(List.of(award)));
  }

  private void take(List<Award> awards) {
    DossierEditor dossierEditor = model.current().orElseThrow();
    model.add(awards);
    dialogs.toast(
        words.say("desktop.ledger.added", awards.size()),
        words.say("desktop.undo-action"),
        () -> model.takeBack(dossierEditor, awards));
  }

  private void remove(StoredAward row) {
    leave();
    BinPlace place = model.remove(row);
    dialogs.toast(
        words.say("desktop.ledger.removed"),
        words.say("desktop.undo-action"),
        () -> model.restore(row, place));
  }

  private void key(KeyEvent event) {
    if (PASTE.match(event)) {
      paste();
      event.consume();
    }
  }

  private void paste() {
    String text = Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("");
    if (text.isBlank()) {
      dialogs.toast(words.say("desktop.ledger.paste-nothing"));
      return;
    }
    companies.whenOne(paste, _ -> take(AwardPaste.of(text, workspace.library())));
  }

  private void take(AwardPaste pasted) {
    if (!pasted.problems().isEmpty()) {
      dialogs.problem(
          words.say("desktop.ledger.paste-refused"),
          pasted.problems().stream()
              .limit(PROBLEMS)
              .map(words::say)
              .collect(Collectors.joining("\n")));
    } else if (!pasted.awards().isEmpty()) {
      take(pasted.awards());
    }
  }
}
