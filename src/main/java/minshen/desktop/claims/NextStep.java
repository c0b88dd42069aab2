package minshen.desktop.claims;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Remaining;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Shown;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The one next action of a step: to go on to the one after it. What is still missing where one
 * stands is told, and keeps nobody from going on. The last steps have actions of their own.
 */
final class NextStep implements ClaimPane {
  private final ClaimContext context;
  private final Button button = new Button();
  private ClaimStep step = ClaimStep.CLAUSES;
  private Optional<ClaimState> state = Optional.empty();

  /**
   * The action.
   *
   * @param go shows a step
   */
  NextStep(ClaimContext context, Consumer<ClaimStep> go) {
    this.context = context;
    button.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
    button.setContentDisplay(ContentDisplay.RIGHT);
    button.getStyleClass().add("accent");
    button.setId("next-step");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> next().ifPresent(go));
  }

  @Override
  public Node node() {
    return button;
  }

  @Override
  public void show(ClaimState shown) {
    state = Optional.of(shown);
    refresh();
  }

  /** Says which step is shown. */
  void mark(ClaimStep shown) {
    step = shown;
    refresh();
  }

  private Optional<ClaimStep> next() {
    return ClaimStep.ORDER.stream()
        .skip(step.number())
        .filter(after -> after != ClaimStep.PROGRESS)
        .findFirst();
  }

  private void refresh() {
    Optional<String> name = next().map(after -> context.say("desktop.step." + after.name()));
    Shown.set(button, name.isPresent());
    name.ifPresent(
        after -> {
          String text = context.say("desktop.step.next", after);
          String missing = state.flatMap(this::missing).orElse("");
          button.setText(text);
          button.setAccessibleText(text + " " + missing);
          button.setTooltip(missing.isEmpty() ? null : LabelledField.tooltip(missing));
        });
  }

  /** What is left of the step that is shown. */
  private Optional<String> missing(ClaimState shown) {
    StepState left = StepState.of(step, shown);
    return switch (left.kind()) {
      case OPEN, ERROR, NOTED, READING ->
          Optional.of(context.say("desktop.step.next-left", Remaining.of(left, context.words())));
      case DONE, READY, IDLE -> Optional.empty();
    };
  }
}
