package minshen.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import minshen.policy.ApplyWords;
import minshen.policy.Channel;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Material;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.words.Message;

/** Prints an item: its clauses word for word, what it asks, its materials and its readings. */
final class ItemPage {
  private final Terminal terminal;
  private final Pack pack;
  private final Item item;

  ItemPage(Terminal terminal, Pack pack, Item item) {
    this.terminal = terminal;
    this.pack = pack;
    this.item = item;
  }

  void print() {
    terminal.line(item.id() + "  " + item.title());
    Channel channel = Channel.of(pack, item);
    ApplyWords.online(pack, item)
        .or(
            () ->
                channel.isOpen()
                    ? Optional.empty()
                    : Optional.of(Message.of("policy.channel." + channel.name())))
        .ifPresent(this::line);
    if (channel.isOpen()) {
      ApplyWords.details(pack).forEach(this::line);
    }
    if (item.ceiling()) {
      terminal.say("policy.ceiling");
    }
    clauses();
    heading("cli.item.facts");
    item.variants().forEach(v -> terminal.say("cli.item.variant", v.id(), v.label()));
    item.facts().forEach(this::fact);
    item.productFacts().forEach(this::productFact);
    heading("cli.item.conditions");
    pack.conditions().forEach(this::condition);
    item.conditions().forEach(this::condition);
    heading("cli.item.materials");
    item.materials().forEach(this::material);
    if (pack.readings().stream().anyMatch(r -> r.items().contains(item.id()))) {
      heading("cli.item.readings");
      pack.readings().stream().filter(r -> r.items().contains(item.id())).forEach(this::reading);
    }
  }

  private void line(Message text) {
    terminal.line(terminal.words().say(text));
  }

  private void clauses() {
    heading("cli.item.clauses");
    for (Clause clause : pack.clauses()) {
      boolean ofItem =
          item.clauses().stream()
              .anyMatch(id -> clause.id().equals(id) || clause.id().startsWith(id + "/"));
      if (ofItem) {
        terminal.line("  [" + clause.id() + "] " + clause.marker() + clause.heading());
        if (!clause.text().isEmpty()) {
          terminal.line("      " + clause.text());
        }
      }
    }
  }

  private void fact(Fact fact) {
    String question = fact.choices().isEmpty() ? "" : fact.question() + " ";
    terminal.say("cli.item.fact", fact.name(), fact.label(), unit(fact), question + choices(fact));
  }

  private void productFact(Fact fact) {
    terminal.say("cli.item.product-fact", fact.name(), fact.label(), unit(fact), choices(fact));
  }

  private static String unit(Fact fact) {
    return fact.unit().isEmpty() ? "" : "（" + fact.unit() + "）";
  }

  private static String choices(Fact fact) {
    return fact.choices().isEmpty()
        ? fact.question()
        : fact.choices().stream()
            .map(c -> c.id() + "=" + c.label())
            .collect(Collectors.joining("，"));
  }

  private void condition(Condition condition) {
    terminal.say(
        condition.hard() ? "cli.item.condition" : "cli.item.soft-condition",
        condition.id(),
        condition.question(),
        condition.clause());
  }

  private void material(Material material) {
    String marks =
        material.marks().stream()
            .sorted()
            .map(mark -> terminal.words().say("cli.mark." + mark.name()))
            .collect(Collectors.joining("，"));
    terminal.say(
        material.required() ? "cli.item.material" : "cli.item.advised-material",
        material.id(),
        material.name(),
        marks.isEmpty() ? "" : "［" + marks + "］");
    material.accepted().forEach(text -> terminal.say("cli.item.accepted", text));
    material.hints().forEach(text -> terminal.say("cli.item.hint", text));
  }

  private void reading(Reading reading) {
    terminal.line("  " + reading.id() + "  " + reading.question());
    reading.quotations().forEach(q -> terminal.say("cli.item.quotation", q.clause(), q.words()));
    terminal.say("cli.item.standard", reading.standard());
    reading.alternative().ifPresent(text -> terminal.say("cli.item.alternative", text));
  }

  private void heading(String key) {
    terminal.line("");
    terminal.say(key);
  }
}
