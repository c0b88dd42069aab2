package minshen.desktop.claims;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import org.kordamp.ikonli.javafx.FontIcon;

/** The steps of a claim, one below the other, each with how far it is; all can be jumped to. */
final class Stepper implements ClaimPane {
  private final ClaimContext context;
  private final Map<ClaimStep, Button> buttons = new EnumMap<>(ClaimStep.class);
  private final Hyperlink left = new Hyperlink();
  private final VBox box = new VBox();

  Stepper(ClaimContext context, Consumer<ClaimStep> go) {
    this.context = context;
    ToggleGroup group = new ToggleGroup();
    for (ClaimStep step : ClaimStep.ORDER) {
      Button button = new Button(step);
      button.toggle.setToggleGroup(group);
      button.toggle.setOnAction(_ -> go.accept(step));
      buttons.put(step, button);
      box.getChildren().add(button.toggle);
    }
    left.getStyleClass().add("steps-left");
    left.setWrapText(true);
    left.setId("steps-left");
    left.setOnAction(_ -> go.accept(ClaimStep.CHECK));
    Region gap = new Region();
    VBox.setVgrow(gap, Priority.ALWAYS);
    box.getChildren().addAll(gap, left);
    box.getStyleClass().add("stepper");
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(ClaimState state) {
    buttons.forEach((step, button) -> button.show(StepState.of(step, state)));
    int open = StepState.left(state);
    left.setText(
        open == 0
            ? context.say("desktop.step.nothing-left")
            : context.say("desktop.step.left", open));
    left.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("open"), open > 0);
  }

  /** Marks the step that is shown. */
  void mark(ClaimStep step) {
    buttons.get(step).toggle.setSelected(true);
  }

  private final class Button {
    private final ToggleButton toggle = new ToggleButton();
    private final String name;
    private final FontIcon icon = new FontIcon(Meaning.NOTE.icon());
    private final Label word = new Label();

    Button(ClaimStep step) {
      name = context.say("desktop.step." + step.name());
      Label title = new Label(name);
      title.getStyleClass().add("step-title");
      word.getStyleClass().add("step-word");
      VBox texts = new VBox(title, word);
      HBox graphic = new HBox(icon, texts);
      graphic.setAlignment(Pos.TOP_LEFT);
      graphic.getStyleClass().add("step-graphic");
      toggle.setGraphic(graphic);
      toggle.setMaxWidth(Double.MAX_VALUE);
      toggle.getStyleClass().add("step");
      toggle.setId("step-" + step.name());
      toggle.setTooltip(
          LabelledField.tooltip(context.say("desktop.step.key", name, step.number())));
    }

    void show(StepState state) {
      Meaning meaning = meaning(state.kind());
      icon.setIconCode(meaning.icon());
      icon.getStyleClass().setAll("ikonli-font-icon", "state-icon", meaning.style());
      word.setText(word(state));
      word.getStyleClass().setAll("label", "step-word", meaning.style());
      toggle.setAccessibleText(name + " " + word.getText());
    }
  }

  private String word(StepState state) {
    return switch (state.kind()) {
      case DONE -> context.say("desktop.step.done");
      case OPEN -> context.say("desktop.step.open", state.count());
      case ERROR -> context.say("desktop.step.wrong", state.count());
      case IDLE -> context.say("desktop.step.idle");
    };
  }

  private static Meaning meaning(StepState.Kind kind) {
    return switch (kind) {
      case DONE -> Meaning.OK;
      case OPEN -> Meaning.OPEN;
      case ERROR -> Meaning.ERROR;
      case IDLE -> Meaning.NOTE;
    };
  }
}
