package minshen.desktop.library;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.ClauseTag;
import minshen.desktop.controls.Meaning;
import minshen.desktop.controls.Pill;
import minshen.policy.Clause;
import minshen.policy.ClauseNames;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.words.Words;

/** An item: its clauses word for word, what it asks, what must be handed in, and its readings. */
final class ItemPage extends VBox {
  private final Pack pack;
  private final Item item;
  private final Words words;

  ItemPage(Pack pack, Item item, Words words) {
    this.pack = pack;
    this.item = item;
    this.words = words;
    getStyleClass().add("reading-page");
    getChildren()
        .addAll(
            Paragraphs.text(pack.title(), "muted"),
            Paragraphs.text(item.title(), "page-title"),
            head());
    add("desktop.library.clauses", clauses().map(c -> Paragraphs.clause(pack, c, "")).toList());
    add("desktop.library.facts", facts());
    add(
        "desktop.library.conditions",
        Stream.concat(pack.conditions().stream(), item.conditions().stream())
            .map(this::condition)
            .toList());
    add("desktop.library.materials", item.materials().stream().map(this::material).toList());
    add(
        "desktop.library.readings",
        pack.readings().stream()
            .filter(r -> r.items().contains(item.id()))
            .map(this::reading)
            .toList());
  }

  private void add(String title, List<? extends Node> lines) {
    if (!lines.isEmpty()) {
      VBox box = new VBox();
      box.getStyleClass().add("library-lines");
      box.getChildren().addAll(lines);
      getChildren().add(new Card(words.say(title), box));
    }
  }

  private Node head() {
    HBox head = new HBox(Paragraphs.text(item.id(), "item-id"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("tags");
    if (item.forms().isEmpty()) {
      head.getChildren().add(new Pill(Meaning.NOTE, words.say("desktop.no-channel")));
    }
    if (pack.source() == Pack.Source.SECONDARY) {
      head.getChildren().add(new Pill(Meaning.OPEN, words.say("desktop.secondary")));
    }
    String who =
        item.applicants().stream()
            .sorted()
            .map(kind -> words.say("dossier.kind." + kind.name()))
            .collect(Collectors.joining(" · "));
    head.getChildren().add(Paragraphs.text(who, "caption"));
    return head;
  }

  private Stream<Clause> clauses() {
    return pack.clauses().stream()
        .filter(
            clause ->
                item.clauses().stream()
                    .anyMatch(id -> clause.id().equals(id) || clause.id().startsWith(id + "/")));
  }

  private List<Node> facts() {
    return Stream.concat(item.facts().stream(), item.productFacts().stream())
        .map(this::fact)
        .toList();
  }

  private Node fact(Fact fact) {
    String unit = fact.unit().isEmpty() ? "" : "（" + fact.unit() + "）";
    return new VBox(new Label(fact.label() + unit), Paragraphs.text(fact.question(), "caption"));
  }

  private Node condition(Condition condition) {
    return line(condition.question(), condition.clause());
  }

  private Node material(Material material) {
    VBox box = new VBox(line(material.name(), material.clause()));
    material.hints().forEach(hint -> box.getChildren().add(Paragraphs.text(hint, "caption")));
    return box;
  }

  private Node reading(Reading reading) {
    VBox box = new VBox(Paragraphs.text(reading.id() + "  " + reading.question(), "reading-title"));
    reading
        .quotations()
        .forEach(q -> box.getChildren().add(line("“" + q.words() + "”", q.clause())));
    box.getChildren()
        .add(Paragraphs.text(words.say("desktop.claim.standard", reading.standard()), "plain"));
    reading
        .alternative()
        .ifPresent(
            text ->
                box.getChildren()
                    .add(Paragraphs.text(words.say("desktop.claim.alternative", text), "muted")));
    box.getStyleClass().add("library-reading");
    return box;
  }

  private Node line(String text, String clauseId) {
    ClauseTag tag =
        new ClauseTag(
            ClauseNames.of(pack, clauseId), pack.clause(clauseId).map(ClauseNames::words));
    HBox line = new HBox(Paragraphs.text(text, "plain"), tag);
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("library-line");
    return line;
  }
}
