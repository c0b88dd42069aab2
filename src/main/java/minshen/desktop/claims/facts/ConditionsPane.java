package minshen.desktop.claims.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Reveal;
import minshen.desktop.controls.SegmentedChoice;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.controls.WholeText;
import minshen.policy.Condition;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimPoint;
import minshen.policy.calc.Eligibility;

/**
 * 申报条件: each a question with its clause, answered with yes, no or not known yet; what facts decide
 * is told, not asked.
 */
public final class ConditionsPane implements ClaimPane {
  private final ClaimContext context;
  private final VBox lines = new VBox();
  private final Card card;
  private List<Condition> shown = List.of();
  private final Map<String, SegmentedChoice<Answer>> choices = new LinkedHashMap<>();
  private final Map<Condition, Pill> decided = new LinkedHashMap<>();
  private final boolean narrow;

  /** The conditions of a claim, over the whole width. */
  public ConditionsPane(ClaimContext context) {
    this(context, false);
  }

  private ConditionsPane(ClaimContext context, boolean narrow) {
    this.context = context;
    this.narrow = narrow;
    lines.getStyleClass().add("condition-lines");
    card = new Card(context.say("desktop.claim.conditions-card"), lines);
  }

  /** The conditions beside something else: the answers stand under the questions. */
  public static ConditionsPane narrow(ClaimContext context) {
    return new ConditionsPane(context, true);
  }

  @Override
  public Node node() {
    return card;
  }

  @Override
  public void show(ClaimState state) {
    List<Condition> demanded =
        Eligibility.demanded(
            state.pack(),
            state.outcome().item(),
            state.outcome().claim(),
            state.dossier().readings());
    if (!demanded.equals(shown)) {
      shown = List.copyOf(demanded);
      choices.clear();
      decided.clear();
      lines.getChildren().setAll(demanded.stream().map(this::line).toList());
    }
    choices.forEach((id, choice) -> choice.show(Optional.of(state.claim().input().answer(id))));
    decided.forEach((condition, pill) -> show(condition, pill, state));
  }

  private void show(Condition condition, Pill pill, ClaimState state) {
    Answer answer =
        Eligibility.answer(
            condition, state.outcome().item(), state.claim().input(), state.dossier().readings());
    Meaning meaning =
        switch (answer) {
          case YES -> Meaning.OK;
          case NO -> Meaning.ERROR;
          case UNKNOWN -> Meaning.OPEN;
        };
    pill.show(meaning, context.say("desktop.condition." + answer.name()));
  }

  private Node line(Condition condition) {
    Label question = TextLabels.wrapped(condition.question());
    HBox tags = new HBox(context.tag(condition.clause()));
    tags.getStyleClass().add("tags");
    tags.setAlignment(Pos.CENTER_LEFT);
    if (!condition.hard()) {
      Label soft = WholeText.told(TextLabels.line(context.say("desktop.claim.soft"), "caption"));
      tags.getChildren().add(soft);
    }
    VBox words = new VBox(question, tags);
    words.getStyleClass().add("condition-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    if (!condition.isAsked()) {
      return beside(words, decided(condition));
    }
    SegmentedChoice<Answer> choice =
        new SegmentedChoice<>(
            List.of(Answer.YES, Answer.NO, Answer.UNKNOWN),
            answer -> context.say("desktop.answer." + answer.name()),
            answer -> context.claim().setAnswer(condition.id(), answer));
    choice.setAccessibleText(condition.question());
    choices.put(condition.id(), choice);
    if (!narrow) {
      context.field(
          new ClaimPoint.OfCondition(condition.id()),
          () -> Reveal.focus(choice.button(Answer.YES)));
    }
    return beside(words, choice);
  }

  private Pill decided(Condition condition) {
    Pill pill = new Pill(Meaning.OPEN, context.say("desktop.condition.UNKNOWN"));
    decided.put(condition, pill);
    return pill;
  }

  private Node beside(VBox words, Node answer) {
    if (narrow) {
      VBox line = new VBox(words, answer);
      line.getStyleClass().addAll("condition-line", "narrow");
      return line;
    }
    HBox line = new HBox(words, answer);
    line.getStyleClass().add("condition-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
