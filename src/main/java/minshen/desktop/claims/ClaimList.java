package minshen.desktop.claims;

import atlantafx.base.controls.Spacer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.claims.export.PacketExport;
import minshen.desktop.controls.EmptyState;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Task;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.Workspace;
import minshen.dossier.Claim;
import minshen.dossier.ClaimProgress;
import minshen.store.ClaimSummary;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every claim of the current company, or of all: filter, sort, open; the totals below. */
final class ClaimList extends VBox {
  private static final double FILTER = 300;

  /** More at once are no longer one afternoon's work, and each editor is opened. */
  private static final int MOST_COMPANIES = 500;

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final Runnable newClaim;
  private final Supplier<Node> firstSteps;
  private final ClaimListViewModel model;
  private final FilterNames names;
  private final ClaimFilterBar bar;
  private final TextField filter = new TextField();
  private final Label count = new Label();
  private final Label total = new Label();
  private final StackPane body = new StackPane();
  private final HBox packing = new HBox();
  private final ClaimTable table;
  private final Node footer;
  private final Button create;
  private final Button take;
  private final Button packets;
  private final PacketExport exporting;
  private final Subscription subscription;

  ClaimList(
      Workspace workspace,
      FileImport fileImport,
      Dialogs dialogs,
      Words words,
      ObjectProperty<ClaimFilter> wanted,
      Runnable newClaim,
      Supplier<Node> firstSteps) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.newClaim = newClaim;
    this.firstSteps = firstSteps;
    getStyleClass().add("list-page");
    model = new ClaimListViewModel(workspace.library(), workspace.tasks(), wanted);
    names = new FilterNames(workspace, words);
    bar = new ClaimFilterBar(model, names, words);
    table = new ClaimTable(model, names, words, this::open, this::copy, this::remove);
    create = new Button(words.say("desktop.claim.new"), new FontIcon(Feather.PLUS));
    create.getStyleClass().add("accent");
    create.setId("new-claim");
    create.setOnAction(_ -> create());
    take = new Button(words.say("desktop.import.action"), new FontIcon(Feather.UPLOAD));
    take.setOnAction(_ -> fileImport.choose());
    exporting = new PacketExport(workspace, dialogs, words);
    packets = new Button(words.say("desktop.packet.action"), new FontIcon(Feather.PACKAGE));
    packets.setId("list-packets");
    packets.setOnAction(_ -> makePackets());
    exporting.runningProperty().subscribe(this::packing);
    footer = footer();
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head(), bar, body, footer);
    filter.textProperty().subscribe((_, text) -> type(text));
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    subscription =
        Subscription.combine(
            wanted.subscribe(now -> show(now)),
            model.linesProperty().subscribe(this::show),
            sceneProperty().subscribe(_ -> refresh()),
            workspace.currentProperty().subscribe(_ -> refresh()),
            workspace.claims().subscribe(this::refresh),
            workspace.applicants().subscribe(this::refresh));
  }

  /** Lets go of the workspace. */
  void close() {
    subscription.unsubscribe();
  }

  private Node head() {
    Label title = TextLabels.pageTitle(words.say("desktop.claims"));
    filter.setPromptText(words.say("desktop.claim.filter"));
    filter.setAccessibleText(words.say("desktop.claim.filter"));
    filter.setPrefWidth(FILTER);
    filter.setId("claim-filter");
    take.setId("take-in");
    HBox head = new HBox(title, new Spacer(), filter, packing, packets, take, create);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("page-head", "page-actions");
    return head;
  }

  private Node footer() {
    total.setId("claims-total");
    HBox box = new HBox(count, new Spacer(), total);
    box.getStyleClass().add("list-footer");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  /** While it is not in the window it lets changes pass: it is filled anew when it comes back. */
  private void refresh() {
    if (getScene() == null) {
      return;
    }
    Optional<Long> current = workspace.currentProperty().get().map(DossierEditor::id);
    List<ClaimSummary> claims =
        current.isEmpty()
            ? workspace.claims()
            : workspace.claims().stream()
                .filter(claim -> claim.applicant() == current.get())
                .toList();
    boolean any = !claims.isEmpty();
    names.refresh();
    table.showCompanies(current.isEmpty());
    // The filter would be out of sight with its column.
    if (current.isPresent()) {
      model.filterProperty().set(model.filterProperty().get().withApplicant(Optional.empty()));
    }
    model.take(claims);
    body.getChildren().setAll(any ? table : empty());
    for (Node node : List.of(footer, bar, filter)) {
      Shown.set(node, any);
    }
    boolean started = !workspace.applicants().isEmpty();
    for (Button button : List.of(packets, take, create)) {
      Shown.set(button, started);
    }
  }

  private void type(String text) {
    ObjectProperty<ClaimFilter> wanted = model.filterProperty();
    wanted.set(wanted.get().withText(text));
  }

  private void show(ClaimFilter wanted) {
    if (!filter.getText().equals(wanted.text())) {
      filter.setText(wanted.text());
    }
  }

  private void show(ClaimLines summary) {
    count.setText(
        summary.count() == summary.all()
            ? words.say("desktop.claim.count", summary.count())
            : words.say("desktop.claim.count-of", summary.count(), summary.all()));
    String amount =
        summary.byRegion().size() > 1
            ? summary.byRegion().entrySet().stream()
                .map(of -> words.say("desktop.claim.total-of", of.getKey(), of.getValue().shown()))
                .collect(Collectors.joining(" · "))
            : words.say("desktop.claim.total", summary.amount().shown());
    total.setText(
        summary.approved().isZero()
            ? amount
            : amount + " · " + words.say("desktop.claim.approved", summary.approved().shown()));
  }

  /** From the filter the arrow leads into the table, and Enter opens the first line. */
  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> {
        model.whenShown(this::toTable);
        event.consume();
      }
      case ENTER -> {
        model.whenShown(() -> model.shown().stream().findFirst().ifPresent(this::open));
        event.consume();
      }
      case ESCAPE -> {
        model.filterProperty().set(ClaimFilter.ALL);
        event.consume();
      }
      default -> {
        // Typed into the filter.
      }
    }
  }

  private void toTable() {
    if (!model.shown().isEmpty()) {
      table.requestFocus();
      table.getSelectionModel().selectFirst();
    }
  }

  /** The claims that are chosen, else all that are shown: a packet for each company and year. */
  private void makePackets() {
    List<ClaimLine> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    List<ClaimLine> lines = chosen.size() > 1 ? chosen : List.copyOf(model.shown());
    Map<Long, List<String>> byApplicant = new LinkedHashMap<>();
    lines.forEach(
        line ->
            byApplicant
                .computeIfAbsent(line.claim().applicant(), _ -> new ArrayList<>())
                .add(line.claim().claim()));
    if (byApplicant.size() > MOST_COMPANIES) {
      dialogs.toast(words.say("desktop.packet.too-many", byApplicant.size(), MOST_COMPANIES));
      return;
    }
    exporting.startByYear(
        byApplicant.entrySet().stream()
            .map(of -> new PacketExport.Wanted(of.getKey(), of.getValue()))
            .toList());
  }

  private void packing(Optional<Task<?>> task) {
    packets.setDisable(task.isPresent());
    packing.getChildren().clear();
    task.ifPresent(
        running -> {
          ProgressBar bar = new ProgressBar();
          bar.progressProperty().bind(running.fractionProperty());
          Hyperlink cancel = new Hyperlink(words.say("desktop.cancel"));
          cancel.setOnAction(_ -> running.cancel());
          packing.getChildren().addAll(bar, cancel);
        });
  }

  private void open(ClaimLine line) {
    workspace.open(line.claim().applicant(), line.claim().claim());
  }

  /** The copy lies open at once: its days are still to be filled in. */
  private void copy(ClaimLine line) {
    workspace.dossierEditor(
        line.claim().applicant(),
        dossierEditor ->
            dossierEditor
                .dossier()
                .claim(line.claim().claim())
                .ifPresent(
                    claim -> {
                      Claim copy = claim.inNewYear(dossierEditor.freshClaimId(), false);
                      dossierEditor.addClaim(copy);
                      workspace.open(dossierEditor, copy.id());
                      dialogs.toast(words.say("desktop.claim.copied"));
                    }));
  }

  /** It can be taken back, so nobody is asked first. */
  private void remove(ClaimLine line) {
    workspace.dossierEditor(
        line.claim().applicant(),
        dossierEditor ->
            dossierEditor
                .dossier()
                .claim(line.claim().claim())
                .ifPresent(claim -> remove(dossierEditor, claim)));
  }

  private void remove(DossierEditor dossierEditor, Claim claim) {
    int place = dossierEditor.dossier().claims().indexOf(claim);
    ClaimProgress claimProgress = dossierEditor.claimProgress(claim.id());
    dossierEditor.removeClaim(claim.id());
    dialogs.toast(
        words.say("desktop.claim.removed"),
        words.say("desktop.undo-action"),
        () -> restore(dossierEditor, place, claim, claimProgress));
  }

  private static void restore(
      DossierEditor dossierEditor, int place, Claim claim, ClaimProgress claimProgress) {
    dossierEditor.change(
        dossier -> {
          List<Claim> claims = new ArrayList<>(dossier.claims());
          claims.add(Math.min(place, claims.size()), claim);
          return dossier.withClaims(claims);
        });
    dossierEditor.setClaimProgress(claim.id(), claimProgress);
  }

  private Node empty() {
    return workspace.applicants().isEmpty()
        ? firstSteps.get()
        : new EmptyState(Feather.FILE_TEXT, words.say("desktop.claim.none"));
  }

  /**
   * A claim belongs to a company: with one on the workspace it is that one, with many one is
   * chosen.
   */
  private void create() {
    if (workspace.currentProperty().get().isPresent()) {
      newClaim.run();
    } else if (workspace.applicants().size() == 1) {
      workspace.dossierEditor(
          workspace.applicants().getFirst().id(),
          dossierEditor -> {
            workspace.currentProperty().set(Optional.of(dossierEditor));
            newClaim.run();
          });
    } else {
      dialogs.toast(words.say("desktop.claim.choose-company"));
    }
  }
}
