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
import minshen.policy.Pack;
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
    List<DiffEntry> entries = new ArrayList<>();
    Optional<Pack.EventWindow> window = item.rules().event().window();
    entries.add(
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
            .with("events", events(item.rules().event()))
            .with("eventsByReference", window.flatMap(Pack.EventWindow::byReferenceBefore))
            .with(
                "eventsClause", window.flatMap(Pack.EventWindow::clause).map(ClauseMatching::tail))
            .with("eventLabel", item.eventLabel())
            .with("clauses", item.clauses().stream().map(ClauseMatching::tail).toList())
            .with("yearsMost", item.rules().years().map(Rules.Years::most))
            .with("yearsFact", item.rules().years().flatMap(Rules.Years::stated))
            .with(
                "yearsClause",
                item.rules().years().map(Rules.Years::clause).map(ClauseMatching::tail)));
    item.variants()
        .forEach(
            v ->
                entries.add(
                    DiffEntry.of(DiffTopic.ITEMS, id, v.id(), v.label())
                        .with("label", v.label())
                        .with("clause", ClauseMatching.tail(v.clause()))));
    entries.addAll(new StepDiffEntries(item).all());
    item.rules().once().forEach(once -> entries.add(once(once)));
    item.rules().refusals().forEach(refusal -> entries.add(refusal(refusal)));
    item.conditions().forEach(c -> entries.add(condition(id, c, new ItemLabels(item))));
    item.facts().forEach(f -> entries.add(fact(f.name(), f)));
    item.productFacts().forEach(f -> entries.add(fact("products." + f.name(), f)));
    item.materials().forEach(m -> entries.add(material(m)));
    return entries;
  }

  private static Optional<String> events(Rules.Event event) {
    return event.is()
        ? event.window().map(w -> day(w.period().from()) + " – " + day(w.period().to()))
        : Optional.of("none");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private DiffEntry once(Rules.Once once) {
    return DiffEntry.of(DiffTopic.CONDITIONS, id, "once", Message.of("policy.diff.once"))
        .with("over", Message.of("policy.diff.once-over." + once.over().name()))
        .with("under", once.under().map(ItemDiffEntries::under))
        .with("clause", ClauseMatching.tail(once.clause()));
  }

  private DiffEntry refusal(Rules.Refusal refusal) {
    return DiffEntry.of(
            DiffTopic.CONDITIONS,
            id,
            "refusal" + StepDiffEntries.when(refusal.when()),
            Message.of("policy.diff.refusal"))
        .with("why", refusal.why())
        .withIds("variants", refusal.variants())
        .with("under", refusal.under().map(ItemDiffEntries::under))
        .with("clause", ClauseMatching.tail(refusal.clause()));
  }

  /** A condition of an item, or of all of them. */
  static DiffEntry condition(Optional<String> item, Condition condition, Labels labels) {
    return DiffEntry.of(DiffTopic.CONDITIONS, item, condition.id(), condition.question())
        .with("question", condition.question())
        .with("hard", condition.hard())
        .withIds("variants", condition.variants())
        .with("under", condition.under().map(ItemDiffEntries::under))
        .with("holds", condition.holds().stream().map(test -> test.said(labels)).toList())
        .exactly(
            "holds",
            condition
                .holds()
                .map(test -> ClauseMatching.written(test, condition.clause()))
                .orElse(""))
        .with("clause", ClauseMatching.tail(condition.clause()))
        .with("presumed", condition.strength() == Condition.Strength.PRESUMED)
        .with("also", condition.also().stream().map(ItemDiffEntries::also).toList())
        .with("same", condition.same())
        .with("ifNo", condition.ifNo());
  }

  private static String also(Condition.Also also) {
    List<String> variants = also.variants().stream().sorted().toList();
    return also.question()
        + (variants.isEmpty() ? "" : " @" + variants)
        + also.under().map(under -> " " + under(under)).orElse("");
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
        .with("most", fact.bound().flatMap(Fact.Bound::most).map(Decimals::grouped))
        .with("choiceIds", fact.choices().stream().map(Fact.Choice::id).toList())
        .with("boundClause", fact.bound().map(Fact.Bound::clause).map(ClauseMatching::tail))
        .with("otherQuestion", fact.otherwise().map(Fact.Otherwise::question))
        .with("under", fact.otherwise().map(Fact.Otherwise::under).map(ItemDiffEntries::under))
        .with("currency", fact.currency())
        .with("ofProject", fact.of() == Fact.Of.PROJECT);
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
