package minshen.desktop.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import minshen.desktop.controls.Card;
import minshen.desktop.controls.TextLabels;
import minshen.policy.ApplyWords;
import minshen.policy.Channel;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Step;
import minshen.policy.calc.StepWords;
import minshen.words.Message;
import minshen.words.Words;

/**
 * An item: how its amount comes about, what it asks, what must be handed in, its readings with the
 * texts in doubt side by side, and its clauses; every line leads to the clause it stands on.
 */
final class ItemPage extends VBox {
  private final Pack pack;
  private final Notice notice;
  private final LocalDate today;
  private final Item item;
  private final Consumer<LibraryPage> go;
  private final Words words;

  /**
   * The page of an item.
   *
   * @param notice what the office says of handing in this year
   */
  ItemPage(
      Pack pack, Item item, Notice notice, LocalDate today, Consumer<LibraryPage> go, Words words) {
    this.pack = pack;
    this.notice = notice;
    this.today = today;
    this.item = item;
    this.go = go;
    this.words = words;
    getStyleClass().add("reading-page");
    getChildren()
        .addAll(
            TextLabels.muted(pack.title()), TextLabels.wrapped(item.title(), "book-title"), head());
    add(
        "desktop.library.amount",
        item.steps().stream().filter(s -> !isCap(s)).map(this::step).toList());
    add(
        "desktop.library.caps",
        item.steps().stream().filter(ItemPage::isCap).map(this::step).toList());
    add(
        "desktop.library.conditions",
        Stream.concat(pack.conditions().stream(), item.conditions().stream())
            .map(this::condition)
            .toList());
    add("desktop.library.facts", facts());
    add("desktop.library.materials", item.materials().stream().map(this::material).toList());
    add(
        "desktop.library.readings",
        pack.readings().stream()
            .filter(r -> r.items().contains(item.id()))
            .map(this::reading)
            .toList());
    add("desktop.library.clauses", clauses().map(this::clause).toList());
  }

  private static boolean isCap(Step step) {
    return step instanceof Step.Cap;
  }

  private Node step(Step step) {
    return line(new StepWords(item, words).of(step), step.basis().clause());
  }

  private Node clause(Clause clause) {
    String text = clause.marker() + Paragraphs.heading(clause) + " " + clause.text();
    return line(text.strip(), clause.id());
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
    HBox head = new HBox(TextLabels.wrapped(item.id(), "item-id"));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("tags");
    head.getChildren().add(ValidityPill.of(pack, today, words));
    String who =
        item.applicants().stream()
            .sorted()
            .map(kind -> words.say("dossier.kind." + kind.name()))
            .collect(Collectors.joining(" · "));
    head.getChildren().add(TextLabels.caption(who));
    VBox box = new VBox(head);
    box.getStyleClass().add("library-reading");
    Channel channel = Channel.of(pack, item);
    ApplyWords.online(pack, item, notice)
        .or(
            () ->
                channel.isOpen()
                    ? Optional.empty()
                    : Optional.of(Message.of("policy.channel." + channel.name())))
        .ifPresent(text -> box.getChildren().add(TextLabels.muted(words.say(text))));
    if (channel.isOpen()) {
      ApplyWords.details(pack, notice)
          .forEach(text -> box.getChildren().add(TextLabels.caption(words.say(text))));
    }
    if (item.ceiling()) {
      box.getChildren().add(TextLabels.muted(words.say("policy.ceiling")));
    }
    return box;
  }

  private Stream<Clause> clauses() {
    return pack.clauses().stream()
        .filter(
            clause ->
                item.clauses().stream()
                    .anyMatch(id -> clause.id().equals(id) || clause.id().startsWith(id + "/")));
  }

  private List<Node> facts() {
    return item.allFacts().map(this::fact).toList();
  }

  private Node fact(Fact fact) {
    String unit = fact.unit().isEmpty() ? "" : "（" + fact.unit() + "）";
    return new VBox(new Label(fact.label() + unit), TextLabels.caption(fact.question()));
  }

  private Node condition(Condition condition) {
    return line(condition.question(), condition.clause());
  }

  private Node material(Material material) {
    VBox box = new VBox(line(material.name(), material.clause()));
    material.hints().forEach(hint -> box.getChildren().add(TextLabels.caption(hint)));
    return box;
  }

  private Node reading(Reading reading) {
    VBox box =
        new VBox(TextLabels.wrapped(reading.id() + "  " + reading.question(), "reading-title"));
    box.getChildren().add(quotations(reading));
    box.getChildren()
        .add(TextLabels.wrapped(words.say("desktop.claim.standard", reading.standard()), "plain"));
    reading
        .alternative()
        .ifPresent(
            text ->
                box.getChildren()
                    .add(TextLabels.muted(words.say("desktop.claim.alternative", text))));
    box.getStyleClass().add("library-reading");
    return box;
  }

  /** The texts in doubt, side by side. */
  private Node quotations(Reading reading) {
    GridPane sides = new GridPane();
    sides.getStyleClass().add("quotations");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      sides.getColumnConstraints().add(half);
    }
    for (int i = 0; i < reading.quotations().size(); i++) {
      Reading.Quotation quotation = reading.quotations().get(i);
      VBox side =
          new VBox(
              new ClauseLink(pack, quotation.clause(), go),
              TextLabels.wrapped("“" + quotation.words() + "”", "plain"));
      side.getStyleClass().add("quoted");
      sides.add(side, i % 2, i / 2);
    }
    return sides;
  }

  private Node line(String text, String clauseId) {
    Label words = TextLabels.wrapped(text, "plain");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(words, new ClauseLink(pack, clauseId, go));
    line.setAlignment(Pos.TOP_LEFT);
    line.getStyleClass().add("library-line");
    return line;
  }
}
