package minshen.desktop.claims.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.work.Figures;
import minshen.policy.Fact;
import minshen.policy.calc.Value;
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

  /** The editor that a fact wants. */
  static FactEditor of(Fact fact, Words words, Consumer<Optional<Value>> typed) {
    return switch (fact.kind()) {
      case AMOUNT, NUMBER -> new Figured(new FigureEditor(Figures::of, words, figure(typed)));
      case COUNT -> new Figured(new FigureEditor(Figures::whole, words, figure(typed)));
      case CHOICE -> new Chosen(fact.choices(), words, typed);
      case TEXT ->
          new Written(TextEditor.line(words, text -> typed.accept(text.map(Value.Word::new))));
    };
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

    Chosen(List<Fact.Choice> choices, Words words, Consumer<Optional<Value>> typed) {
      box.getItems().addAll(choices.stream().map(Fact.Choice::id).toList());
      box.setPromptText(words.say("desktop.choose"));
      box.setMaxWidth(Double.MAX_VALUE);
      box.setConverter(
          new StringConverter<>() {
            @Override
            public String toString(String id) {
              return choices.stream()
                  .filter(c -> c.id().equals(id))
                  .findFirst()
                  .map(Fact.Choice::label)
                  .orElse("");
            }

            @Override
            public String fromString(String label) {
              return null;
            }
          });
      box.valueProperty()
          .subscribe(
              (_, id) -> {
                if (!showing) {
                  typed.accept(Optional.ofNullable(id).map(Value.Word::new));
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

  private static Optional<String> word(Optional<Value> value) {
    return value.flatMap(
        v -> v instanceof Value.Word(var text) ? Optional.of(text) : Optional.empty());
  }
}
