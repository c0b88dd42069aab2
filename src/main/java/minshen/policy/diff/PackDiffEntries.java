package minshen.policy.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.ApplyWords;
import minshen.policy.Clause;
import minshen.policy.Exclusion;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Question;
import minshen.policy.Reading;
import minshen.policy.amount.Labels;
import minshen.words.Message;

/** Everything in a pack as things to compare. */
final class PackDiffEntries {
  private static final Optional<String> NO_ITEM = Optional.empty();

  private final Pack pack;

  PackDiffEntries(Pack pack) {
    this.pack = pack;
  }

  List<DiffEntry> all() {
    List<DiffEntry> things = new ArrayList<>();
    things.add(document());
    things.add(dates());
    pack.clauses().forEach(clause -> things.add(clause(clause)));
    pack.conditions().forEach(c -> things.add(ItemDiffEntries.condition(NO_ITEM, c, Labels.PLAIN)));
    pack.items().forEach(item -> things.addAll(new ItemDiffEntries(item).all()));
    pack.readings().forEach(reading -> things.add(reading(reading)));
    pack.exclusions().forEach(exclusion -> things.add(exclusion(exclusion)));
    pack.questions().forEach(question -> things.add(question(question)));
    pack.measures().forEach(measure -> things.add(measure(measure)));
    return things;
  }

  private DiffEntry document() {
    return DiffEntry.of(DiffTopic.DOCUMENT, NO_ITEM, "document", Message.of("policy.diff.document"))
        .with("title", pack.title())
        .with("number", pack.number())
        .with("issuers", pack.issuers())
        .with("region", pack.authority().region())
        .with("towns", pack.authority().towns())
        .with("apply", apply())
        .with("source", Message.of("policy.diff.source." + pack.source().name()));
  }

  /** How and where claims are handed in, and who answers; the days stand with the dates. */
  private List<Message> apply() {
    List<Message> apply = new ArrayList<>();
    pack.items().stream()
        .flatMap(item -> ApplyWords.online(pack, item).stream())
        .findFirst()
        .ifPresent(apply::add);
    apply.addAll(ApplyWords.places(pack));
    return apply;
  }

  private DiffEntry dates() {
    Pack.EventWindow events = pack.events();
    return DiffEntry.of(DiffTopic.DATES, NO_ITEM, "dates", Message.of("policy.diff.dates"))
        .with("signed", pack.signed())
        .with("inForceFrom", pack.inForce().from())
        .with("inForceTo", pack.inForce().to())
        .with("stated", Message.of("policy.diff.stated." + pack.inForce().stated().name()))
        .with("eventsFrom", events.period().from())
        .with("eventsTo", events.period().to())
        .with("byReferenceBefore", events.byReferenceBefore())
        .with("years", List.copyOf(pack.call().years()))
        .with("opens", pack.call().opens())
        .with("closes", pack.call().closes())
        .with("copies", pack.call().copies());
  }

  private static DiffEntry clause(Clause clause) {
    return DiffEntry.of(
            DiffTopic.CLAUSES,
            NO_ITEM,
            ClauseMatching.tail(clause.id()),
            (clause.marker() + clause.heading()).strip())
        .with("heading", (clause.marker() + clause.heading()).strip())
        .with("text", clause.text())
        .with("units", clause.units());
  }

  private static DiffEntry reading(Reading reading) {
    return DiffEntry.of(DiffTopic.READINGS, NO_ITEM, reading.id(), reading.question())
        .with("question", reading.question())
        .withIds("items", reading.items())
        .with("quotations", reading.quotations().stream().map(Reading.Quotation::words).toList())
        .with("standard", reading.standard())
        .with("alternative", reading.alternative())
        .with("moves", reading.moves());
  }

  private static DiffEntry exclusion(Exclusion exclusion) {
    List<String> items = exclusion.items().stream().sorted().toList();
    return DiffEntry.of(
            DiffTopic.EXCLUSIONS,
            NO_ITEM,
            String.join(" ", items),
            Message.of("policy.diff.list", items))
        .with("clause", ClauseMatching.tail(exclusion.clause()));
  }

  private static DiffEntry question(Question question) {
    return DiffEntry.of(DiffTopic.MEASURES, NO_ITEM, question.id(), question.text())
        .with("question", question.text());
  }

  private static DiffEntry measure(Measure measure) {
    return DiffEntry.of(DiffTopic.MEASURES, NO_ITEM, measure.id(), measure.title())
        .with("title", measure.title())
        .with("clauses", measure.clauses().stream().map(ClauseMatching::tail).toList())
        .with("units", measure.departments())
        .with("all", measure.all())
        .with("any", measure.any());
  }
}
