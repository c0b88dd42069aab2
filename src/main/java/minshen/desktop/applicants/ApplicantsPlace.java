package minshen.desktop.applicants;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import minshen.desktop.controls.Empty;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Place;
import minshen.desktop.work.Binder;
import minshen.desktop.work.Desk;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.policy.Readings;
import minshen.store.ApplicantSummary;
import minshen.words.Words;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报单位: every company, and the form of the one chosen. */
public final class ApplicantsPlace implements Place {
  private static final double LIST = 264;

  private final Desk desk;
  private final Dialogs dialogs;
  private final Words words;
  private final BorderPane pane = new BorderPane();
  private final ListView<ApplicantSummary> list = new ListView<>();
  private Optional<Binder> shown = Optional.empty();
  private Optional<ApplicantForm> form = Optional.empty();
  private Optional<String> wanted = Optional.empty();
  private Subscription subscription = Subscription.EMPTY;
  private Subscription title = Subscription.EMPTY;

  /** The place. */
  public ApplicantsPlace(Desk desk, Dialogs dialogs, Words words) {
    this.desk = desk;
    this.dialogs = dialogs;
    this.words = words;
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
    list.setItems(desk.applicants());
    list.setCellFactory(_ -> new ApplicantCell(words));
    list.setId("applicants");
    list.getStyleClass().add("side-list");
    VBox side = new VBox(head(), list);
    side.getStyleClass().add("side");
    side.setPrefWidth(LIST);
    side.setMinWidth(LIST);
    VBox.setVgrow(list, Priority.ALWAYS);
    pane.setLeft(side);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(line -> Optional.ofNullable(line).ifPresent(this::chosen));
    subscription =
        Subscription.combine(
            desk.currentProperty().subscribe(this::follow),
            desk.applicants().subscribe(() -> follow(desk.currentProperty().get())));
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

  private Node head() {
    Label title = new Label(words.say("desktop.applicants"));
    title.getStyleClass().add("page-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button add = new Button();
    add.setGraphic(new FontIcon(Feather.PLUS));
    add.setId("new-applicant");
    add.getStyleClass().addAll("flat", "icon-button");
    add.setAccessibleText(words.say("desktop.applicant.new"));
    add.setTooltip(LabelledField.tooltip(words.say("desktop.applicant.new")));
    add.setOnAction(_ -> add());
    HBox head = new HBox(title, gap, add);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("side-head");
    return head;
  }

  private void follow(Optional<Binder> current) {
    if (desk.applicants().isEmpty()) {
      show(Optional.empty());
    } else if (current.isPresent()) {
      select(current.get().id());
    } else if (list.getSelectionModel().getSelectedItem() == null) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void select(long id) {
    boolean selected =
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
            .filter(line -> line.id() == id)
            .isPresent();
    if (!selected) {
      desk.applicants().stream()
          .filter(line -> line.id() == id)
          .findFirst()
          .ifPresent(list.getSelectionModel()::select);
    }
  }

  /** The line of a company is another one after every change; its form stays the same. */
  private void chosen(ApplicantSummary line) {
    if (shown.filter(binder -> binder.id() == line.id()).isEmpty()) {
      desk.binder(line.id(), binder -> show(Optional.of(binder)));
    }
  }

  private void show(Optional<Binder> binder) {
    shown = binder;
    form.ifPresent(ApplicantForm::close);
    form = binder.map(b -> new ApplicantForm(new ApplicantViewModel(b, desk.applicants()), words));
    if (form.isEmpty()) {
      Button add = new Button(words.say("desktop.applicant.new"));
      add.getStyleClass().add("accent");
      add.setOnAction(_ -> add());
      pane.setCenter(new Empty(Feather.BRIEFCASE, words.say("desktop.applicant.none"), add));
      return;
    }
    BorderPane page = new BorderPane(form.get());
    page.setTop(named(binder.get()));
    pane.setCenter(page);
    focusWanted();
  }

  private Node named(Binder binder) {
    Label name = new Label();
    name.getStyleClass().add("page-title");
    title.unsubscribe();
    title =
        binder
            .assessmentProperty()
            .subscribe(_ -> name.setText(binder.name().orElse(words.say("desktop.nameless"))));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button remove = new Button();
    remove.setGraphic(new FontIcon(Feather.TRASH_2));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(words.say("desktop.applicant.remove"));
    remove.setTooltip(LabelledField.tooltip(words.say("desktop.applicant.remove")));
    remove.setOnAction(_ -> remove(binder));
    HBox head = new HBox(name, gap, remove);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().addAll("page-head", "page-actions");
    return head;
  }

  private void add() {
    Dossier blank = new Dossier(Applicant.BLANK, Readings.DEFAULT, List.of(), List.of(), List.of());
    desk.add(
        List.of(blank),
        added -> {
          desk.currentProperty().set(Optional.of(added.getFirst()));
          focus("applicant.name");
        });
  }

  private void remove(Binder binder) {
    boolean sure =
        dialogs.confirm(
            words.say("desktop.applicant.remove"),
            words.say(
                "desktop.applicant.remove-text",
                binder.name().orElse(words.say("desktop.nameless")),
                binder.dossier().claims().size()),
            words.say("desktop.applicant.remove-action"));
    if (sure) {
      desk.remove(binder);
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
