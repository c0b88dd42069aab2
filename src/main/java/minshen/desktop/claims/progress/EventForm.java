package minshen.desktop.claims.progress;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.TwoColumns;
import minshen.dossier.ClaimEvent;
import minshen.dossier.ClaimEvent.Kind;
import minshen.dossier.ClaimEvent.Part;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/** The form of one event: what can be told of its kind, and no more. */
final class EventForm extends VBox {
  private static final int NOTE_ROWS = 2;

  private final Words words;
  private final Consumer<ClaimEvent> kept;
  private final DayEditor day;
  private final DayEditor deadline;
  private final FigureEditor amount;
  private final LabelledField dayField;
  private final LabelledField deadlineField;
  private final LabelledField amountField;
  private ClaimEvent event;

  /**
   * A form.
   *
   * @param draft what is known of the event
   * @param action what the button that keeps it says
   * @param kept told of an event in which nothing is wrong
   * @param closed told that nobody wants the form any more
   */
  EventForm(
      Words words, ClaimEvent draft, String action, Consumer<ClaimEvent> kept, Runnable closed) {
    this.words = words;
    this.kept = kept;
    event = draft;
    getStyleClass().add("event-form");
    setId("event-form");
    day = new DayEditor(words, typed -> event = event.withOn(typed));
    deadline = new DayEditor(words, typed -> event = event.withDeadline(typed));
    amount =
        new FigureEditor(
            FigureText::of, words, typed -> event = event.withAmount(typed.map(Amount::new)));
    day.show(draft.on());
    deadline.show(draft.deadline());
    amount.show(draft.amount().map(Amount::exact));
    day.control().getEditor().setId("event-day");
    deadline.control().getEditor().setId("event-deadline");
    amount.control().setId("event-amount");
    dayField = new LabelledField(words.say("desktop.event.day"), day.control());
    deadlineField =
        new LabelledField(
            words.say(
                draft.kind() == Kind.RETURNED
                    ? "desktop.event.mend-by"
                    : "desktop.event.published-until"),
            deadline.control());
    amountField =
        new LabelledField(words.say("desktop.event.amount"), amount.control())
            .unit(words.say("desktop.unit"));
    getChildren()
        .addAll(TextLabels.line(action, "card-title"), fields(draft), buttons(action, closed));
    addEventHandler(KeyEvent.KEY_PRESSED, pressed -> key(pressed, closed));
  }

  /** Brings the form into view and the keyboard to it. */
  void begin() {
    dayField.focus();
  }

  private TwoColumns fields(ClaimEvent draft) {
    TwoColumns fields = new TwoColumns().add(dayField);
    Kind kind = draft.kind();
    if (kind.has(Part.NUMBER)) {
      fields.add(
          text(
              "desktop.event.number",
              "event-number",
              draft.number(),
              t -> event = event.withNumber(t)));
    }
    if (kind.has(Part.AMOUNT)) {
      fields.add(amountField);
    }
    if (kind.has(Part.DEADLINE)) {
      fields.add(deadlineField);
    }
    if (kind.has(Part.DOCUMENT)) {
      fields.add(
          text(
              "desktop.event.document",
              "event-document",
              draft.document(),
              t -> event = event.withDocument(t)));
    }
    fields.add(text("desktop.event.who", "event-who", draft.who(), t -> event = event.withWho(t)));
    TextEditor note = TextEditor.lines(NOTE_ROWS, words, typed -> event = event.withNote(typed));
    note.show(draft.note());
    note.control().setId("event-note");
    String label = kind == Kind.RETURNED ? "desktop.event.reason" : "desktop.event.note";
    return fields.wide(new LabelledField(words.say(label), note.control()));
  }

  private LabelledField text(
      String key, String id, Optional<String> value, Consumer<Optional<String>> typed) {
    TextEditor editor = TextEditor.line(words, typed);
    editor.show(value);
    editor.control().setId(id);
    return new LabelledField(words.say(key), editor.control());
  }

  private FlowPane buttons(String action, Runnable closed) {
    Button keep = new Button(action);
    keep.getStyleClass().add("accent");
    keep.setId("event-keep");
    keep.setOnAction(_ -> keep());
    Button leave = new Button(words.say("desktop.cancel"));
    leave.setOnAction(_ -> closed.run());
    FlowPane buttons = new FlowPane(keep, leave);
    buttons.getStyleClass().add("wrapped-actions");
    return buttons;
  }

  /** What is wrong is told where it stands; nothing is kept before it is mended. */
  private void keep() {
    Optional<String> ofAmount =
        amount
            .wrong()
            .or(
                () ->
                    Optional.of(words.say("desktop.event.amount-missing"))
                        .filter(_ -> event.kind().has(Part.AMOUNT) && event.amount().isEmpty()))
            .or(
                () ->
                    Optional.of(words.say("desktop.event.amount-negative"))
                        .filter(_ -> isNegative()));
    // Everything that is wrong is told at once.
    boolean goodDay = told(dayField, day.wrong());
    boolean goodDeadline =
        told(deadlineField, deadline.wrong().filter(_ -> event.kind().has(Part.DEADLINE)));
    boolean goodAmount = told(amountField, ofAmount.filter(_ -> event.kind().has(Part.AMOUNT)));
    if (goodDay && goodDeadline && goodAmount) {
      kept.accept(event);
    }
  }

  private boolean isNegative() {
    return event.amount().map(Amount::exact).map(BigDecimal::signum).orElse(0) < 0;
  }

  private static boolean told(LabelledField field, Optional<String> problem) {
    field.problem(problem, Meaning.ERROR);
    problem.ifPresent(_ -> field.focus());
    return problem.isEmpty();
  }

  private static void key(KeyEvent pressed, Runnable closed) {
    if (pressed.getCode() == KeyCode.ESCAPE) {
      closed.run();
      pressed.consume();
    }
  }
}
