package minshen.desktop.claims.progress;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.export.CalendarExport;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.ClaimProgress;
import minshen.dossier.ProgressStage;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 申报进度: the timeline of a claim, and below it the one thing that usually comes next. */
public final class ProgressPane implements ClaimPane {
  private static final int NEAR = 14;

  private final ClaimContext context;
  private final ProgressViewModel model;
  private final VBox lines = new VBox();
  private final FlowPane actions = new FlowPane();
  private final VBox forms = new VBox();
  private final FlowPane ledger = new FlowPane();
  private final Pill due = new Pill(Meaning.NOTE, "");
  private final Button calendar = new Button();
  private final ChangesCard changes;
  private final VBox box;
  private Optional<ClaimProgress> shown = Optional.empty();

  /** The way of a claim. */
  public ProgressPane(ClaimContext context, ProgressViewModel model, CalendarExport export) {
    this.context = context;
    this.model = model;
    changes = new ChangesCard(context.words());
    lines.getStyleClass().add("event-lines");
    lines.setId("timeline");
    actions.getStyleClass().add("wrapped-actions");
    ledger.getStyleClass().add("wrapped-actions");
    Hyperlink enter = new Hyperlink(context.say("desktop.handling.enter"));
    enter.setId("claim-enter-ledger");
    enter.setTooltip(LabelledField.tooltip(context.say("desktop.handling.enter.hint")));
    enter.setOnAction(_ -> model.ledger().enter(model.claimId()));
    Label entered = TextLabels.muted(context.say("desktop.handling.entered"));
    ledger.getChildren().setAll(enter, entered);
    calendar.setText(context.say("desktop.calendar.action"));
    calendar.setGraphic(new FontIcon(Feather.CALENDAR));
    calendar.setId("progress-calendar");
    calendar.getStyleClass().add("flat");
    calendar.setTooltip(LabelledField.tooltip(context.say("desktop.calendar.hint")));
    calendar.setOnAction(
        _ -> model.dueDay(context.words()).ifPresent(day -> export.start(List.of(day))));
    Card card =
        new Card(context.say("desktop.handling.stage"), lines, ledger, actions, forms)
            .aside(due, calendar);
    box = new VBox(card, changes.node());
    box.getStyleClass().add("cards");
    model.onVersions(() -> showChanges(model.progress()));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    ClaimProgress progress = state.claim().progress();
    // What is being typed into a form stays, unless the claim is somewhere else by now.
    if (!shown.equals(Optional.of(progress))) {
      shown = Optional.of(progress);
      showEvents(progress);
      close();
    }
    showDue(progress);
    boolean missing = model.ledger().missing(model.claimId()).isPresent();
    boolean entered = model.ledger().of(model.claimId()).isPresent();
    Shown.set(ledger.getChildren().getFirst(), missing);
    Shown.set(ledger.getChildren().getLast(), entered);
    Shown.set(ledger, missing || entered);
    showChanges(progress);
  }

  private void showEvents(ClaimProgress progress) {
    lines.getChildren().clear();
    List<ClaimEvent> events = progress.events();
    for (int i = 0; i < events.size(); i++) {
      int place = i;
      Optional<Runnable> remove =
          i == events.size() - 1 ? Optional.of(model::removeLast) : Optional.empty();
      lines
          .getChildren()
          .add(
              new EventLine(
                  context.words(), events.get(i), () -> change(place, events.get(place)), remove));
    }
    if (events.isEmpty()) {
      lines.getChildren().add(TextLabels.muted(context.say("desktop.event.none")));
    }
  }

  private void showDue(ClaimProgress progress) {
    Shown.set(due, progress.due().isPresent());
    Shown.set(calendar, progress.due().isPresent());
    progress
        .due()
        .ifPresent(
            day -> {
              long left = ChronoUnit.DAYS.between(model.today(), day);
              String until = context.say("desktop.event.told-deadline", day.toString());
              String days =
                  left < 0
                      ? context.say("desktop.overview.over")
                      : left == 0
                          ? context.say("desktop.overview.today")
                          : context.say("desktop.overview.days-left", left);
              boolean late = left < 0 && progress.stage() == ProgressStage.RETURNED;
              Meaning near = left >= 0 && left <= NEAR ? Meaning.OPEN : Meaning.NOTE;
              due.show(late ? Meaning.ERROR : near, until + " · " + days);
            });
  }

  private void showChanges(ClaimProgress progress) {
    boolean wanted =
        progress.last(Kind.SUBMITTED).isPresent()
            && (progress.stage() == ProgressStage.RETURNED || !progress.isLocked())
            && progress.stage() != ProgressStage.PREPARING;
    changes.show(wanted, wanted ? model.changes() : Optional.empty());
  }

  private void close() {
    boolean typing = !forms.getChildren().isEmpty();
    forms.getChildren().clear();
    List<Kind> next = model.next();
    actions.getChildren().clear();
    for (Kind kind : next) {
      Button button = new Button(context.say("desktop.event.action." + kind.name()));
      button.setId("note-" + kind.name().toLowerCase(Locale.ROOT));
      if (kind == next.getFirst()) {
        button.getStyleClass().add("accent");
      }
      button.setOnAction(_ -> begin(kind));
      actions.getChildren().add(button);
    }
    Shown.set(actions, !next.isEmpty());
    // The keyboard goes on where it was, and not at the head of the window.
    if (typing && !next.isEmpty()) {
      actions.getChildren().getFirst().requestFocus();
    }
  }

  /** Shows the form of what has happened; to begin mending there is nothing more to be told. */
  public void begin(Kind kind) {
    if (kind == Kind.MENDING) {
      model.note(Kind.MENDING);
      return;
    }
    form(model.draft(kind), context.say("desktop.event.action." + kind.name()), model::note);
  }

  private void change(int place, ClaimEvent event) {
    String name = context.say("dossier.event." + event.kind().name());
    form(event, context.say("desktop.event.change", name), mended -> model.mend(place, mended));
  }

  private void form(ClaimEvent draft, String action, Consumer<ClaimEvent> kept) {
    Shown.set(actions, false);
    EventForm form =
        new EventForm(
            context.words(),
            draft,
            action,
            event -> {
              close();
              kept.accept(event);
            },
            this::close);
    forms.getChildren().setAll(form);
    form.begin();
  }
}
