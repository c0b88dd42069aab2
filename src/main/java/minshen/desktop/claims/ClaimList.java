package minshen.desktop.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import minshen.desktop.claims.export.PacketExport;
import minshen.desktop.claims.export.ReportExport;
import minshen.desktop.controls.EmptyState;
import minshen.desktop.controls.FilterField;
import minshen.desktop.controls.ListPage;
import minshen.desktop.controls.Shown;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Task;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.FileImport;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.Workspace;
import minshen.dossier.Claim;
import minshen.store.ClaimSummary;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Every claim of the current company, or of all: filter, sort, open; the totals below. */
final class ClaimList extends ListPage {
  private static final double FILTER = 300;

  /** More at once are no longer one afternoon's work, and each editor is opened. */
  private static final int MOST_COMPANIES = 500;

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final Supplier<Node> firstSteps;
  private final ClaimListViewModel model;
  private final FilterNames names;
  private final ClaimFilterBar bar;
  private final ClaimTable table;
  private final Button create = new Button();
  private final Button take = new Button();
  private final Button packets = new Button();
  private final Button report = new Button();
  private final PacketExport exporting;
  private final Subscription subscription;

  ClaimList(
      Workspace workspace,
      FileImport fileImport,
      Dialogs dialogs,
      Words words,
      ObjectProperty<ClaimFilter> wanted,
      Consumer<Node> newClaim,
      Supplier<Node> firstSteps,
      Navigator navigator) {
    super(
        words.say("desktop.claims"),
        new FilterField(
                "claim-filter", words.say("desktop.claim.filter"), words.say("desktop.clear"))
            .wide(FILTER));
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.firstSteps = firstSteps;
    model = new ClaimListViewModel(workspace.library(), workspace.tasks(), wanted);
    names = new FilterNames(workspace, words);
    bar = new ClaimFilterBar(model, names, words);
    table = new ClaimTable(model, names, words, this::open, this::copy, this::remove);
    button(create, "new-claim", "desktop.claim.new", Feather.PLUS, () -> newClaim.accept(create));
    create.getStyleClass().add("accent");
    button(take, "take-in", "desktop.import.action", Feather.UPLOAD, fileImport::choose);
    button(packets, "list-packets", "desktop.packet.action", Feather.PACKAGE, this::makePackets);
    button(report, "list-report", "desktop.report.action", Feather.BAR_CHART_2, this::report);
    exporting = new PacketExport(workspace, dialogs, words, navigator);
    exporting.runningProperty().subscribe(this::packing);
    total().setId("claims-total");
    addActions(report, packets, take, create);
    addHead(bar);
    filter().textProperty().subscribe((_, text) -> type(text));
    filter().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
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

  private void button(Button button, String id, String key, Feather icon, Runnable action) {
    button.setId(id);
    button.setText(words.say(key));
    button.setGraphic(new FontIcon(icon));
    button.setOnAction(_ -> action.run());
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
    Shown.set(bar, any);
    if (any) {
      showList(table);
    } else {
      showEmpty(empty());
    }
    boolean started = !workspace.applicants().isEmpty();
    for (Button button : List.of(report, packets, take, create)) {
      Shown.set(button, started);
    }
  }

  private void type(String text) {
    ObjectProperty<ClaimFilter> wanted = model.filterProperty();
    wanted.set(wanted.get().withText(text));
  }

  private void show(ClaimFilter wanted) {
    if (!filter().getText().equals(wanted.text())) {
      filter().setText(wanted.text());
    }
  }

  private void show(ClaimLines summary) {
    String count =
        summary.count() == summary.all()
            ? words.say("desktop.claim.count", summary.count())
            : words.say("desktop.claim.count-of", summary.count(), summary.all());
    String amount =
        summary.byRegion().size() > 1
            ? summary.byRegion().entrySet().stream()
                .map(of -> words.say("desktop.claim.total-of", of.getKey(), of.getValue().shown()))
                .collect(Collectors.joining(" · "))
            : words.say("desktop.claim.total", summary.amount().shown());
    summarize(
        count,
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

  /** A packet for each company and year. */
  private void makePackets() {
    wanted().ifPresent(exporting::startByYear);
  }

  private void report() {
    wanted().ifPresent(new ReportExport(workspace, dialogs, words)::start);
  }

  /**
   * The claims that are chosen, else all that are shown; not of more companies than can be open.
   */
  private Optional<List<PacketExport.Wanted>> wanted() {
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
      return Optional.empty();
    }
    return Optional.of(
        byApplicant.entrySet().stream()
            .map(of -> new PacketExport.Wanted(of.getKey(), of.getValue()))
            .toList());
  }

  private void packing(Optional<Task<?>> task) {
    packets.setDisable(task.isPresent());
    task.ifPresentOrElse(
        running -> follow(running.fractionProperty(), words.say("desktop.cancel"), running::cancel),
        this::rest);
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
    dossierEditor
        .removeClaim(claim.id())
        .ifPresent(
            removed ->
                dialogs.toast(
                    words.say("desktop.claim.removed"),
                    words.say("desktop.undo-action"),
                    () -> dossierEditor.bringClaim(place, removed)));
  }

  private Node empty() {
    return workspace.applicants().isEmpty()
        ? firstSteps.get()
        : new EmptyState(Feather.FILE_TEXT, words.say("desktop.claim.none"));
  }
}
