package minshen.desktop.claims.result;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Outcome;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** 可申请金额 in one line, where there is no room for more; pressed, it opens how it comes about. */
public final class AmountLine implements ClaimPane {
  private final ClaimContext context;
  private final Label amount = TextLabels.line("", "amount-short");
  private final Pill verdict = new Pill(Meaning.NOTE, "");
  private final ToggleButton toggle = new ToggleButton();

  /** The line of a claim. */
  public AmountLine(ClaimContext context) {
    this.context = context;
    HBox line = new HBox(amount, verdict, new FontIcon(Feather.SIDEBAR));
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("amount-opener");
    toggle.setGraphic(line);
    toggle.setId("results-open");
    toggle.getStyleClass().add("flat");
    toggle.setTooltip(LabelledField.tooltip(context.say("desktop.claim.results-open")));
  }

  @Override
  public Node node() {
    return toggle;
  }

  /** The button that the line is; pressed in as long as the results are to be seen. */
  public ToggleButton toggle() {
    return toggle;
  }

  @Override
  public void show(ClaimState state) {
    Outcome outcome = state.outcome();
    String text =
        outcome
            .amount()
            .map(Amount::shown)
            .map(shown -> context.say("desktop.plan.amount", shown))
            .orElse(context.say("desktop.claim.no-amount"));
    amount.setText(text);
    String word = Verdicts.word(outcome.eligibility().verdict(), context.words());
    verdict.show(Verdicts.meaning(outcome.eligibility().verdict()), word);
    toggle.setAccessibleText(
        context.say("desktop.claim.amount-card")
            + " "
            + text
            + " "
            + word
            + " "
            + context.say("desktop.claim.results-open"));
  }
}
