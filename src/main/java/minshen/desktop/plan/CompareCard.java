package minshen.desktop.plan;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.TwoColumns;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.policy.whatif.ScenarioComparison;
import minshen.words.Words;

/**
 * The claim as it is and as supposed, side by side: amounts, difference, and the steps that differ.
 */
final class CompareCard {
  private final Words words;
  private final Card card;
  private final VBox content = new VBox();

  CompareCard(Words words) {
    this.words = words;
    content.getStyleClass().add("whatif-compare");
    card = new Card(words.say("desktop.whatif.compare"), content);
  }

  Node node() {
    return card;
  }

  void show(WhatIfViewModel.State state) {
    ScenarioComparison comparison = state.comparison();
    TwoColumns sides = new TwoColumns();
    sides.add(side("now", comparison.first(), false));
    sides.add(side("then", comparison.second(), state.guessed()));
    content.getChildren().setAll(sides, difference(state));
    if (comparison.others().signum() != 0) {
      content
          .getChildren()
          .add(
              TextLabels.caption(
                  words.say("desktop.whatif.others", Amount.signed(comparison.others()))));
    }
    List<ScenarioComparison.Pair> differing = comparison.differing();
    if (!differing.isEmpty()) {
      Label head =
          TextLabels.line(words.say("desktop.whatif.steps", differing.size()), "field-label");
      content.getChildren().add(head);
      TwoColumns steps = new TwoColumns();
      TraceWords said = new TraceWords(comparison.first().item());
      for (ScenarioComparison.Pair pair : differing) {
        steps.add(step(pair.first(), said)).add(step(pair.second(), said));
      }
      content.getChildren().add(steps);
    }
  }

  private Node side(String id, Outcome outcome, boolean guessed) {
    Label name = TextLabels.line(words.say("desktop.whatif." + id), "field-label");
    HBox head = new HBox(name);
    head.getStyleClass().add("page-actions");
    head.setAlignment(Pos.CENTER_LEFT);
    Label amount =
        TextLabels.line(
            outcome.amount().map(Amount::shown).orElse(words.say("desktop.claim.no-amount")),
            "amount");
    amount.setId("whatif-" + id);
    Label unit =
        TextLabels.line(
            outcome.amount().isPresent() ? words.say("desktop.unit") : "", "amount-unit");
    HBox figure = new HBox(amount, unit);
    figure.setAlignment(Pos.BASELINE_LEFT);
    HBox state = new HBox(Verdicts.pill(outcome.eligibility().verdict(), words));
    state.getStyleClass().add("page-actions");
    if (guessed) {
      Pill estimate = new Pill(Meaning.OPEN, words.say("desktop.whatif.estimate"));
      estimate.setId("whatif-estimate");
      state.getChildren().add(estimate);
    }
    return new VBox(head, figure, state);
  }

  private Node difference(WhatIfViewModel.State state) {
    String text =
        state
            .comparison()
            .difference()
            .map(
                d ->
                    d.signum() == 0
                        ? words.say("desktop.whatif." + (state.changed() ? "same" : "nothing"))
                        : words.say("desktop.whatif.difference", Amount.signed(d)))
            .orElseGet(() -> words.say("desktop.whatif.difference-open"));
    Label label = TextLabels.wrapped(text, "plan-question");
    label.setId("whatif-difference");
    return label;
  }

  private Node step(Optional<TraceRow> row, TraceWords said) {
    Label text =
        TextLabels.wrapped(
            row.map(r -> words.say(said.of(r)))
                .orElseGet(() -> words.say("desktop.whatif.step-absent")));
    HBox.setHgrow(text, Priority.ALWAYS);
    VBox box = new VBox(text);
    row.flatMap(TraceRow::value)
        .ifPresent(v -> box.getChildren().add(TextLabels.caption("= " + v.traced())));
    return box;
  }
}
