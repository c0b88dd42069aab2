package minshen.desktop.claims.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimViewModel;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.CutLine;
import minshen.desktop.controls.IconButton;
import minshen.desktop.controls.Reveal;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextEditor;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Fact;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.Product;
import org.kordamp.ikonli.feather.Feather;

/** A product: its name, its facts, and what can be done with it, in one line. */
final class ProductRow extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final KeyCombination PASTE =
      new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  private final ClaimContext context;
  private final int index;
  private final TextEditor name;
  private final Map<Fact, FactEditor> editors = new LinkedHashMap<>();
  private final Label below = TextLabels.wrapped("", "field-below");

  ProductRow(
      ClaimContext context,
      int index,
      List<Fact> facts,
      Consumer<String> pasted,
      Runnable problem) {
    this.context = context;
    this.index = index;
    ClaimViewModel claim = context.claim();
    HBox line = new HBox();
    line.getStyleClass().add("product-row");
    line.setAlignment(Pos.CENTER_LEFT);
    Label number = TextLabels.line(Integer.toString(index + 1), "row-number");
    name = TextEditor.line(context.words(), text -> claim.products().setName(index, text));
    name.control().setAccessibleText(context.say("desktop.claim.product-name"));
    name.control().setPromptText(context.say("desktop.claim.product-name"));
    name.control().addEventFilter(KeyEvent.KEY_PRESSED, event -> paste(event, pasted));
    HBox.setHgrow(name.control(), Priority.ALWAYS);
    context.field(new ClaimPoint.NameOfProduct(index), () -> Reveal.focus(name.control()));
    line.getChildren().addAll(number, name.control());
    for (Fact fact : facts) {
      FactEditor editor =
          FactEditor.inCell(
              fact, context.words(), value -> claim.products().setFact(index, fact.name(), value));
      editor.onProblem(problem);
      size(editor.control());
      editor.control().setAccessibleText(fact.label());
      context.field(point(fact), () -> Reveal.focus(editor.control()));
      editors.put(fact, editor);
      line.getChildren().add(editor.control());
    }
    line.getChildren()
        .addAll(
            new IconButton(
                Feather.CHEVRON_UP,
                context.say("desktop.up"),
                () -> claim.products().move(index, -1)),
            new IconButton(
                Feather.CHEVRON_DOWN,
                context.say("desktop.down"),
                () -> claim.products().move(index, 1)),
            new IconButton(
                Feather.X, context.say("desktop.remove"), () -> claim.products().remove(index)));
    getStyleClass().add("labelled");
    getChildren().addAll(line, below);
    CutLine.of(name.control()).ifPresent(getChildren()::add);
    editors.values().stream()
        .map(FactEditor::control)
        .filter(TextInputControl.class::isInstance)
        .flatMap(control -> CutLine.of((TextInputControl) control).stream())
        .forEach(getChildren()::add);
  }

  /** The width of a column of facts. */
  static void size(Region cell) {
    cell.setMinWidth(ProductsPane.COLUMN);
    cell.setPrefWidth(ProductsPane.COLUMN);
    cell.setMaxWidth(ProductsPane.COLUMN);
  }

  void show(Product product, ClaimState state, Optional<String> finding) {
    name.show(product.name());
    Optional<String> wrong = Optional.empty();
    for (Map.Entry<Fact, FactEditor> entry : editors.entrySet()) {
      Fact fact = entry.getKey();
      FactEditor editor = entry.getValue();
      editor.show(Optional.ofNullable(product.facts().get(fact.name())));
      Optional<String> typing = editor.wrong();
      Optional<String> against =
          FactsPane.against(point(fact), state)
              .filter(_ -> typing.isEmpty())
              .map(text -> context.say(text));
      editor.control().pseudoClassStateChanged(WRONG, typing.isPresent() || against.isPresent());
      boolean open = typing.isEmpty() && state.outcome().isMissing(point(fact));
      editor.control().pseudoClassStateChanged(OPEN, open);
      wrong = wrong.or(() -> typing.map(text -> fact.label() + "：" + text)).or(() -> against);
    }
    Optional<String> said = wrong.or(() -> finding);
    pseudoClassStateChanged(WRONG, wrong.isPresent());
    pseudoClassStateChanged(OPEN, wrong.isEmpty() && finding.isPresent());
    below.setText(said.orElse(""));
    Shown.set(below, said.isPresent());
  }

  private MissingFact point(Fact fact) {
    return new MissingFact.OfProduct(index, fact.name());
  }

  private static void paste(KeyEvent event, Consumer<String> pasted) {
    String text = PASTE.match(event) ? Clipboard.getSystemClipboard().getString() : null;
    if (text != null && ProductPaste.isTable(text)) {
      event.consume();
      pasted.accept(text);
    }
  }

  /** The name's control. */
  TextField nameControl() {
    return (TextField) name.control();
  }
}
