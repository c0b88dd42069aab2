package minshen.desktop.plan;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.policy.calc.Answer;
import minshen.policy.match.Matches;
import minshen.words.Words;

/** The question worth asking next, with its answers. */
public final class QuestionCard {
  private final MatchViewModel model;
  private final Words words;
  private final Consumer<String> open;

  /**
   * The questions of a company.
   *
   * @param open opens a claim of the company, for what is not answered with yes or no
   */
  public QuestionCard(MatchViewModel model, Words words, Consumer<String> open) {
    this.model = model;
    this.words = words;
    this.open = open;
  }

  /** The card with the question as it is now. */
  public Card card() {
    Optional<Matches.Next> next = model.next();
    Card card = new Card(words.say("desktop.plan.next-question"));
    Label text =
        TextLabels.wrapped(
            next.map(q -> words.say(q.text())).orElseGet(() -> words.say("desktop.plan.all-asked")),
            "plan-question");
    card.getChildren().add(text);
    next.ifPresent(q -> card.getChildren().add(answers(q)));
    if (model.answeredCount() > 0) {
      Hyperlink again = new Hyperlink(words.say("desktop.plan.ask-again", model.answeredCount()));
      again.setId("ask-again");
      again.setOnAction(_ -> model.forget());
      card.aside(again);
    }
    if (model.forgottenCount() > 0) {
      Hyperlink back = new Hyperlink(words.say("desktop.plan.remember", model.forgottenCount()));
      back.setId("remember-answers");
      back.setOnAction(_ -> model.remember());
      card.aside(back);
    }
    return card;
  }

  private HBox answers(Matches.Next question) {
    HBox row = new HBox();
    row.getStyleClass().add("page-actions");
    if (question.yesOrNo()) {
      row.getChildren().add(answer("yes", question, Answer.YES));
      row.getChildren().add(answer("no", question, Answer.NO));
    } else {
      Button fill = new Button(words.say("desktop.plan.fill-in"));
      fill.setOnAction(_ -> open.accept(question.of()));
      row.getChildren().add(fill);
    }
    Button later = answer("later", question, Answer.UNKNOWN);
    later.getStyleClass().add("flat");
    row.getChildren().add(later);
    return row;
  }

  private Button answer(String id, Matches.Next question, Answer answer) {
    Button button = new Button(words.say("desktop.plan.answer." + id));
    button.setId("plan-" + id);
    button.setOnAction(
        _ -> {
          // The next question comes in a moment; a click until then would be lost on this one.
          button.getParent().setDisable(true);
          model.answer(question, answer);
        });
    return button;
  }
}
