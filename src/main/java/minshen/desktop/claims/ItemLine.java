package minshen.desktop.claims;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.desktop.controls.Pressable;
import minshen.desktop.controls.TextLabels;
import minshen.desktop.plan.EstimateLabel;
import minshen.policy.Channel;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.match.Match;
import minshen.policy.match.MatchResult;
import minshen.words.Words;

/**
 * An item to make a new claim of: what it is, for whom, what it may bring, and what speaks against
 * it.
 */
final class ItemLine extends StackPane {
  /** So many reasons are told of an item; the claim itself tells all. */
  private static final int TOLD = 2;

  private static final double ESTIMATE = 150;

  /**
   * A line.
   *
   * @param claimed whether the company already has a claim of it
   * @param create makes the claim
   */
  ItemLine(Match match, Item item, Pack pack, boolean claimed, Words words, Runnable create) {
    Label id = TextLabels.line(item.id(), "item-id");
    id.setMinWidth(USE_PREF_SIZE);
    VBox texts = new VBox(wide(TextLabels.wrapped(item.title())));
    HBox.setHgrow(texts, Priority.ALWAYS);
    texts.getStyleClass().add("item-texts");
    caption(match, item, claimed, words).forEach(texts.getChildren()::add);
    Pressable row = new Pressable(item.id() + " " + item.title(), create, id, texts);
    if (pack.source() == Pack.Source.SECONDARY) {
      row.getChildren().add(pill(Meaning.OPEN, words.say("desktop.secondary")));
    }
    Channel channel = Channel.of(pack, item);
    if (channel != Channel.OPEN) {
      String word = channel == Channel.ONLINE ? "desktop.online" : "desktop.no-channel";
      row.getChildren().add(pill(Meaning.NOTE, words.say(word)));
    }
    match.region().ifPresent(region -> row.getChildren().add(pill(Meaning.NOTE, region)));
    if (match.fit() != MatchResult.NO && match.estimate().isPresent()) {
      Label estimate = EstimateLabel.of(match.estimate().get(), words);
      estimate.setMinWidth(ESTIMATE);
      estimate.setAlignment(Pos.BASELINE_RIGHT);
      row.getChildren().add(estimate);
    }
    row.setAlignment(Pos.TOP_LEFT);
    row.getStyleClass().add("item-line");
    row.setId("new-" + item.id());
    getChildren().add(row);
  }

  /** Why it does not fit or what is open; else for whom it is. */
  private static List<Label> caption(Match match, Item item, boolean claimed, Words words) {
    List<String> why =
        match.fit() == MatchResult.YES
            ? List.of()
            : match.why().stream().limit(TOLD).map(w -> words.say(w.text())).toList();
    if (!why.isEmpty()) {
      return why.stream().map(ItemLine::small).toList();
    }
    String who =
        item.applicants().stream()
            .sorted()
            .map(kind -> words.say("dossier.kind." + kind.name()))
            .collect(Collectors.joining(" · "));
    return List.of(small(claimed ? words.say("desktop.claim.has-one", who) : who));
  }

  private static Label small(String text) {
    return wide(TextLabels.caption(text));
  }

  private static Label wide(Label label) {
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private static Pill pill(Meaning meaning, String text) {
    Pill pill = new Pill(meaning, text);
    pill.setMinWidth(USE_PREF_SIZE);
    return pill;
  }
}
