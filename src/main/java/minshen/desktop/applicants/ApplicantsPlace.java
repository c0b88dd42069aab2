package minshen.desktop.applicants;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import minshen.desktop.controls.AllWords;
import minshen.desktop.controls.EmptyState;
import minshen.desktop.controls.FilterField;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.SideList;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.BinContents;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.OwnIndustries;
import minshen.desktop.work.Workspace;
import minshen.dossier.Dossier;
import minshen.dossier.FieldCatalogue;
import minshen.store.ApplicantSummary;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报单位: every company, and the form of the one chosen. */
public final class ApplicantsPlace implements Place {
  private static final double LIST = 264;

  /** So many are seen at a glance. */
  private static final int FEW = 8;

  private final Workspace workspace;
  private final Consumer<DossierEditor> newClaim;
  private final Dialogs dialogs;
  private final Words words;
  private final BorderPane pane = new BorderPane();
  private final ListView<ApplicantSummary> list = new ListView<>();
  private final FilterField search;
  private Optional<DossierEditor> shown = Optional.empty();
  private Optional<ApplicantForm> form = Optional.empty();
  private boolean narrowing;
  private Optional<String> wanted = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;
  private Subscription title = Subscription.EMPTY;

  /**
   * The place.
   *
   * @param newClaim leads to a new claim of a company
   */
  public ApplicantsPlace(
      Workspace workspace, Consumer<DossierEditor> newClaim, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.newClaim = newClaim;
    this.dialogs = dialogs;
    this.words = words;
    this.search =
        new FilterField(
            "applicant-search", words.say("desktop.company.search"), words.say("desktop.clear"));
  }

  @Override
  public String title() {
    return "desktop.applicants";
  }

  @Override
  public Ikon icon() {
    return Feather.BRIEFCASE;
  }

