package minshen.desktop.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.ClaimStatusLabels;
import minshen.desktop.claims.export.CalendarExport;
import minshen.desktop.claims.model.FieldPlace;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.BarChart;
import minshen.desktop.controls.CapGauge;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Pressable;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.NoticeImport;
import minshen.desktop.work.RecentClaims;
import minshen.desktop.work.Workspace;
import minshen.dossier.DossierField.Part;
import minshen.dossier.finding.ClaimStatus;
import minshen.policy.Item;
import minshen.policy.calc.CapUse;
import minshen.store.ClaimSummary;
import minshen.words.Words;

/** The overview: at the left what is to be done, at the right days, caps and the latest claims. */
final class OverviewPage extends BorderPane {
  private static final double RIGHT = 400;

  /** So many things to do come with each wish for more. */
  private static final int MORE_TODOS = 20;

  private static final int RECENT = 5;

  private final Workspace workspace;
  private final OverviewViewModel model;
  private final RecentClaims recent;
  private final Navigator navigator;
  private final Words words;
  private final DeadlinesCard deadlines;
  private final NoticeCard notice;
  private final BackupNotice backups;
  private final FlowPane tiles = new FlowPane();
  private final VBox todos = new VBox();
  private int mostTodos = OverviewViewModel.MOST_TODOS;
  private final VBox gauges = new VBox();
  private final VBox latest = new VBox();
  private final BarChart years = new BarChart();

  OverviewPage(
      Workspace workspace,
      OverviewViewModel model,
      RecentClaims recent,
      Navigator navigator,
      Dialogs dialogs,
      Words words) {
    this.workspace = workspace;
    this.model = model;
    this.recent = recent;
    this.navigator = navigator;
    this.words = words;
    deadlines =
        new DeadlinesCard(
            model,
            dialogs,
            words,
            new CalendarExport(workspace, dialogs, words),
            claim ->
                navigator.claim(
                    claim.applicant(), claim.claim(), Optional.of(FieldPlace.PROGRESS)));
    notice =
        new NoticeCard(
            new NoticeViewModel(workspace),
            new NoticeImport(workspace, dialogs, words),
            workspace.tasks(),
            dialogs,
            words);
    backups = new BackupNotice(workspace.backups(), dialogs, words, workspace.today());
    getStyleClass().addAll("list-page", "overview");
    tiles.getStyleClass().add("tiles");
    todos.getStyleClass().add("todos");
    gauges.getStyleClass().add("gauges");
    latest.getStyleClass().add("todos");
    Label title = TextLabels.pageTitle(words.say("desktop.overview"));
    VBox head = new VBox(title, backups, tiles);
    head.getStyleClass().add("page-head");
    setTop(head);
    VBox left =
        column(
            new Card(words.say("desktop.overview.todo"), todos),
            new Card(words.say("desktop.overview.by-year"), years));
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox body = new HBox(left, right());
    body.getStyleClass().add("claim-body");
    setCenter(scroll(body));
  }

  /** Shows what there is now. */
  void show() {
    Map<ClaimStatus, Integer> claimStatuses = model.claimStatuses();
    tiles
        .getChildren()
        .setAll(
            claimStatuses.entrySet().stream().map(e -> tile(e.getKey(), e.getValue())).toList());
    showTodos();
    showYears(model.byYear());
    showGauges(model.caps());
    showLatest();
    deadlines.show();
    notice.show();
    backups.show();
  }

  private Node right() {
    VBox right =
        column(
            deadlines.node(),
            notice.node(),
            new Card(words.say("desktop.overview.caps"), gauges),
            new Card(words.say("desktop.overview.recent"), latest));
    right.setPrefWidth(RIGHT);
    right.setMinWidth(RIGHT);
    right.getStyleClass().add("results");
    return right;
  }

  private static VBox column(Node... cards) {
    VBox box = new VBox(cards);
    box.getStyleClass().add("cards");
    return box;
  }

  /** Both columns at once: the wheel does the same over either. */
  private static ScrollPane scroll(Node columns) {
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("bare");
    scroll.setId("overview-columns");
    return scroll;
  }

  private Node tile(ClaimStatus claimStatus, int count) {
    Label number = TextLabels.line(Integer.toString(count), "tile-number");
    String word = ClaimStatusLabels.word(claimStatus, words);
    Pressable tile =
        new Pressable(
            word + " " + count,
            () -> navigator.claims(claimStatus),
            number,
            new Pill(ClaimStatusLabels.meaning(claimStatus), word));
    tile.setAlignment(Pos.CENTER_LEFT);
    tile.getStyleClass().add("tile");
    tile.setId("tile-" + claimStatus.name());
    return tile;
  }

