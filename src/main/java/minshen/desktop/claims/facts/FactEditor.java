package minshen.desktop.claims.facts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.FigureText;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.controls.WholeText;
import minshen.policy.Fact;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.words.Words;

/** Edits the value of a fact, by its kind. */
interface FactEditor {
  /** The control. */
  Region control();

  /** Shows a value. */
  void show(Optional<Value> value);

  /** What is to be done when a text is no value, and when it is one again. */
  default void onProblem(Runnable told) {}

  /** What is wrong with what is typed, if anything is. */
  default Optional<String> wrong() {
    return Optional.empty();
  }

  /** What takes the keyboard, where it is a part of the control. */
  default Optional<Control> keyboard() {
    return Optional.empty();
  }

  /** The editor that a fact wants. */
  static FactEditor of(Fact fact, Words words, Consumer<Optional<Value>> typed) {
    return switch (fact.kind()) {
      case AMOUNT, NUMBER ->
          fact.currency().isPresent()
              ? new ForeignEditor(fact, words, typed)
              : new Figured(new FigureEditor(FigureText::of, words, figure(typed)));
      case COUNT -> new Figured(new FigureEditor(FigureText::whole, words, figure(typed)));
      case PERCENT -> new PercentEditor(words, typed);
      case DATE -> new Dated(new DayEditor(words, day -> typed.accept(day.map(Value.Day::new))));
      case YES_NO -> new Answered(words, typed);
      case CHOICE -> new Chosen(fact, words, typed);
      case CHOICES -> new Ticked(fact, typed);
      case TEXT ->
          new Written(TextEditor.line(words, text -> typed.accept(text.map(Value.Word::new))));
    };
  }

  /** The editor that a fact wants in a cell of a table. */
  static FactEditor inCell(Fact fact, Words words, Consumer<Optional<Value>> typed) {
    return fact.kind() == Fact.Kind.YES_NO
        ? new Chosen(fact, words, typed)
        : of(fact, words, typed);
  }

  private static Consumer<Optional<BigDecimal>> figure(Consumer<Optional<Value>> typed) {
    return number -> typed.accept(number.map(Value.Figure::new));
  }

  /** A figure. */
  record Figured(FigureEditor editor) implements FactEditor {
    @Override
    public Region control() {
      return editor.control();
    }

    @Override
    public void show(Optional<Value> value) {
      editor.show(
          value.flatMap(
              v -> v instanceof Value.Figure(var number) ? Optional.of(number) : Optional.empty()));
    }

    @Override
    public void onProblem(Runnable told) {
      editor.onProblem(_ -> told.run());
    }

    @Override
    public Optional<String> wrong() {
      return editor.wrong();
    }
  }

  /** A day. */
  record Dated(DayEditor editor) implements FactEditor {
    @Override
    public Region control() {
      return editor.control();
    }

    @Override
    public void show(Optional<Value> value) {
      editor.show(
          value.flatMap(
              v -> v instanceof Value.Day(var day) ? Optional.of(day) : Optional.empty()));
    }

    @Override
    public void onProblem(Runnable told) {
      editor.onProblem(_ -> told.run());
    }

    @Override
    public Optional<String> wrong() {
      return editor.wrong();
    }
  }

  /** Yes, no or not known yet, as conditions are answered. */
  final class Answered implements FactEditor {
    private final SegmentedChoice<Answer> choice;

    Answered(Words words, Consumer<Optional<Value>> typed) {
      choice =
          new SegmentedChoice<>(
              List.of(Answer.YES, Answer.NO, Answer.UNKNOWN),
              answer -> words.say("desktop.answer." + answer.name()),
              answer ->
                  typed.accept(
                      Optional.of(answer)
                          .filter(a -> a != Answer.UNKNOWN)
                          .map(a -> new Value.Truth(a == Answer.YES))));
    }

    @Override
    public Region control() {
      return choice;
    }

    @Override
    public void show(Optional<Value> value) {
      choice.show(
          Optional.of(
              value.flatMap(Value::word).isEmpty()
                  ? Answer.UNKNOWN
                  : value.flatMap(Value::word).filter(Value.YES::equals).isPresent()
                      ? Answer.YES
                      : Answer.NO));
    }
  }

  /** Several of the fact's choices, each a box to tick. */
  final class Ticked implements FactEditor {
    private final FlowPane pane = new FlowPane();
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private boolean showing;

    Ticked(Fact fact, Consumer<Optional<Value>> typed) {
      pane.getStyleClass().add("ticks");
      for (Fact.Choice choice : fact.choices()) {
        CheckBox box = new CheckBox(choice.label());
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.selectedProperty()
            .subscribe(
                (_, _) -> {
                  if (!showing) {
                    typed.accept(value());
                  }
                });
        boxes.put(choice.id(), box);
        pane.getChildren().add(box);
      }
    }

    /** What is ticked, in the order of the choices. */
    private Optional<Value> value() {
      List<String> ticked =
          boxes.entrySet().stream()
              .filter(box -> box.getValue().isSelected())
              .map(Map.Entry::getKey)
              .toList();
      return ticked.isEmpty() ? Optional.empty() : Optional.of(new Value.Words(ticked));
    }

    @Override
    public Region control() {
      return pane;
    }

    @Override
    public Optional<Control> keyboard() {
      return boxes.values().stream().findFirst().map(box -> box);
    }

    @Override
    public void show(Optional<Value> value) {
      List<String> ticked =
          value.orElse(null) instanceof Value.Words(List<String> texts) ? texts : List.of();
      showing = true;
      boxes.forEach((id, box) -> box.setSelected(ticked.contains(id)));
      showing = false;
    }
  }

  /** Words. */
  record Written(TextEditor editor) implements FactEditor {
    @Override
    public Region control() {
      return editor.control();
    }

    @Override
    public void show(Optional<Value> value) {
      editor.show(word(value));
    }
  }

  /** One of the fact's choices. */
  final class Chosen implements FactEditor {
    private final ComboBox<String> box = new ComboBox<>();
    private boolean showing;

    Chosen(Fact fact, Words words, Consumer<Optional<Value>> typed) {
      List<Fact.Choice> choices = fact.choices();
      box.getItems().addAll(choices.stream().map(Fact.Choice::id).toList());
      box.setPromptText(words.say("desktop.choose"));
      box.setMaxWidth(Double.MAX_VALUE);
      box.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(String id) {
              return id == null ? "" : fact.label(id);
            }

            @Override
            public String fromString(String label) {
              return null;
            }
          });
      box.setButtonCell(WholeText.told(new NameCell(fact)));
      box.valueProperty()
          .subscribe(
              (_, id) -> {
                if (!showing) {
                  typed.accept(
                      choices.stream()
                          .filter(choice -> choice.id().equals(id))
                          .findFirst()
                          .map(fact::value));
                }
              });
    }

    @Override
    public Region control() {
      return box;
    }

    @Override
    public void show(Optional<Value> value) {
      showing = true;
      box.setValue(word(value).orElse(null));
      showing = false;
    }
  }

  /** A choice by its name, as it stands in the closed box. */
  final class NameCell extends ListCell<String> {
    private final Fact fact;

    NameCell(Fact fact) {
      this.fact = fact;
    }

    @Override
    protected void updateItem(String id, boolean empty) {
      super.updateItem(id, empty);
      setText(empty || id == null ? "" : fact.label(id));
    }
  }

  private static Optional<String> word(Optional<Value> value) {
    return value.flatMap(Value::word);
  }
}
