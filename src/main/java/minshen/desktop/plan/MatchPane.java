package minshen.desktop.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.policy.match.Match;
import minshen.policy.match.MatchResult;
import minshen.policy.match.Matches;
import minshen.words.Words;

/** What fits the company and what does not, and the question worth asking next. */
final class MatchPane extends VBox {
  /** So many open questions are told of an item; the claim itself tells all. */
  private static final int TOLD = 2;

  private final MatchViewModel model;
  private final Words words;
  private final Consumer<String> open;
  private final QuestionCard question;

  /**
   * The pane.
   *
   * @param open opens a claim of the company
   */
  MatchPane(MatchViewModel model, Words words, Consumer<String> open) {
    this.model = model;
    this.words = words;
    this.open = open;
    this.question = new QuestionCard(model, words, open);
    getStyleClass().addAll("cards", "plan-cards");
  }

  void show(Matches matches) {
    List<Node> cards = new ArrayList<>();
    cards.add(question.card());
    RegionNote.of(model, matches, words).ifPresent(cards::add);
    for (MatchResult fit : MatchResult.values()) {
      List<Match> fitting = matches.items().stream().filter(m -> m.fit() == fit).toList();
      if (!fitting.isEmpty()) {
        Card card = new Card(words.say("desktop.plan.fit-count." + fit.name(), fitting.size()));
        fitting.forEach(match -> card.getChildren().add(line(match)));
        cards.add(card);
      }
    }
    getChildren().setAll(cards);
  }

  private Node line(Match match) {
    Label id = TextLabels.line(match.id(), "item-id");
    id.setMinWidth(USE_PREF_SIZE);
    Label title = TextLabels.wrapped(match.title());
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(id, title);
    match
        .region()
        .ifPresent(
            region -> {
              Label place = TextLabels.caption(region);
              place.setMinWidth(USE_PREF_SIZE);
              head.getChildren().add(place);
            });
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("plan-line-head");
    if (match.fit() != MatchResult.NO) {
      match.estimate().ifPresent(e -> head.getChildren().add(EstimateLabel.of(e, words)));
      action(match).ifPresent(head.getChildren()::add);
    }
    VBox line = new VBox(head);
    line.getStyleClass().add("plan-line");
    line.setId("match-" + match.id());
    List<Match.Why> why = match.why();
    int told = match.fit() == MatchResult.UNKNOWN ? Math.min(TOLD, why.size()) : why.size();
    why.subList(0, told)
        .forEach(w -> line.getChildren().add(TextLabels.caption(words.say(w.text()))));
    if (told < why.size()) {
      line.getChildren().add(TextLabels.caption(words.say("desktop.plan.more", why.size() - told)));
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
}
