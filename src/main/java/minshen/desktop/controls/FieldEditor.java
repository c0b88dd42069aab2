package minshen.desktop.controls;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import minshen.dossier.DossierField;
import minshen.dossier.DossierField.Editor;
import minshen.dossier.FieldType;
import minshen.policy.amount.Amount;
import minshen.words.Words;

/**
 * Edits a field of the catalogue, with what fits its type.
 *
 * @param <T> the class of its values
 */
public final class FieldEditor<T> {
  private static final int ROWS = 4;

  private final DossierField<T> field;
  private final Words words;
  private final Consumer<Optional<T>> typed;
  private final Region control;
  private final Runnable problem;
  private Consumer<Optional<T>> show = _ -> {};
  private Supplier<Optional<String>> wrong = Optional::empty;

  /**
   * @param typed takes what is typed; nothing, if that means nothing
   * @param problem is run when what is typed means nothing, and when it does again
   */
  public FieldEditor(
      DossierField<T> field, Words words, Consumer<Optional<T>> typed, Runnable problem) {
    this.field = field;
    this.words = words;
    this.typed = typed;
    this.problem = problem;
    this.control =
        switch (field.type()) {
          case FieldType.Text _ -> text();
          case FieldType.Money _ -> figure(FigureText::of, Amount::new);
          case FieldType.Count _ ->
              figure(text -> FigureText.count(text, field.unit()), BigDecimal::intValueExact);
          case FieldType.Day _ -> day();
          case FieldType.Month _ -> month();
          case FieldType.YesNo _ ->
              choice(
                  List.of(true, false),
                  yes -> words.say(yes ? "desktop.answer.YES" : "desktop.answer.NO"));
          case FieldType.Choice<?> choice ->
              choice(
                  List.copyOf(choice.words().values()),
                  value -> words.say(choice.label((Enum<?>) value)));
        };
    control.setId(field.key());
  }

  /** The field. */
  public DossierField<T> field() {
    return field;
  }

  /** The control. */
  public Region control() {
    return control;
  }

  /** Shows a value, unless what is typed means it already or still means nothing. */
  public void show(Optional<T> value) {
    show.accept(value);
  }

  /** Why what is typed means nothing, if so. */
  public Optional<String> wrong() {
    return wrong.get();
  }

  private Region text() {
    TextEditor editor =
        field.editor() == Editor.LINES
            ? TextEditor.lines(ROWS, words, this::type)
            : TextEditor.line(words, this::type);
    show = value -> editor.show(value.map(Object::toString));
    return editor.control();
  }

  private Region figure(
      Function<String, FigureText.Meaning> reading, Function<BigDecimal, Object> value) {
    FigureEditor editor = new FigureEditor(reading, words, figure -> type(figure.map(value)));
    editor.onProblem(_ -> problem.run());
    show = shown -> editor.show(shown.map(v -> new BigDecimal(v.toString())));
    wrong = editor::wrong;
    return editor.control();
  }

  private Region day() {
    DayEditor editor = new DayEditor(words, this::type);
    editor.onProblem(_ -> problem.run());
    show = value -> editor.show(value.map(LocalDate.class::cast));
    wrong = editor::wrong;
    return editor.control();
  }

  private Region month() {
    TextEditor editor =
        TextEditor.line(
            words,
            text -> {
              type(text.flatMap(DayText::month));
              problem.run();
            });
    TextInputControl line = editor.control();
    line.setPromptText("2026-01");
    show = value -> showMonth(editor, value.map(YearMonth.class::cast));
    wrong =
        () ->
            !line.getText().isBlank() && DayText.month(line.getText()).isEmpty()
                ? Optional.of(words.say("desktop.month.wrong"))
                : Optional.empty();
    return line;
  }

  private static void showMonth(TextEditor editor, Optional<YearMonth> month) {
    String text = editor.control().getText();
    Optional<YearMonth> typed = DayText.month(text);
    boolean wrong = month.isEmpty() && typed.isEmpty() && !text.isBlank();
    if (!wrong && !typed.equals(month)) {
      editor.show(month.map(YearMonth::toString));
    }
  }

  private <V> Region choice(List<V> values, Function<V, String> name) {
    SegmentedChoice<V> choice =
        new SegmentedChoice<>(values, name, value -> type(Optional.of(value)));
    show = value -> choice.show(value.flatMap(v -> values.stream().filter(v::equals).findFirst()));
    return choice;
  }

  private void type(Optional<?> value) {
    typed.accept(value.map(field.type().valueClass()::cast));
  }
}
