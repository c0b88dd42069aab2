package minshen.policy.diff;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import minshen.policy.ApplyWords;
import minshen.policy.Clause;
import minshen.policy.Department;
import minshen.policy.Exclusion;
import minshen.policy.Guide;
import minshen.policy.Measure;
import minshen.policy.Notice;
import minshen.policy.Pack;
import minshen.policy.PackForm;
import minshen.policy.Question;
import minshen.policy.Reading;
import minshen.policy.Submission;
import minshen.policy.UploadSlot;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Labels;
import minshen.words.Decimals;
import minshen.words.Message;

/** Everything in a pack as entries to compare. */
final class PackDiffEntries {
  private static final Optional<String> NO_ITEM = Optional.empty();

  /** So much of a SHA-256 tells files apart. */
  private static final int SEAL_SHOWN = 12;

  private final Pack pack;

  PackDiffEntries(Pack pack) {
    this.pack = pack;
  }

  List<DiffEntry> all() {
    List<DiffEntry> entries = new ArrayList<>();
    entries.add(document());
    entries.add(dates());
    pack.authority().submission().portal().slots().forEach(slot -> entries.add(slot(slot)));
    pack.clauses().forEach(clause -> entries.add(clause(clause)));
    pack.conditions()
        .forEach(c -> entries.add(ItemDiffEntries.condition(NO_ITEM, c, Labels.PLAIN)));
    pack.items().forEach(item -> entries.addAll(new ItemDiffEntries(item).all()));
    pack.readings().forEach(reading -> entries.add(reading(reading)));
    pack.exclusions().forEach(exclusion -> entries.add(exclusion(exclusion)));
    pack.questions().forEach(question -> entries.add(question(question)));
    pack.measures().forEach(measure -> entries.add(measure(measure)));
    pack.guide().pathways().forEach(pathway -> entries.add(pathway(pathway)));
    pack.guide().entries().forEach(listed -> entries.add(entry(listed)));
    pack.forms().forEach(form -> entries.add(form(form)));
    return entries;
  }

  private DiffEntry document() {
    Submission submission = pack.authority().submission();
    boolean isApplied =
        pack.items().stream().anyMatch(item -> ApplyWords.online(pack, item).isPresent());
    return DiffEntry.of(DiffTopic.DOCUMENT, NO_ITEM, "document", Message.of("policy.diff.document"))
        .with("title", pack.title())
        .with("number", pack.number())
        .with("issuers", pack.issuers())
        .with("region", pack.authority().region())
        .with("towns", pack.authority().towns())
        .with("apply", apply())
        .with("source", Message.of("policy.diff.source." + pack.source().name()))
        .with("role", Message.of("policy.diff.role." + pack.role().name()))
        .with("how", Message.of("policy.diff.how." + submission.how().name()))
        .with(
            "portal",
            isApplied || submission.how() == Submission.How.FORM
                ? Optional.empty()
                : ApplyWords.portal(Notice.of(pack)))
        .withIds(
            "departments", pack.authority().departments().stream().map(Department::id).toList())
        .with("funding", pack.funding().stream().map(PackDiffEntries::funder).toList())
        .with("specialFrom", pack.special().map(Pack.Special::from).map(Amount::traced))
        .with("specialClause", pack.special().map(Pack.Special::clause).map(ClauseMatching::tail));
  }

  private static String funder(Pack.Funder funder) {
    return "%s（%s）%s".formatted(funder.label(), funder.who(), Decimals.percent(funder.share()));
  }

  /** How and where claims are handed in, and who answers; the days stand with the dates. */
  private List<Message> apply() {
    List<Message> apply = new ArrayList<>();
    pack.items().stream()
        .flatMap(item -> ApplyWords.online(pack, item).stream())
        .findFirst()
        .ifPresent(apply::add);
    apply.addAll(ApplyWords.places(pack, Notice.of(pack)));
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
        .with("onlineBy", pack.call().onlineBy())
        .with("paperBy", pack.call().paperBy())
        .with("copies", pack.call().copies())
        .with("seam", seam())
        .with("order", pack.call().order())
        .with("eventsClause", events.clause().map(ClauseMatching::tail));
  }

  private Message seam() {
    return pack.call()
        .seam()
        .map(wanted -> Message.of(wanted ? "policy.diff.yes" : "policy.diff.no"))
        .orElse(Message.of("policy.diff.none"));
  }

  private static DiffEntry slot(UploadSlot slot) {
    return DiffEntry.of(DiffTopic.DOCUMENT, NO_ITEM, "slot " + slot.id(), slot.name())
        .with("name", slot.name())
        .withIds("items", slot.items())
        .with("materials", slot.materials())
        .with("form", slot.form())
        .with("rest", slot.rest())
        .with("required", slot.required())
        .with("maxUpload", slot.maxUpload().map(BigDecimal::toPlainString));
  }

  private static DiffEntry clause(Clause clause) {
    return DiffEntry.of(
            DiffTopic.CLAUSES,
            NO_ITEM,
            ClauseMatching.tail(clause.id()),
            (clause.marker() + clause.heading()).strip())
        .with("heading", (clause.marker() + clause.heading()).strip())
        .with("text", clause.text())
        .with("units", clause.units())
        .with("within", clause.within().map(ClauseMatching::tail));
  }

  private static DiffEntry reading(Reading reading) {
    return DiffEntry.of(DiffTopic.READINGS, NO_ITEM, reading.id(), reading.question())
        .with("question", reading.question())
        .withIds("items", reading.items())
        .with("quotations", reading.quotations().stream().map(Reading.Quotation::words).toList())
        .with("standard", reading.standard())
        .with("alternative", reading.alternative())
        .with("moves", reading.moves())
        .with("plausible", reading.plausible())
        .with(
            "clauses",
            reading.quotations().stream()
                .map(Reading.Quotation::clause)
                .map(ClauseMatching::tail)
                .toList());
  }

  private static DiffEntry exclusion(Exclusion exclusion) {
    List<String> items = exclusion.items().stream().sorted().toList();
    return DiffEntry.of(
            DiffTopic.EXCLUSIONS,
            NO_ITEM,
            String.join(" ", items),
            Message.of("policy.diff.list", items))
        .with("clause", ClauseMatching.tail(exclusion.clause()))
        .with("over", Message.of("policy.diff.over." + exclusion.over().name()));
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
        .with("any", measure.any())
        .with("marker", measure.number());
  }

  private static DiffEntry pathway(Guide.Pathway pathway) {
    return DiffEntry.of(DiffTopic.GUIDE, NO_ITEM, pathway.id(), pathway.title())
        .with("title", pathway.title())
        .with("text", pathway.text());
  }

  private static DiffEntry entry(Guide.Entry entry) {
    return DiffEntry.of(DiffTopic.GUIDE, NO_ITEM, entry.id(), entry.title().orElse(entry.id()))
        .with("title", entry.title())
        .with("origin", Message.of("policy.diff.origin." + entry.origin().name()))
        .with("date", entry.date())
        .with("issuers", entry.issuer())
        .with("place", entry.place());
  }

  /** A form is too long to be shown: what it asks for, and by what its files are known. */
  private static DiffEntry form(PackForm form) {
    return DiffEntry.of(DiffTopic.FORMS, NO_ITEM, form.id(), form.id())
        .withIds("fields", form.fields())
        .with("grid", seal(form.grid()))
        .with("template", form.template().map(PackDiffEntries::seal));
  }

  private static String seal(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SEAL_SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