  @Override
  public Node build() {
    FilteredList<ApplicantSummary> found = new FilteredList<>(workspace.applicants());
    search.textProperty().subscribe(text -> narrow(found, text));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.setItems(found);
    list.setPlaceholder(new Label(words.say("desktop.claim.no-match")));
    list.setCellFactory(_ -> new ApplicantCell(words));
    list.setId("applicants");
    // With a handful of companies there is nothing to search.
    Shown.bind(search, Bindings.size(workspace.applicants()).greaterThan(FEW));
    pane.setLeft(new SideList(words.say("desktop.applicants"), LIST, search, list, newButton()));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> Optional.ofNullable(line).filter(_ -> !narrowing).ifPresent(this::chosen));
    // What the user chooses here is worked on everywhere; what is only shown is not chosen.
    list.setOnMouseClicked(_ -> work());
    list.setOnKeyReleased(
        event -> {
          if (event.getCode().isNavigationKey()) {
            work();
          }
        });
    subscription =
        Subscription.combine(
            workspace.currentProperty().subscribe(this::follow),
            workspace.applicants().subscribe(() -> follow(workspace.currentProperty().get())));
    return pane;
  }

  @Override
  public void close() {
    subscription.unsubscribe();
    title.unsubscribe();
    form.ifPresent(ApplicantForm::close);
    list.setItems(javafx.collections.FXCollections.observableArrayList());
  }

  /** Brings the keyboard to a field of the current applicant, now or when the place is built. */
  public void focus(String field) {
    wanted = Optional.of(field);
    focusWanted();
  }

  private Node newButton() {
    Button add = new IconButton(Feather.PLUS, words.say("desktop.applicant.new"), this::add);
    add.setId("new-applicant");
    return add;
  }

  /** The form stays that of the same company, whether it is among those found or not. */
  private void narrow(FilteredList<ApplicantSummary> found, String text) {
    narrowing = true;
    AllWords typed = AllWords.of(text);
    found.setPredicate(line -> typed.spelled(all(line)));
    list.getSelectionModel().clearSelection();
    narrowing = false;
    shown.ifPresent(dossierEditor -> select(dossierEditor.id()));
  }

  private static String all(ApplicantSummary line) {
    return String.join(
        " ", line.name().orElse(""), line.creditCode().orElse(""), line.town().orElse(""));
  }

  /** Enter shows the first company found, the arrow leads into the list. */
  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
      if (!list.getItems().isEmpty()) {
        list.getSelectionModel().selectFirst();
        list.requestFocus();
      }
      event.consume();
    }
  }

  private void follow(Optional<DossierEditor> current) {
    if (workspace.applicants().isEmpty()) {
      show(Optional.empty());
    } else if (current.or(() -> shown.filter(this::isThere)).isPresent()) {
      select(current.or(() -> shown).get().id());
    } else if (list.getSelectionModel().getSelectedItem() == null) {
      list.getSelectionModel().selectFirst();
    }
  }

  private boolean isThere(DossierEditor dossierEditor) {
    return workspace.applicants().stream().anyMatch(line -> line.id() == dossierEditor.id());
  }

  private void select(long id) {
    boolean selected =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
            .filter(line -> line.id() == id)
            .isPresent();
    if (!selected) {
      list.getItems().stream()
          .filter(line -> line.id() == id)
          .findFirst()
          .ifPresentOrElse(
              list.getSelectionModel()::select,
              () -> workspace.dossierEditor(id, dossierEditor -> show(Optional.of(dossierEditor))));
    }
  }

  /** The line of a company is another one after every change; its form stays the same. */
  private void chosen(ApplicantSummary line) {
    if (shown.filter(dossierEditor -> dossierEditor.id() == line.id()).isEmpty()) {
      workspace.dossierEditor(line.id(), dossierEditor -> show(Optional.of(dossierEditor)));
    }
  }

  private void work() {
    Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .ifPresent(line -> workspace.choose(line.id()));
  }

  private void show(Optional<DossierEditor> dossierEditor) {
    shown = dossierEditor;
    form.ifPresent(ApplicantForm::close);
    form =
        dossierEditor.map(
            b ->
                new ApplicantForm(
                    new ApplicantViewModel(b, workspace.applicants()),
                    new OwnIndustries(workspace.settings()),
                    dialogs,
                    words));
    if (form.isEmpty()) {
      Button add = new Button(words.say("desktop.applicant.new"));
      add.getStyleClass().add("accent");
      add.setOnAction(_ -> add());
      pane.setCenter(new EmptyState(Feather.BRIEFCASE, words.say("desktop.applicant.none"), add));
      return;
    }
    BorderPane page = new BorderPane(form.get());
    page.setTop(named(dossierEditor.get()));
    pane.setCenter(page);
    focusWanted();
  }

  private Node named(DossierEditor dossierEditor) {
    Label name = TextLabels.pageTitle("");
    title.unsubscribe();
    title =
        dossierEditor
            .assessmentProperty()
            .subscribe(
                _ -> name.setText(dossierEditor.name().orElse(words.say("desktop.nameless"))));
    Button remove =
        new IconButton(
            Feather.TRASH_2, words.say("desktop.applicant.remove"), () -> remove(dossierEditor));
    Button claim = new Button(words.say("desktop.claim.new"), new FontIcon(Feather.PLUS));
    claim.getStyleClass().add("accent");
    claim.setId("applicant-new-claim");
    claim.setMinWidth(Region.USE_PREF_SIZE);
    claim.setOnAction(_ -> newClaim.accept(dossierEditor));
    name.setMinWidth(0);
    HBox head = new HBox(WholeText.told(name), new Spacer(), claim, remove);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("page-head", "page-actions");
    return head;
  }

  private void add() {
    workspace.add(
        List.of(Dossier.BLANK),
        added -> {
          workspace.currentProperty().set(Optional.of(added.getFirst()));
          focus(FieldCatalogue.NAME.key());
        });
  }

  private void remove(DossierEditor dossierEditor) {
    boolean sure =
        dialogs.confirm(
            words.say("desktop.applicant.remove"),
            words.say(
                "desktop.applicant.remove-text",
                dossierEditor.name().orElse(words.say("desktop.nameless")),
                dossierEditor.dossier().claims().size(),
                BinContents.keptDays()),
            words.say("desktop.applicant.remove-action"));
    if (sure) {
      workspace.remove(dossierEditor);
      dialogs.toast(words.say("desktop.applicant.in-bin"));
    }
  }

  private void focusWanted() {
    form.ifPresent(
        shown -> {
          wanted.ifPresent(shown::focus);
          wanted = Optional.empty();
        });
  }
}
