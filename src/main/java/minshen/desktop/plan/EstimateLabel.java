package minshen.desktop.plan;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import minshen.desktop.controls.TextLabels;
import minshen.policy.amount.AmountRange;
import minshen.words.Words;

/** What an item may bring: the amount, or the most it can be. */
public final class EstimateLabel {
  private EstimateLabel() {}

  /** The label of an estimate, in 万元. */
  public static Label of(AmountRange estimate, Words words) {
    Label label =
        TextLabels.line(
            estimate.isExact()
                ? words.say("desktop.plan.amount", estimate.low().shown())
                : estimate
                    .high()
                    .map(h -> words.say("desktop.plan.up-to", h.shown()))
                    .orElseGet(() -> words.say("desktop.plan.no-limit")),
            "plan-estimate");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
