package minshen.desktop.claims.materials;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.dossier.Redaction;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tool 遮盖: on or off, how much is covered, and what could be covered at a click. */
final class RedactionBar extends FlowPane {
  private final ClaimContext context;
  private final RedactionsViewModel model;
  private final ToggleButton tool;
  private final Label told = TextLabels.wrapped("", "muted");
  private final Hyperlink offer = new Hyperlink();
  private final Button confirm = new Button();

  /**
   * The tool.
   *
   * @param draws told whether boxes are to be drawn
   */
  RedactionBar(ClaimContext context, RedactionsViewModel model, Consumer<Boolean> draws) {
    this.context = context;
    this.model = model;
    tool = new ToggleButton(context.say("desktop.redact.tool"), new FontIcon(Feather.EYE_OFF));
    tool.setId("redact");
    tool.setMinWidth(USE_PREF_SIZE);
    tool.setTooltip(LabelledField.tooltip(context.say("desktop.redact.tip")));
    tool.selectedProperty()
        .subscribe(
            (_, on) -> {
              draws.accept(on);
              refresh();
            });
    setMinWidth(0);
    told.maxWidthProperty().bind(widthProperty());
    offer.setId("redact-found");
    offer.setMinWidth(USE_PREF_SIZE);
    confirm.setText(context.say("desktop.redact.confirm"));
    confirm.setId("confirm-redactions");
    confirm.setMinWidth(USE_PREF_SIZE);
    confirm.setTooltip(LabelledField.tooltip(context.say("desktop.redact.confirm-tip")));
    confirm.setOnAction(_ -> model.confirm());
    getChildren().addAll(tool, confirm, offer, told);
    getStyleClass().add("redaction-bar");
    offer(List.of());
  }

  /** Another file is shown: the tool is put down, and numbers are looked for. */
  void open() {
    tool.setSelected(false);
    refresh();
  }

  /** The boxes have changed. */
  void refresh() {
    Shown.set(confirm, model.isOutdated());
    told.setText(told());
    model.findIdentityNumbers(this::offer);
  }

  private String told() {
    int count = model.all().count();
    if (model.isOutdated()) {
      return context.say("desktop.redact.outdated");
    }
    if (tool.isSelected()) {
      return context.say("desktop.redact.hint");
    }
    return count > 0 ? context.say("desktop.redact.count", count) : searched();
  }

  private String searched() {
    OptionalInt searched = model.searched();
    return searched.isPresent() ? context.say("desktop.redact.searched", searched.getAsInt()) : "";
  }

  private void offer(List<Redaction> found) {
    Shown.set(offer, !found.isEmpty());
    offer.setText(context.say("desktop.redact.found", found.size()));
    offer.setOnAction(_ -> model.add(found));
  }
}
