package minshen.desktop.claims.materials;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Remaining;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Reveal;
import minshen.desktop.controls.ScrolledPlace;
import minshen.desktop.controls.TypedText;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.ProgressLine;
import minshen.dossier.Checklist;
import minshen.dossier.Checklist.State;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报材料: what must be handed in, the files at hand, and the pages of one of them in large. */
public final class MaterialsPane implements ClaimPane {
  private static final int LONGEST_TITLE = 100;

  private final ClaimContext context;
  private final Dialogs dialogs;
  private final MaterialsViewModel model;
  private final VBox lines = new VBox();
  private final ProgressLine busy;
  private final HBox count = new HBox();
  private final Map<String, MaterialRow> rows = new HashMap<>();
  private final TextField own = new TextField();
  private final Card card;
  private final PagesPane pages;
  private final VBox box = new VBox();

  /** How far the list was scrolled, while something else is shown. */
  private Optional<ScrolledPlace> list = Optional.empty();

  /** The materials of a claim. */
  public MaterialsPane(ClaimContext context, MaterialsViewModel model, Dialogs dialogs) {
    this.context = context;
    this.model = model;
    this.dialogs = dialogs;
    lines.getStyleClass().add("material-lines");
    count.setAlignment(Pos.CENTER_RIGHT);
    count.getStyleClass().add("tags");
    busy =
        new ProgressLine(
            context.say("desktop.cancel"), new Label(context.say("desktop.materials.taking")));
    card =
        new Card(context.say("desktop.claim.materials-card"), busy, lines, ownLine()).aside(count);
    pages = new PagesPane(context, model, this::backFrom);
    model.intake().runningProperty().subscribe(task -> busy.show(task));
    model.choiceProperty().subscribe(this::offer);
    context.field("attachments", () -> Reveal.focus(card));
    box.getChildren().setAll(card);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    Checklist checklist = model.checklist();
    List<Node> shown = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Checklist.Line line : checklist.lines()) {
      String name = line.id() + " " + line.name();
      // Two materials of one name are told apart by how often the name has come.
      MaterialRow row =
          rows.computeIfAbsent(
              name + " " + seen.merge(name, 1, Integer::sum),
              _ -> new MaterialRow(context, model, dialogs, this::openPages));
      row.show(line);
      shown.add(row);
    }
    if (!lines.getChildren().equals(shown)) {
      lines.getChildren().setAll(shown);
    }
    count(checklist);
    pages.refresh();
    for (int i = 0; i < model.count(); i++) {
      int place = i;
      context.field("attachments[" + i + "]", () -> reveal(place));
    }
  }

  private void reveal(int place) {
    leavePages();
    card(place).ifPresentOrElse(Reveal::focus, () -> Reveal.focus(card));
  }

  /** The card of the file at a place, if there is one by now. */
  private Optional<Node> card(int place) {
    return rows.values().stream()
        .flatMap(row -> row.card(place).stream())
        .filter(shown -> shown.getScene() != null)
        .findFirst();
  }

  private void count(Checklist list) {
    StepState step = model.step();
    int predicted = list.in(State.PREDICTED).size();
    count
        .getChildren()
        .setAll(
            switch (step.kind()) {
              case DONE -> new Pill(Meaning.OK, context.say("desktop.claim.materials-complete"));
              case READING -> new Pill(Meaning.NOTE, Remaining.of(step, context.words()));
              default ->
                  new Pill(
                      Meaning.ERROR, context.say("desktop.claim.materials-open", step.count()));
            });
    if (predicted > 0) {
      count
          .getChildren()
          .add(new Pill(Meaning.OPEN, context.say("desktop.materials.predicted-count", predicted)));
    }
  }

  private void openPages(int place) {
    pages.open(place);
    showInstead(pages);
    pages.requestFocus();
  }

  /** Shows something from its top on in the place of the list, which stays where it is. */
  private void showInstead(Node other) {
    if (list.isEmpty()) {
      list = ScrolledPlace.of(box);
    }
    box.getChildren().setAll(other);
    list.ifPresent(ScrolledPlace::toTop);
  }

  /** The keyboard is where it was, too. */
  private void backFrom(int place) {
    leavePages();
    card(place).map(shown -> shown.lookup(".thumbnail")).ifPresent(Node::requestFocus);
  }

  /** The files in a file are chosen before anything else. */
  private void offer(Optional<ContentsChoice> choice) {
    if (choice.isEmpty()) {
      leavePages();
      return;
    }
    ContentsPane offered = new ContentsPane(context, choice.get());
    showInstead(offered);
    offered.focus();
  }

  private void leavePages() {
    box.getChildren().setAll(card);
    list.ifPresent(ScrolledPlace::back);
    list = Optional.empty();
  }

  /** What the rules do not ask for can be handed in all the same. */
  private Node ownLine() {
    own.setPromptText(context.say("desktop.materials.own-prompt"));
    own.setAccessibleText(context.say("desktop.materials.own-prompt"));
    own.setId("own-material");
    TypedText.limit(own, LONGEST_TITLE, false, context.words());
    HBox.setHgrow(own, Priority.ALWAYS);
    Button add =
        new Button(context.say("desktop.materials.own-action"), new FontIcon(Feather.PLUS));
    add.getStyleClass().add("flat");
    add.setMinWidth(Region.USE_PREF_SIZE);
    add.setId("add-own");
    add.setOnAction(_ -> addOwn());
    own.setOnAction(_ -> addOwn());
    HBox line = new HBox(own, add);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("own-material");
    return line;
  }

  /** Without a title each file is a material of its own and named after it. */
  private void addOwn() {
    String title = own.getText().strip();
    List<java.nio.file.Path> files =
        dialogs.chooseFiles(
            context.say(
                "desktop.claim.attach-title",
                title.isEmpty() ? context.say("desktop.materials.own") : title),
            "",
            List.of());
    if (files.isEmpty()) {
      return;
    }
    if (title.isEmpty()) {
      model.addOwn(files);
    } else {
      model.addOwn(title, files);
    }
    own.clear();
  }
}