  private void showTodos() {
    OverviewViewModel.TodoList all = model.todos(mostTodos);
    todos.getChildren().setAll(all.first().stream().map(this::line).toList());
    if (all.first().isEmpty()) {
      todos.getChildren().add(TextLabels.muted(words.say("desktop.overview.todo-none")));
    }
    if (all.more() > 0) {
      Hyperlink more = new Hyperlink(words.say("desktop.overview.todo-more", all.more()));
      more.setId("more-todos");
      more.setOnAction(_ -> showMoreTodos());
      todos.getChildren().add(more);
    }
  }

  /** Whoever asks for more by the keyboard goes on with the first of them. */
  private void showMoreTodos() {
    int before = mostTodos;
    mostTodos += MORE_TODOS;
    showTodos();
    todos.getChildren().get(before).requestFocus();
  }

  private Node line(Todo todo) {
    Label text = TextLabels.wrapped(todo.text());
    Label where = TextLabels.line(todo.where(), "caption");
    VBox names = new VBox(text, where);
    HBox.setHgrow(names, Priority.ALWAYS);
    Pressable line =
        new Pressable(
            todo.text() + " " + todo.where(),
            () -> go(todo),
            Verdicts.pill(todo.severity(), words),
            names);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("todo-line");
    return line;
  }

  private void go(Todo todo) {
    model.begin(todo, field -> go(todo, field));
  }

  private void go(Todo todo, Optional<String> field) {
    boolean ofApplicant = field.map(name -> Part.of(name) == Part.APPLICANT).orElse(false);
    if (ofApplicant || todo.claim().isEmpty()) {
      navigator.applicant(todo.applicant(), field);
    } else {
      navigator.claim(todo.applicant(), todo.claim().get(), field);
    }
  }

  private void showYears(List<BarChart.Row> rows) {
    years.show(
        List.of(words.say("desktop.overview.asked"), words.say("desktop.overview.granted")), rows);
    if (rows.isEmpty()) {
      years.getChildren().setAll(TextLabels.muted(words.say("desktop.overview.no-amounts")));
    }
  }

  private void showGauges(List<CapUse> caps) {
    gauges
        .getChildren()
        .setAll(
            caps.stream().map(cap -> new CapGauge(workspace.library(), words).show(cap)).toList());
    if (caps.isEmpty()) {
      gauges
          .getChildren()
          .add(
              TextLabels.muted(
                  words.say(
                      model.current().isPresent()
                          ? "desktop.overview.no-caps"
                          : "desktop.overview.caps-choose")));
    }
  }

  private void showLatest() {
    List<RecentClaims.Entry> entries = recent.entries().stream().limit(RECENT).toList();
    Map<RecentClaims.Entry, ClaimSummary> known =
        workspace.claims().stream()
            .filter(claim -> entries.contains(entry(claim)))
            .collect(Collectors.toMap(OverviewPage::entry, claim -> claim));
    latest
        .getChildren()
        .setAll(
            entries.stream()
                .flatMap(entry -> Optional.ofNullable(known.get(entry)).stream())
                .map(this::line)
                .toList());
    if (latest.getChildren().isEmpty()) {
      latest.getChildren().add(TextLabels.muted(words.say("desktop.overview.recent-none")));
    }
  }

  private static RecentClaims.Entry entry(ClaimSummary claim) {
    return new RecentClaims.Entry(claim.applicant(), claim.claim());
  }

  private Node line(ClaimSummary claim) {
    String item = workspace.library().item(claim.item()).map(Item::title).orElse("");
    Label name = new Label(claim.project().orElse(item));
    Label below =
        TextLabels.line(
            claim.item() + " · " + claim.applicantName().orElse(words.say("desktop.nameless")),
            "caption");
    VBox names = new VBox(name, below);
    names.setMinWidth(0);
    HBox.setHgrow(names, Priority.ALWAYS);
    ClaimStatus claimStatus = claim.figures().claimStatus();
    Pressable line =
        new Pressable(
            name.getText() + " " + below.getText(),
            () -> navigator.claim(claim.applicant(), claim.claim(), Optional.empty()),
            names,
            new Pill(
                ClaimStatusLabels.meaning(claimStatus),
                ClaimStatusLabels.word(claimStatus, words)));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("todo-line");
    return line;
  }
}
