package minshen.desktop.controls;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** A control with its label above, and under it what it asks or what is wrong with it. */
public final class LabelledField extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
  private static final Duration TOOLTIP_DELAY = Duration.millis(300);

  private final Label label = new Label();
  private final Label below = new Label();
  private final Region control;
  private Region keyboard;
  private String hint = "";

  /** A labelled control. */
  public LabelledField(String text, Region control) {
    this.control = control;
    this.keyboard = control;
    getStyleClass().add("labelled");
    label.setText(text);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    WholeText.told(label);
    control.setMaxWidth(Double.MAX_VALUE);
    if (control instanceof Control) {
      control.setAccessibleText(text);
    }
    below.getStyleClass().add("field-below");
    below.setWrapText(true);
    below.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(label, control, below);
    tellWhatIsCut(control);
    refresh(Optional.empty(), Meaning.NOTE);
  }

  /** Puts the unit at the right of the control. */
  public LabelledField unit(String unit) {
    if (!unit.isBlank()) {
      Label behind = TextLabels.line(unit, "unit");
      behind.setMinWidth(Region.USE_PREF_SIZE);
      HBox.setHgrow(control, Priority.ALWAYS);
      int place = getChildren().indexOf(control);
      getChildren().remove(control);
      HBox row = new HBox(control, behind);
      row.getStyleClass().add("with-unit");
      getChildren().add(place, row);
    }
    return this;
  }

  /** Says under the control what it asks. */
  public LabelledField hint(String text) {
    hint = text;
    refresh(Optional.empty(), Meaning.NOTE);
    return this;
  }

  /** Puts something at the right of the label. */
  public LabelledField aside(Node node) {
    label.setGraphic(node);
    label.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    return this;
  }

  /** Shows what is wrong, or nothing. */
  public void problem(Optional<String> text, Meaning meaning) {
    refresh(text, meaning);
  }

  /** Names the part of the control that takes the keyboard, where it is not the whole of it. */
  public LabelledField focusing(Control part) {
    keyboard = part;
    label.setLabelFor(part);
    tellWhatIsCut(part);
    return this;
  }

  /** Marks the field as one that is still wanted. */
  public void marked(boolean wanted) {
    pseudoClassStateChanged(OPEN, wanted);
  }

  /** Brings the keyboard to the control. */
  public void focus() {
    Reveal.focus(keyboard);
  }

  /** What stands under the control. */
  public String below() {
    return below.getText();
  }

  private void refresh(Optional<String> text, Meaning meaning) {
    pseudoClassStateChanged(WRONG, text.isPresent() && meaning == Meaning.ERROR);
    pseudoClassStateChanged(OPEN, text.isPresent() && meaning == Meaning.OPEN);
    String shown = text.map(this::withoutLabel).orElse(hint);
    below.setText(shown);
    below.setGraphic(text.isPresent() ? new FontIcon(meaning.icon()) : null);
    Shown.set(below, !shown.isEmpty());
    if (control instanceof Control c) {
      c.setAccessibleHelp(shown);
    }
  }

  /** The text of the control, or of what a day or a choice is typed in. */
  private void tellWhatIsCut(Region typedIn) {
    TextInputControl text =
        switch (typedIn) {
          case TextInputControl input -> input;
          case DatePicker date -> date.getEditor();
          default -> null;
        };
    if (text != null) {
      CutLine.of(text).ifPresent(getChildren()::add);
    }
  }

  /** The label stands above already: 统一社会信用代码：校验位不符 is shown as 校验位不符. */
  private String withoutLabel(String text) {
    String rest = text.startsWith(label.getText()) ? text.substring(label.getText().length()) : "";
    return rest.startsWith("：") || rest.startsWith(":") ? rest.substring(1).strip() : text;
  }

  /** A tooltip that comes soon. */
  public static Tooltip tooltip(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setShowDelay(TOOLTIP_DELAY);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(420);
    return tooltip;
  }
}
