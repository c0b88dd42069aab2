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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import minshen.desktop.claims.model.ClaimState;
import minshen.desktop.claims.pane.ClaimContext;
import minshen.desktop.claims.pane.ClaimPane;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.Choice;
import minshen.desktop.controls.Reveal;
import minshen.policy.Condition;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Eligibility;

/** 申报条件: each a question with its clause, answered with yes, no or not known yet. */
public final class ConditionsPane implements ClaimPane {
  private final ClaimContext context;
  private final VBox lines = new VBox();
  private final Card card;
  private List<Condition> shown = List.of();
  private final Map<String, Choice<Answer>> choices = new LinkedHashMap<>();
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
    List<Condition> asked =
        Eligibility.asked(
            state.pack(),
            state.outcome().item(),
            state.claim().input(),
            state.dossier().readings());
    if (!asked.equals(shown)) {
      shown = List.copyOf(asked);
      choices.clear();
      lines.getChildren().setAll(asked.stream().map(this::line).toList());
    }
    choices.forEach((id, choice) -> choice.show(Optional.of(state.claim().input().answer(id))));
  }

  private Node line(Condition condition) {
    Label question = new Label(condition.question());
    question.setWrapText(true);
    question.setMinHeight(Region.USE_PREF_SIZE);
    HBox tags = new HBox(context.tag(condition.clause()));
    tags.getStyleClass().add("tags");
    tags.setAlignment(Pos.CENTER_LEFT);
    if (!condition.hard()) {
      Label soft = new Label(context.say("desktop.claim.soft"));
      soft.getStyleClass().add("caption");
      tags.getChildren().add(soft);
    }
    VBox words = new VBox(question, tags);
    words.getStyleClass().add("condition-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    Choice<Answer> choice =
        new Choice<>(
            List.of(Answer.YES, Answer.NO, Answer.UNKNOWN),
            answer -> context.say("desktop.answer." + answer.name()),
            answer -> context.claim().setAnswer(condition.id(), answer));
    choice.setAccessibleText(condition.question());
    choices.put(condition.id(), choice);
    if (narrow) {
      VBox line = new VBox(words, choice);
      line.getStyleClass().addAll("condition-line", "narrow");
      return line;
    }
    context.field("answers." + condition.id(), () -> Reveal.focus(choice.button(Answer.YES)));
    HBox line = new HBox(words, choice);
    line.getStyleClass().add("condition-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
