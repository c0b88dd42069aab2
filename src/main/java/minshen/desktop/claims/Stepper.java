package minshen.desktop.claims;

import atlantafx.base.controls.Spacer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.model.ClaimStep;
import minshen.desktop.claims.model.StepState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Remaining;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The steps of a claim, one below the other or side by side, each with how far it is; all can be
 * jumped to.
 */
final class Stepper implements ClaimPane {
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

  private final ClaimContext context;
  private final Supplier<Optional<LocalDate>> exported;
  private final Map<ClaimStep, Button> buttons = new EnumMap<>(ClaimStep.class);
  private final Hyperlink left = new Hyperlink();
  private Optional<ClaimStep> shown = Optional.empty();
  private final VBox box = new VBox();
  private final FlowPane bar = new FlowPane();
  private final Spacer spacer = new Spacer(Orientation.VERTICAL);
  private final ScrollPane scroll = new ScrollPane(box);

  /**
   * The steps.
   *
   * @param go shows a step
   * @param exported on which day the claim was exported as it stands, if it was
   */
  Stepper(ClaimContext context, Consumer<ClaimStep> go, Supplier<Optional<LocalDate>> exported) {
    this.context = context;
    this.exported = exported;
    ToggleGroup group = new ToggleGroup();
    for (ClaimStep step : ClaimStep.ORDER) {
      Button button = new Button(step);
      button.toggle.setToggleGroup(group);
      button.toggle.setOnAction(_ -> button.toggle.setSelected(true));
      // The arrow keys choose without an action.
      button
          .toggle
          .selectedProperty()
          .subscribe(
              (_, selected) -> {
                if (selected && !shown.equals(Optional.of(step))) {
                  go.accept(step);
                }
              });
      buttons.put(step, button);
    }
    left.getStyleClass().add("steps-left");
    left.setWrapText(true);
    left.setId("steps-left");
    left.setOnAction(_ -> go.accept(ClaimStep.CHECK));
    box.getStyleClass().add("stepper");
    bar.getStyleClass().add("steps-lying");
    scroll.getStyleClass().add("bare");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(Region.USE_PREF_SIZE);
    // In a low window the steps scroll, and do not push the head out of it.
    scroll.setMinHeight(0);
    lie(false);
  }

  @Override
  public Node node() {
    return scroll;
  }

  /** The steps side by side, once they {@link #lie}. */
  Region bar() {
    return bar;
  }

  /** Has the steps lie side by side in the bar, each by its name and sign only, or stand. */
  void lie(boolean lying) {
    box.getChildren().clear();
    bar.getChildren().clear();
    Pane into = lying ? bar : box;
    buttons.values().forEach(button -> button.lie(lying));
    buttons.values().forEach(button -> into.getChildren().add(button.toggle));
    if (!lying) {
      into.getChildren().add(spacer);
    }
    into.getChildren().add(left);
  }

  @Override
  public void show(ClaimState state) {
    for (ClaimStep step : ClaimStep.ORDER) {
      buttons
          .get(step)
          .show(
              step == ClaimStep.EXPORT
                  ? StepState.export(state, exported.get())
                  : StepState.of(step, state),
              StepState.isOnline(state));
    }
    left.setText(Remaining.of(state, context.words()));
    left.pseudoClassStateChanged(
        OPEN, StepState.of(ClaimStep.CHECK, state).kind() != StepState.Kind.DONE);
  }

  /** Marks the step that is shown. */
  void mark(ClaimStep step) {
    shown = Optional.of(step);
    buttons.get(step).toggle.setSelected(true);
  }

  private final class Button {
    private final ClaimStep step;
    private final ToggleButton toggle = new ToggleButton();
    private final String name;
    private final FontIcon icon = new FontIcon(Meaning.NOTE.icon());
    private final Label word = new Label();

    Button(ClaimStep step) {
      this.step = step;
      name = context.say("desktop.step." + step.name());
      Label title = TextLabels.line(name, "step-title");
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

    /** In a bar there is no room for how far it is; its sign and what is read aloud say it. */
    void lie(boolean lying) {
      Shown.set(word, !lying);
    }

    void show(StepState state, boolean online) {
      Meaning meaning = meaning(state.kind());
      icon.setIconCode(meaning.icon());
      icon.getStyleClass().setAll("ikonli-font-icon", "state-icon", meaning.style());
      word.setText(word(step, state, online));
      word.getStyleClass().setAll("label", "step-word", meaning.style());
      toggle.setAccessibleText(name + " " + word.getText());
    }
  }

  private String word(ClaimStep step, StepState state, boolean online) {
    if (step == ClaimStep.PROGRESS) {
      return context.say("desktop.handling." + context.claim().state().claim().progress().stage());
    }
    return switch (state.kind()) {
      case DONE ->
          state
              .day()
              .map(day -> context.say("desktop.step.exported", DAY.format(day)))
              .orElseGet(() -> context.say("desktop.step.done"));
      case READY -> context.say("desktop.step.ready");
      case OPEN, NOTED, READING -> Remaining.of(state, context.words());
      case ERROR ->
          step == ClaimStep.CHECK
              ? Remaining.of(state, context.words())
              : context.say("desktop.step.wrong", state.count());
      case IDLE ->
          context.say(
              step == ClaimStep.EXPORT
                  ? "desktop.step.sheet-only"
                  : online ? "desktop.online" : "desktop.step.no-form");
    };
  }

  private static Meaning meaning(StepState.Kind kind) {
    return switch (kind) {
      case DONE -> Meaning.OK;
      case OPEN, NOTED -> Meaning.OPEN;
      case ERROR -> Meaning.ERROR;
      case READY, READING, IDLE -> Meaning.NOTE;
    };
  }
}
