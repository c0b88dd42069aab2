package minshen.desktop.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.policy.calc.Amounts;
import minshen.policy.calc.Answer;
import minshen.policy.calc.Interval;
import minshen.policy.match.Fit;
import minshen.policy.match.Match;
import minshen.policy.match.Matches;
import minshen.words.Words;

/** What fits the company and what does not, and the question worth asking next. */
final class MatchPane extends VBox {
  /** So many open questions are told of an item; the claim itself tells all. */
  private static final int TOLD = 2;

  private final PlanViewModel model;
  private final Words words;
  private final Consumer<String> open;

  /**
   * The pane.
   *
   * @param open opens a claim of the company
   */
  MatchPane(PlanViewModel model, Words words, Consumer<String> open) {
    this.model = model;
    this.words = words;
    this.open = open;
    getStyleClass().addAll("cards", "plan-cards");
  }

  void show(Matches matches) {
    List<Node> cards = new ArrayList<>();
    cards.add(question());
    for (Fit fit : Fit.values()) {
      List<Match> fitting = matches.items().stream().filter(m -> m.fit() == fit).toList();
      if (!fitting.isEmpty()) {
        Card card = new Card(words.say("desktop.plan.fit-count." + fit.name(), fitting.size()));
        fitting.forEach(match -> card.getChildren().add(line(match)));
        cards.add(card);
      }
    }
    getChildren().setAll(cards);
  }

  private Node question() {
    Optional<Matches.Next> next = model.next();
    Card card = new Card(words.say("desktop.plan.next-question"));
    Label text =
        new Label(
            next.map(q -> words.say(q.text()))
                .orElseGet(() -> words.say("desktop.plan.all-asked")));
    text.setWrapText(true);
    text.getStyleClass().add("plan-question");
    card.getChildren().add(text);
    next.ifPresent(q -> card.getChildren().add(answers(q)));
    if (model.answeredCount() > 0) {
      Hyperlink again = new Hyperlink(words.say("desktop.plan.ask-again", model.answeredCount()));
      again.setId("ask-again");
      again.setOnAction(_ -> model.forget());
      card.aside(again);
    }
    return card;
  }

  private Node answers(Matches.Next question) {
    HBox row = new HBox();
    row.getStyleClass().add("page-actions");
    if (question.yesOrNo()) {
      row.getChildren().add(answer("yes", question, Answer.YES));
      row.getChildren().add(answer("no", question, Answer.NO));
    } else {
      Button fill = new Button(words.say("desktop.plan.fill-in"));
      fill.setOnAction(_ -> open.accept(question.id().substring(0, question.id().indexOf('/'))));
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
    button.setOnAction(_ -> model.answer(question, answer));
    return button;
  }

  private Node line(Match match) {
    Label id = new Label(match.id());
    id.getStyleClass().add("item-id");
    id.setMinWidth(USE_PREF_SIZE);
    Label title = new Label(match.title());
    title.setWrapText(true);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(id, title);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("plan-line-head");
    if (match.fit() != Fit.NO) {
      match.estimate().ifPresent(estimate -> head.getChildren().add(estimate(estimate)));
      action(match).ifPresent(head.getChildren()::add);
    }
    VBox line = new VBox(head);
    line.getStyleClass().add("plan-line");
    line.setId("match-" + match.id());
    List<Match.Why> why = match.why();
    int told = match.fit() == Fit.UNKNOWN ? Math.min(TOLD, why.size()) : why.size();
    why.subList(0, told).forEach(w -> line.getChildren().add(caption(words.say(w.text()))));
    if (told < why.size()) {
      line.getChildren().add(caption(words.say("desktop.plan.more", why.size() - told)));
    }
    return line;
  }

  private Optional<Button> action(Match match) {
    if (match.claims().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> existing = model.existing(match);
    Button button =
        new Button(words.say(existing.isPresent() ? "desktop.plan.open" : "desktop.plan.claim"));
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("small");
    button.setId("claim-" + match.id());
    button.setOnAction(_ -> existing.or(() -> model.claim(match)).ifPresent(open));
    return Optional.of(button);
  }

  private Node estimate(Interval estimate) {
    Label label =
        new Label(
            estimate.isExact()
                ? words.say("desktop.plan.amount", Amounts.shown(estimate.low()))
                : estimate
                    .high()
                    .map(h -> words.say("desktop.plan.up-to", Amounts.shown(h)))
                    .orElseGet(() -> words.say("desktop.plan.no-limit")));
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("plan-estimate");
    return label;
  }

  private static Label caption(String text) {
    Label caption = new Label(text);
    caption.setWrapText(true);
    caption.getStyleClass().add("caption");
    return caption;
  }
}
