package minshen.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.policy.ApplyWords;
import minshen.policy.Channel;
import minshen.policy.Clause;
import minshen.policy.Condition;
import minshen.policy.Exclusion;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.ItemLabels;
import minshen.policy.Material;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;
import minshen.policy.Step;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.Product;
import minshen.policy.calc.StepWords;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Message;

/** Prints an item: its clauses word for word, what it asks, its materials and its readings. */
final class ItemPrinter {
  private final Terminal terminal;
  private final Pack pack;
  private final Notice notice;
  private final Item item;
  private final ItemLabels labels;
  private final StepWords steps;

  /**
   * A printer of an item.
   *
   * @param notice what the office says of handing in this year
   */
  ItemPrinter(Terminal terminal, Pack pack, Notice notice, Item item) {
    this.terminal = terminal;
    this.pack = pack;
    this.notice = notice;
    this.item = item;
    this.labels = new ItemLabels(item);
    this.steps = new StepWords(item, terminal.words());
  }

  /** The page, with a case of the pack's own as an example if it has one. */
  void print(Optional<CaseExample> example) {
    terminal.line(item.id() + "  " + item.title());
    Channel channel = Channel.of(pack, item);
    ApplyWords.online(pack, item, notice)
        .or(
            () ->
                channel.isOpen()
                    ? Optional.empty()
                    : Optional.of(Message.of("policy.channel." + channel.name())))
        .ifPresent(this::line);
    if (channel.isOpen()) {
      ApplyWords.details(pack, notice).forEach(this::line);
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
    calculation();
    rules();
    example.ifPresent(this::example);
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
    Set<String> cited = cited();
    for (Clause clause : pack.clauses()) {
      boolean ofItem =
          item.clauses().stream()
              .anyMatch(id -> clause.id().equals(id) || clause.id().startsWith(id + "/"));
      if (ofItem || cited.contains(clause.id())) {
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
        switch (condition.strength()) {
          case HARD -> "cli.item.condition";
          case PRESUMED -> "cli.item.presumed-condition";
          case SOFT -> "cli.item.soft-condition";
        },
        condition.id(),
        condition.question(),
        condition.clause());
    condition.holds().ifPresent(test -> terminal.say("cli.item.holds", test.said(labels)));
    String where = where(condition.variants(), condition.under());
    if (!where.isEmpty()) {
      terminal.say("cli.item.where", where);
    }
    for (Condition.Also also : condition.also()) {
      terminal.say("cli.item.also", also.question(), where(also.variants(), also.under()));
    }
    condition.ifNo().ifPresent(text -> terminal.say("cli.item.if-no", text));
  }

  /** What the calculation says, rule by rule, each with its clause. */
  private void calculation() {
    if (!item.steps().isEmpty()) {
      heading("cli.item.steps");
    }
    int number = 1;
    for (Step step : item.steps()) {
      terminal.say("cli.item.step", number++, steps.of(step), step.basis().clause());
      if (step instanceof Step.Cap cap && cap.items().size() > 1) {
        if (cap.items().size() == pack.items().size()) {
          terminal.say("cli.item.shared-by-all");
        } else {
          terminal.say("cli.item.shared", others(cap.items()));
        }
      }
    }
    if (item.counted()) {
      return;
    }
    terminal.say("cli.item.not-counted");
  }

  private List<String> others(Collection<String> items) {
    return items.stream().filter(id -> !id.equals(item.id())).sorted().toList();
  }

  /** What may be received once or for some years, and what rules a claim out. */
  private void rules() {
    Rules rules = item.rules();
    List<Exclusion> exclusions =
        pack.exclusions().stream().filter(e -> e.items().contains(item.id())).toList();
    if (!rules.equals(Rules.NONE) || item.onceEach() || !exclusions.isEmpty()) {
      heading("cli.item.rules");
    }
    for (Exclusion exclusion : exclusions) {
      terminal.say(
          "cli.item.excludes." + exclusion.over(), others(exclusion.items()), exclusion.clause());
    }
    if (!rules.event().is()) {
      terminal.say("cli.item.undated");
    }
    rules
        .event()
        .window()
        .ifPresent(
            window ->
                terminal.say(
                    "cli.item.events",
                    window.period().from().map(LocalDate::toString).orElse(""),
                    window.period().to().map(LocalDate::toString).orElse("")));
    for (Rules.Once once : rules.once()) {
      terminal.say("cli.item.once." + once.over().name(), reading(once.under()), once.clause());
    }
    if (item.onceEach()) {
      terminal.say("cli.item.once-each");
    }
    rules.years().ifPresent(years -> terminal.say("cli.item.years", years.most(), years.clause()));
    for (Rules.Refusal refusal : rules.refusals()) {
      terminal.say(
          refusal.when().except() ? "cli.item.refusal-except" : "cli.item.refusal",
          labels.fact(refusal.when().fact()),
          refusal.when().words().stream().sorted().map(labels::word).toList(),
          refusal.why(),
          refusal.clause());
      String where = where(refusal.variants(), refusal.under());
      if (!where.isEmpty()) {
        terminal.say("cli.item.where", where);
      }
    }
  }

  private String where(Set<String> variants, Optional<ReadingCondition> under) {
    String which = variants.stream().sorted().map(labels::word).collect(Collectors.joining("、"));
    String reading = reading(under);
    return which.isEmpty() || reading.isEmpty() ? which + reading : which + "，" + reading;
  }

  private String reading(Optional<ReadingCondition> under) {
    return under
        .map(
            u ->
                terminal
                    .words()
                    .say(
                        u.alternative() ? "policy.rule.alternative" : "policy.rule.default",
                        u.reading()))
        .orElse("");
  }

  /** Every clause that something of the item stands on. */
  private Set<String> cited() {
    Set<String> cited = new HashSet<>();
    item.steps().forEach(step -> cited.add(step.basis().clause()));
    item.steps().forEach(step -> cited.addAll(step.worth().clauses()));
    pack.conditions().forEach(condition -> cited.add(condition.clause()));
    item.conditions().forEach(condition -> cited.add(condition.clause()));
    item.rules().once().forEach(once -> cited.add(once.clause()));
    item.rules().years().ifPresent(years -> cited.add(years.clause()));
    item.rules().refusals().forEach(refusal -> cited.add(refusal.clause()));
    return cited;
  }

  /** A claim of the pack's cases, and how its amount comes about. */
  private void example(CaseExample example) {
    heading("cli.item.example");
    Outcome outcome = example.outcome();
    terminal.say("cli.item.example-name", example.name());
    outcome
        .claim()
        .variant()
        .ifPresent(variant -> terminal.say("cli.item.example-given", labels.word(variant), ""));
    item.facts().stream()
        .filter(fact -> outcome.claim().facts().containsKey(fact.name()))
        .forEach(fact -> given("", fact, outcome.claim().facts().get(fact.name())));
    for (Product product : outcome.claim().products()) {
      item.productFacts().stream()
          .filter(fact -> product.facts().containsKey(fact.name()))
          .forEach(
              fact -> given(product.name().orElse(""), fact, product.facts().get(fact.name())));
    }
    int number = 1;
    TraceWords told = new TraceWords(item);
    for (TraceRow row : outcome.trace()) {
      terminal.say("cli.item.step", number++, told.of(row), row.clause());
    }
    terminal.say(
        "cli.item.example-amount",
        outcome
            .amount()
            .map(Amount::shown)
            .map(Message::verbatim)
            .orElse(Message.of("cli.item.open")));
  }

  private void given(String product, Fact fact, Value value) {
    Object shown =
        switch (value) {
          case Value.Figure(BigDecimal number) -> fact.shown(number);
          case Value.Word(String text) -> labels.word(text);
          case Value.Truth(boolean yes) -> labels.word(yes ? Value.YES : Value.NO);
          case Value.Day(LocalDate day) -> day;
          case Value.Words(List<String> texts) -> texts.stream().map(labels::word).toList();
          case Value.Foreign foreign -> fact.exchanged(foreign).orElse(Message.of("cli.item.open"));
        };
    terminal.say("cli.item.example-given", (product + " " + fact.label()).strip(), shown);
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
