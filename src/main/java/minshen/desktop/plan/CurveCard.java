package minshen.desktop.plan;

import java.math.MathContext;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.TwoColumns;
import minshen.policy.Fact;
import minshen.policy.amount.Amount;
import minshen.policy.whatif.JointMatch;
import minshen.words.Decimals;
import minshen.words.Words;

/** How the amount follows 市级支持资金 and 研发投入, and what binds it now. */
final class CurveCard {
  private final Words words;
  private final Label binds = TextLabels.wrapped("");
  private final Label overSupport = TextLabels.caption("");
  private final Label overCost = TextLabels.caption("");
  private final TwoColumns charts = new TwoColumns();
  private final CurveChart support = new CurveChart();
  private final CurveChart cost = new CurveChart();
  private final Card card;

  CurveCard(Words words) {
    this.words = words;
    binds.setId("whatif-binds");
    charts.add(new VBox(overSupport, support)).add(new VBox(overCost, cost));
    card = new Card(words.say("desktop.whatif.curve"), binds, charts);
  }

  Node node() {
    return card;
  }

  void show(WhatIfViewModel.State state, AxisEnds ends) {
    Optional<JointMatch> joint = state.joint();
    Shown.set(card, joint.isPresent());
    joint.ifPresent(match -> show(state, match, ends));
  }

  private void show(WhatIfViewModel.State state, JointMatch match, AxisEnds ends) {
    String supportName = label(state, match.step().support());
    String costName = label(state, match.step().cost());
    Optional<Amount> c = state.figure(match.step().support()).map(Amount::new);
    Optional<Amount> r = state.figure(match.step().cost()).map(Amount::new);
    boolean known = c.isPresent() && r.isPresent();
    Shown.set(charts, known);
    if (!known) {
      binds.setText(words.say("desktop.whatif.binds.open", supportName, costName));
      return;
    }
    Amount s = c.orElseThrow();
    Amount k = r.orElseThrow();
    binds.setText(binds(match, s, k, supportName, costName));
    overSupport.setText(words.say("desktop.whatif.over", supportName, costName, k.traced()));
    overCost.setText(words.say("desktop.whatif.over", costName, supportName, s.traced()));
    support.show(match.overSupport(k, ends.support()), match.bitesAbove(k), s);
    cost.show(match.overCost(s, ends.cost()), match.costForAll(s), k);
    support.setAccessibleText(overSupport.getText() + " " + binds.getText());
    cost.setAccessibleText(overCost.getText() + " " + binds.getText());
  }

  private String binds(
      JointMatch match, Amount support, Amount cost, String supportName, String costName) {
    return words.say(
        "desktop.whatif.binds." + match.binding(support, cost).name(),
        supportName,
        costName,
        Decimals.percent(match.bitingShare().round(new MathContext(4))),
        match.bitesAbove(cost).shown(),
        Decimals.percent(match.step().ceiling()),
        match.cut(support, cost).shown(),
        match.costForAll(support).shown());
  }

  private static String label(WhatIfViewModel.State state, String fact) {
    return state.item().fact(fact).map(Fact::label).orElse(fact);
  }
}
