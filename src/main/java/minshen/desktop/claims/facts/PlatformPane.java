package minshen.desktop.claims.facts;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.DayEditor;
import minshen.desktop.controls.FigureEditor;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.controls.TwoColumns;
import minshen.desktop.work.DayText;
import minshen.desktop.work.FigureText;
import minshen.dossier.Platform;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;

/** 附件2: what the form of a platform asks for beside the application form. */
public final class PlatformPane implements ClaimPane {
  private static final int DESCRIPTION_ROWS = 5;

  private final ClaimContext context;
  private final Card card;
  private final TextEditor name;
  private final TextEditor builder;
  private final TextEditor from;
  private final TextEditor to;
  private final FigureEditor investment;
  private final DayEditor filed;
  private final TextEditor description;
  private final LabelledField filedField;
  private final LabelledField fromField;
  private final LabelledField toField;
  private final LabelledField investmentField;

  public PlatformPane(ClaimContext context) {
    this.context = context;
    name = text("name", Platform::withName);
    builder = text("builder", Platform::withBuilder);
    from = month("from", (p, v) -> p.withMonths(v, p.to()));
    to = month("to", (p, v) -> p.withMonths(p.from(), v));
    investment =
        new FigureEditor(
            FigureText::of,
            context.words(),
            figure ->
                context.claim().setPlatform("totalInvestment", p -> p.withTotalInvestment(figure)));
    filed =
        new DayEditor(
            context.words(),
            day -> context.claim().setPlatform("filedOn", p -> p.withFiledOn(day)));
    description =
        TextEditor.lines(
            DESCRIPTION_ROWS,
            context.words(),
            text -> context.claim().setPlatform("description", p -> p.withDescription(text)));
    investment.onProblem(_ -> showProblems(context.claim().state()));
    filed.onProblem(_ -> showProblems(context.claim().state()));
    fromField = field("from", from.control());
    toField = field("to", to.control());
    investmentField = field("totalInvestment", investment.control());
    investmentField.unit(context.say("desktop.unit"));
    filedField =
        context.field(
            "platform.filedOn",
            new LabelledField(context.say("desktop.claim.filed-on"), filed.control()));
    card =
        new Card(
            context.say("desktop.claim.platform-card"),
            new TwoColumns()
                .wide(field("name", name.control()))
                .wide(field("builder", builder.control()))
                .add(fromField)
                .add(toField)
                .add(investmentField)
                .add(filedField)
                .wide(field("description", description.control())));
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    Platform platform = state.claim().platform().orElse(Platform.BLANK);
    name.show(platform.name());
    builder.show(platform.builder());
    showMonth(from, platform.from());
    showMonth(to, platform.to());
    investment.show(platform.totalInvestment());
    filed.show(platform.filedOn());
    description.show(platform.description());
    showProblems(state);
  }

  private void showProblems(ClaimState state) {
    fromField.problem(wrongMonth(from), Meaning.ERROR);
    toField.problem(wrongMonth(to).or(() -> found(state, "platform.to")), Meaning.ERROR);
    investmentField.problem(investment.wrong(), Meaning.ERROR);
    filedField.problem(
        filed.wrong().or(() -> found(state, "platform.filedOn")),
        filed.wrong().isPresent() ? Meaning.ERROR : Meaning.OPEN);
  }

  private TextEditor text(String field, BiFunction<Platform, Optional<String>, Platform> change) {
    return TextEditor.line(
        context.words(), text -> context.claim().setPlatform(field, p -> change.apply(p, text)));
  }

  private TextEditor month(
      String field, BiFunction<Platform, Optional<YearMonth>, Platform> change) {
    TextEditor editor =
        TextEditor.line(
            context.words(),
            text -> {
              context
                  .claim()
                  .setPlatform(field, p -> change.apply(p, text.flatMap(DayText::month)));
              showProblems(context.claim().state());
            });
    editor.control().setPromptText("2026-01");
    return editor;
  }

  private static void showMonth(TextEditor editor, Optional<YearMonth> month) {
    Optional<YearMonth> typed = DayText.month(editor.control().getText());
    boolean wrong = month.isEmpty() && typed.isEmpty() && !editor.control().getText().isBlank();
    if (!wrong && !typed.equals(month)) {
      editor.show(month.map(YearMonth::toString));
    }
  }

  private Optional<String> wrongMonth(TextEditor editor) {
    String text = editor.control().getText();
    return !text.isBlank() && DayText.month(text).isEmpty()
        ? Optional.of(context.say("desktop.month.wrong"))
        : Optional.empty();
  }

  private Optional<String> found(ClaimState state, String field) {
    return state.findings().stream()
        .filter(f -> f.field().equals(Optional.of(field)))
        .filter(f -> f.severity() != Severity.NOTE && !f.code().equals("FIELD_MISSING"))
        .findFirst()
        .map(Finding::text)
        .map(context::say);
  }

  private LabelledField field(String name, Region control) {
    return context.field(
        "platform." + name,
        new LabelledField(context.say("dossier.field.platform." + name), control));
  }
}
