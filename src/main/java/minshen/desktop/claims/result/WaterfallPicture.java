package minshen.desktop.claims.result;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.controls.Bar;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.policy.amount.Amount;

/** The way to the amount as a picture: bars from top to bottom on one scale. */
final class WaterfallPicture extends VBox {
  private static final double NAME = 104;
  private static final double FIGURE = 84;

  private final ClaimContext context;

  WaterfallPicture(ClaimContext context) {
    this.context = context;
    getStyleClass().add("waterfall");
  }

  void show(Waterfall waterfall) {
    Amount top = waterfall.top();
    getChildren().setAll(waterfall.bars().stream().map(bar -> line(bar, top)).toList());
  }

  private HBox line(Waterfall.Bar bar, Amount top) {
    Label name = WholeText.told(TextLabels.line(context.say(bar.name()), "waterfall-name"));
    name.setMinWidth(NAME);
    name.setMaxWidth(NAME);
    Bar drawn =
        new Bar().show(bar.from().shareOf(top), bar.to().shareOf(top), bar.cutTo().shareOf(top));
    drawn.getStyleClass().addAll("waterfall-bar", style(bar.kind()));
    HBox.setHgrow(drawn, Priority.ALWAYS);
    String shown =
        bar.kind() == Waterfall.Kind.OPEN ? context.say("policy.step.open") : Waterfall.figure(bar);
    Label figure = TextLabels.line(shown, "waterfall-figure");
    figure.setMinWidth(FIGURE);
    figure.setMaxWidth(FIGURE);
    figure.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(name, drawn, figure);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass()
        .addAll("waterfall-line", bar.kind() == Waterfall.Kind.AMOUNT ? "total" : "part");
    line.setAccessibleText(name.getText() + " " + shown);
    bar.said()
        .ifPresent(
            said ->
                javafx.scene.control.Tooltip.install(
                    line, LabelledField.tooltip(context.say(said))));
    return line;
  }

  private static String style(Waterfall.Kind kind) {
    return switch (kind) {
      case STEP -> "leaves";
      case CUT -> "cuts";
      case OPEN -> "is-open";
      case AMOUNT -> "is-amount";
    };
  }
}
