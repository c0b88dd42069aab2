package minshen.desktop.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.export.CalendarExport;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.DayText;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Pressable;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.shell.Dialogs;
import minshen.dossier.GuideDate;
import minshen.store.ClaimSummary;
import minshen.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The days of the yearly guides, as the clerk types them from the notice, and those of claims. */
final class DeadlinesCard {
  /** Columns are as wide as a W: a day fits at every type size. */
  private static final int DAY = 8;

  private final OverviewViewModel model;
  private final Dialogs dialogs;
  private final Words words;
  private final VBox lines = new VBox();
  private final TextField label = new TextField();
  private final TextField day = new TextField();
  private final Label problem = TextLabels.wrapped("", "error-text");
  private final Button keep = new Button();
  private final Card card;
  private final Consumer<ClaimSummary> open;
  private Optional<GuideDate> changed = Optional.empty();

  /**
   * The days.
   *
   * @param export writes them into a calendar
   * @param open shows a claim of which something is due
   */
  DeadlinesCard(
      OverviewViewModel model,
      Dialogs dialogs,
      Words words,
      CalendarExport export,
      Consumer<ClaimSummary> open) {
    this.open = open;
    this.model = model;
    this.dialogs = dialogs;
    this.words = words;
    lines.getStyleClass().add("deadlines");
    label.setPromptText(words.say("desktop.overview.guide-label"));
    label.setAccessibleText(words.say("desktop.overview.guide-label"));
    label.setId("guide-label");
    day.setPromptText("2026-01-31");
    day.setAccessibleText(words.say("desktop.overview.guide-day"));
    day.setPrefColumnCount(DAY);
    day.setMinWidth(Region.USE_PREF_SIZE);
    day.setId("guide-day");
    keep.setId("guide-keep");
    keep.setMinWidth(Region.USE_PREF_SIZE);
    keep.setOnAction(_ -> keep());
    Shown.room(problem);
    HBox when = new HBox(day, keep);
    when.setAlignment(Pos.CENTER_LEFT);
    when.getStyleClass().add("page-actions");
    HBox.setHgrow(day, Priority.ALWAYS);
    VBox typing = new VBox(label, when);
    typing.getStyleClass().add("deadline-typing");
    typing.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    Button calendar =
        new Button(words.say("desktop.calendar.action"), new FontIcon(Feather.CALENDAR));
    calendar.setId("deadlines-calendar");
    calendar.getStyleClass().add("flat");
    calendar.setTooltip(LabelledField.tooltip(words.say("desktop.calendar.hint")));
    calendar.setOnAction(_ -> export.start(model.dueDays()));
    card = new Card(words.say("desktop.overview.guide"), lines, typing, problem).aside(calendar);
    edit(Optional.empty());
  }

  Node node() {
    return card;
  }

  void show() {
    List<Deadline> deadlines = model.deadlines();
    lines.getChildren().setAll(deadlines.stream().map(this::line).toList());
    if (deadlines.isEmpty()) {
      Label none = TextLabels.muted(words.say("desktop.overview.guide-none"));
      lines.getChildren().add(none);
    }
  }

  private Node line(Deadline deadline) {
    GuideDate date = deadline.date();
    Label name = TextLabels.wrapped(date.label());
    Label on = TextLabels.line(date.day().toString(), "caption");
    VBox names = new VBox(name, on);
    HBox.setHgrow(names, Priority.ALWAYS);
    if (deadline.pack().isPresent()) {
      HBox fixed = new HBox(names, left(deadline));
      fixed.setAlignment(Pos.CENTER_LEFT);
      fixed.getStyleClass().add("todo-line");
      return fixed;
    }
    if (deadline.claim().isPresent()) {
      ClaimSummary claim = deadline.claim().get();
      Pressable way =
          new Pressable(
              date.label() + " " + date.day(), () -> open.accept(claim), names, left(deadline));
      way.setAlignment(Pos.CENTER_LEFT);
      way.getStyleClass().add("todo-line");
      return way;
    }
    Button remove =
        new IconButton(
            Feather.X, words.say("desktop.remove") + " " + date.label(), () -> remove(date));
    Pressable line =
        new Pressable(
            date.label() + " " + date.day(),
            () -> edit(Optional.of(date)),
            names,
            left(deadline),
            remove);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("todo-line");
    return line;
  }

  private Pill left(Deadline deadline) {
    if (deadline.isOver()) {
      return new Pill(Meaning.NOTE, words.say("desktop.overview.over"));
    }
    String text =
        deadline.daysLeft() == 0
            ? words.say("desktop.overview.today")
            : words.say("desktop.overview.days-left", deadline.daysLeft());
    return new Pill(deadline.isNear() ? Meaning.OPEN : Meaning.NOTE, text);
  }

  private void edit(Optional<GuideDate> date) {
    changed = date;
    label.setText(date.map(GuideDate::label).orElse(""));
    day.setText(date.map(GuideDate::day).map(LocalDate::toString).orElse(""));
    keep.setText(
        words.say(date.isPresent() ? "desktop.ledger.keep" : "desktop.overview.guide-add"));
    tell(Optional.empty());
    if (date.isPresent()) {
      day.requestFocus();
    }
  }

  private void keep() {
    String name = label.getText().strip();
    Optional<LocalDate> typed = DayText.day(day.getText());
    if (name.isEmpty()) {
      tell(Optional.of(words.say("desktop.overview.guide-nameless")));
      label.requestFocus();
    } else if (typed.isEmpty()) {
      tell(Optional.of(words.say("desktop.day.wrong")));
      day.requestFocus();
    } else {
      GuideDate date = new GuideDate(typed.get().getYear(), name, typed.get());
      changed.ifPresentOrElse(old -> model.replace(old, date), () -> model.add(date));
      edit(Optional.empty());
    }
  }

  private void remove(GuideDate date) {
    model.remove(date);
    edit(Optional.empty());
    dialogs.toast(
        words.say("desktop.overview.guide-removed", date.label()),
        words.say("desktop.undo-action"),
        () -> model.add(date));
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      keep();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      edit(Optional.empty());
      event.consume();
    }
  }

  private void tell(Optional<String> text) {
    problem.setText(text.orElse(""));
    problem.setVisible(text.isPresent());
  }
}
