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
import minshen.policy.Rules;
import minshen.policy.Under;
import minshen.policy.amount.Amounts;
import minshen.policy.amount.Labels;
import minshen.words.Message;

/** An item and its parts as things to compare. */
final class ItemThings {
  private final Item item;
  private final Optional<String> id;

  ItemThings(Item item) {
    this.item = item;
    this.id = Optional.of(item.id());
  }

  List<Thing> all() {
    List<Thing> things = new ArrayList<>();
    things.add(
        Thing.of(Topic.ITEMS, id, item.id(), item.title())
            .with("title", item.title())
            .with("formTitle", item.formTitle())
            .with("applicants", item.applicants().stream().sorted().map(ItemThings::kind).toList())
            .withIds("forms", item.forms())
            .with("counted", item.counted())
            .with("isCeiling", item.ceiling())
            .with("onceEach", item.onceEach())
            .with("events", events(item.rules().event())));
    item.variants()
        .forEach(
            v ->
                things.add(
                    Thing.of(Topic.ITEMS, id, v.id(), v.label())
                        .with("label", v.label())
                        .with("clause", Clauses.tail(v.clause()))));
    things.addAll(new StepThings(item).all());
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
  static Thing condition(Optional<String> item, Condition condition, Labels labels) {
    return Thing.of(Topic.CONDITIONS, item, condition.id(), condition.question())
        .with("question", condition.question())
        .with("hard", condition.hard())
        .withIds("variants", condition.variants())
        .with("under", condition.under().map(ItemThings::under))
        .with("holds", condition.holds().stream().map(test -> test.said(labels)).toList())
        .with("clause", Clauses.tail(condition.clause()));
  }

  private Thing fact(String name, Fact fact) {
    return Thing.of(Topic.FACTS, id, name, fact.label())
        .with("label", fact.label())
        .with("kind", Message.of("policy.diff.fact-kind." + fact.kind().name()))
        .with("ofApplicant", fact.ofApplicant())
        .with("unit", fact.unit())
        .with("question", fact.question())
        .with("choices", fact.choices().stream().map(Fact.Choice::label).toList())
        .with("need", Message.of("policy.diff.need." + fact.need().name()))
        .withIds("variants", fact.variants())
        .with("least", fact.bound().flatMap(Fact.Bound::least).map(Amounts::traced))
        .with("most", fact.bound().flatMap(Fact.Bound::most).map(Amounts::traced));
  }

  private Thing material(Material material) {
    return Thing.of(Topic.MATERIALS, id, material.id(), material.name())
        .with("name", material.name())
        .with(
            "marks",
            material.marks().stream()
                .sorted()
                .map(mark -> Message.of("policy.diff.mark." + mark.name()))
                .toList())
        .withIds("variants", material.variants())
        .with("applicants", material.applicants().stream().sorted().map(ItemThings::kind).toList())
        .with("accepted", material.accepted())
        .with("hints", material.hints())
        .with("required", material.required())
        .with("clause", Clauses.tail(material.clause()));
  }

  private static String under(Under under) {
    return under.reading() + (under.alternative() ? "'" : "");
  }

  private static Message kind(ApplicantKind kind) {
    return Message.of("policy.diff.applicant." + kind.name());
  }
}
