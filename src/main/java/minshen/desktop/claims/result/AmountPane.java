package minshen.desktop.claims.result;

import atlantafx.base.controls.Spacer;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.claims.pane.Verdicts;
import minshen.desktop.controls.Bar;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.LabelledField;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Shown;
import minshen.desktop.controls.TextLabels;
import minshen.policy.Condition;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Eligibility;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.MissingFacts;
import minshen.policy.calc.Outcome;

/** 可申请金额, large; under it how far it may still move and what would settle it. */
public final class AmountPane implements ClaimPane {
  private final ClaimContext context;
  private final Label amount = TextLabels.line("", "amount");
  private final Label unit = TextLabels.line("", "amount-unit");
  private final Pill verdict;
  private final Bar bar = new Bar();
  private final Label range = TextLabels.caption("");
  private final VBox interval = new VBox(bar, range);
  private final Label split = TextLabels.caption("");
  private final FlowPane open = new FlowPane();
  private final Card card;

  public AmountPane(ClaimContext context) {
    this.context = context;
    unit.setText(context.say("desktop.unit"));
    verdict =
        new Pill(
            Verdicts.meaning(Eligibility.Verdict.UNDECIDED),
            Verdicts.word(Eligibility.Verdict.UNDECIDED, context.words()));
    HBox line = new HBox(amount, unit, new Spacer(), verdict);
    line.getStyleClass().add("amount-line");
    line.setAlignment(Pos.BASELINE_LEFT);
    bar.getStyleClass().add("thin");
    interval.getStyleClass().add("interval");
    open.getStyleClass().add("open-questions");
    open.setMinWidth(0);
    card = new Card(context.say("desktop.claim.amount-card"), line, interval, open, split);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    Outcome outcome = state.outcome();
    amount.setText(
        outcome.amount().map(Amount::shown).orElse(context.say("desktop.claim.no-amount")));
    unit.setVisible(outcome.amount().isPresent());
    verdict.show(
        Verdicts.meaning(outcome.eligibility().verdict()),
        Verdicts.word(outcome.eligibility().verdict(), context.words()));
    showInterval(outcome);
    showOpen(outcome);
    showSplit(outcome);
  }

  private void showInterval(Outcome outcome) {
    AmountRange bounds = outcome.bounds();
    boolean moves = !bounds.isExact() && !outcome.notEligible();
    visible(interval, moves);
    if (moves) {
      range.setText(Verdicts.range(bounds, context.words()));
      Amount top = bounds.high().orElse(bounds.low().max(Amount.of(1)));
      double low = bounds.low().shareOf(top);
      double now = outcome.amount().map(a -> a.shareOf(top)).orElse(low);
      bar.show(0, now, bounds.high().isPresent() ? 1 : now);
    }
  }

  private void showOpen(Outcome outcome) {
    List<Eligibility.Reason> reasons = outcome.eligibility().reasons();
    visible(open, !reasons.isEmpty());
    open.getChildren().clear();
    if (reasons.isEmpty()) {
      return;
    }
    Label head =
        new Label(
            outcome.notEligible()
                ? context.say("desktop.claim.against")
                : context.say("desktop.claim.still-open", reasons.size()));
    open.getChildren().add(head);
    for (Eligibility.Reason reason : reasons) {
      open.getChildren().add(link(outcome, reason));
    }
  }

  private Node link(Outcome outcome, Eligibility.Reason reason) {
    ClaimPoint about = reason.about();
    Hyperlink link = new Hyperlink(shortened(name(outcome, reason)));
    link.setMinWidth(0);
    link.maxWidthProperty().bind(open.widthProperty());
    link.setDisable(!context.has(about));
    link.setOnAction(_ -> context.focus(about));
    link.setTooltip(LabelledField.tooltip(context.say(reason.text())));
    return link;
  }

  /** A missing fact by its label, a condition by its question. */
  private String name(Outcome outcome, Eligibility.Reason reason) {
    return switch (reason.about()) {
      case MissingFact fact when outcome.isMissing(fact) ->
          context.say(MissingFacts.label(outcome.item(), fact));
      case ClaimPoint.OfCondition(String id) ->
          Eligibility.demanded(outcome.pack(), outcome.item(), outcome.claim(), outcome.readings())
              .stream()
              .filter(condition -> condition.id().equals(id))
              .findFirst()
              .map(Condition::question)
              .orElseGet(() -> context.say(reason.text()));
      default -> context.say(reason.text());
    };
  }

  private void showSplit(Outcome outcome) {
    Optional<String> text =
        outcome.funding().stream().anyMatch(share -> share.amount().isPositive())
            ? Optional.of(
                context.say(
                    "desktop.claim.split",
                    outcome.funding().stream()
                        .map(s -> s.funder().label() + " " + s.amount().shown())
                        .toList()))
            : Optional.empty();
    if (!outcome.item().counted()) {
      text = Optional.of(context.say("desktop.claim.estimate"));
    }
    split.setText(text.orElse(""));
    visible(split, text.isPresent());
  }

  private static String shortened(String text) {
    int longest = 34;
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static void visible(Node node, boolean shown) {
    Shown.set(node, shown);
  }
}
