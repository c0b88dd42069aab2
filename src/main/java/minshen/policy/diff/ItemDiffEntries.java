package minshen.policy.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.ApplicantKind;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.ItemLabels;
import minshen.policy.Material;
import minshen.policy.ReadingCondition;
import minshen.policy.Rules;
import minshen.policy.amount.Labels;
import minshen.words.Decimals;
import minshen.words.Message;

/** An item and its parts as things to compare. */
final class ItemDiffEntries {
  private final Item item;
  private final Optional<String> id;

  ItemDiffEntries(Item item) {
    this.item = item;
    this.id = Optional.of(item.id());
  }

  List<DiffEntry> all() {
    List<DiffEntry> things = new ArrayList<>();
    things.add(
        DiffEntry.of(DiffTopic.ITEMS, id, item.id(), item.title())
            .with("title", item.title())
            .with("formTitle", item.formTitle())
            .with(
                "applicants",
                item.applicants().stream().sorted().map(ItemDiffEntries::kind).toList())
            .withIds("forms", item.forms())
            .with("counted", item.counted())
            .with("isCeiling", item.ceiling())
            .with("onceEach", item.onceEach())
            .with("events", events(item.rules().event())));
    item.variants()
        .forEach(
            v ->
                things.add(
                    DiffEntry.of(DiffTopic.ITEMS, id, v.id(), v.label())
                        .with("label", v.label())
                        .with("clause", ClauseMatching.tail(v.clause()))));
    things.addAll(new StepDiffEntries(item).all());
    item.conditions().forEach(c -> things.add(condition(id, c, new ItemLabels(item))));
    item.facts().forEach(f -> things.add(fact(f.name(), f)));
    item.productFacts().forEach(f -> things.add(fact("products." + f.name(), f)));
    item.materials().forEach(m -> things.add(material(m)));
    return things;
  }

  private static Optional<String> events(Rules.Event event) {
    return event.is()
        ? event.window().map(w -> day(w.period().from()) + " – " + day(w.period().to()))
        : Optional.of("none");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** A condition of an item, or of all of them. */
  static DiffEntry condition(Optional<String> item, Condition condition, Labels labels) {
    return DiffEntry.of(DiffTopic.CONDITIONS, item, condition.id(), condition.question())
        .with("question", condition.question())
        .with("hard", condition.hard())
        .withIds("variants", condition.variants())
        .with("under", condition.under().map(ItemDiffEntries::under))
        .with("holds", condition.holds().stream().map(test -> test.said(labels)).toList())
        .with("clause", ClauseMatching.tail(condition.clause()));
  }

  private DiffEntry fact(String name, Fact fact) {
    return DiffEntry.of(DiffTopic.FACTS, id, name, fact.label())
        .with("label", fact.label())
        .with("kind", Message.of("policy.diff.fact-kind." + fact.kind().name()))
        .with("ofApplicant", fact.ofApplicant())
        .with("unit", fact.unit())
        .with("question", fact.question())
        .with("choices", fact.choices().stream().map(Fact.Choice::label).toList())
        .with("need", Message.of("policy.diff.need." + fact.need().name()))
        .withIds("variants", fact.variants())
        .with("least", fact.bound().flatMap(Fact.Bound::least).map(Decimals::grouped))
        .with("most", fact.bound().flatMap(Fact.Bound::most).map(Decimals::grouped));
  }

  private DiffEntry material(Material material) {
    return DiffEntry.of(DiffTopic.MATERIALS, id, material.id(), material.name())
        .with("name", material.name())
        .with(
            "marks",
            material.marks().stream()
                .sorted()
                .map(mark -> Message.of("policy.diff.mark." + mark.name()))
                .toList())
        .withIds("variants", material.variants())
        .with(
            "applicants",
            material.applicants().stream().sorted().map(ItemDiffEntries::kind).toList())
        .with("accepted", material.accepted())
        .with("hints", material.hints())
        .with("required", material.required())
        .with("clause", ClauseMatching.tail(material.clause()));
  }

  private static String under(ReadingCondition under) {
    return under.reading() + (under.alternative() ? "'" : "");
  }

  private static Message kind(ApplicantKind kind) {
    return Message.of("policy.diff.applicant." + kind.name());
  }
}
