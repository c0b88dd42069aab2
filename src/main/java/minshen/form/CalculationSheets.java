package minshen.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.ChineseDates;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Severity;
import minshen.policy.ApplyWords;
import minshen.policy.ClauseNames;
import minshen.policy.Reading;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.MissingFact;
import minshen.policy.calc.MissingFacts;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Words;

/** Puts what calculation says of a claim into the words of a 测算说明. */
final class CalculationSheets {
  private final Assessment assessment;
  private final Outcome outcome;
  private final Words words;
  private final TraceWords steps;

  private CalculationSheets(Assessment assessment, Outcome outcome, Words words) {
    this.assessment = assessment;
    this.outcome = outcome;
    this.words = words;
    this.steps = new TraceWords(outcome.item());
  }

  /** The sheet of a claim. */
  static CalculationSheet of(Assessment assessment, String claimId, Words words) {
    return new CalculationSheets(assessment, assessment.outcome(claimId), words).sheet();
  }

  private CalculationSheet sheet() {
    return new CalculationSheet(
        outcome.item().id() + " " + outcome.item().title(),
        assessment.dossier().applicant().name().orElse(""),
        claim(),
        amount(),
        outcome.trace().stream().map(this::step).toList(),
        clauses(),
        readings(),
        findings(),
        open());
  }

  private List<CalculationSheet.Line> claim() {
    List<CalculationSheet.Line> lines = new ArrayList<>();
    line(lines, "form.sheet.document", outcome.pack().number());
    line(lines, "form.sheet.edition", Optional.of(outcome.pack().edition()));
    line(
        lines,
        "form.sheet.variant",
        outcome.claim().variant().flatMap(outcome.item()::variant).map(v -> v.label()));
    line(lines, "form.sheet.project", outcome.claim().project());
    line(lines, "form.sheet.event-date", outcome.claim().eventDate().map(ChineseDates::of));
    line(lines, "form.sheet.apply-date", outcome.claim().applyDate().map(ChineseDates::of));
    line(lines, "form.sheet.year", outcome.claim().year().map(Object::toString));
    line(
        lines,
        "form.sheet.apply",
        ApplyWords.online(outcome.pack(), outcome.item(), assessment.notice(outcome.claim().id()))
            .map(words::say));
    line(
        lines,
        "form.sheet.eligibility",
        Optional.of(words.say("form.sheet.verdict." + outcome.eligibility().verdict().name())));
    return lines;
  }

  private void line(List<CalculationSheet.Line> lines, String label, Optional<String> value) {
    value.ifPresent(text -> lines.add(new CalculationSheet.Line(words.say(label), text)));
  }

  private CalculationSheet.Amount amount() {
    AmountRange bounds = outcome.bounds();
    Optional<CalculationSheet.Range> range =
        bounds.isExact()
            ? Optional.empty()
            : Optional.of(
                new CalculationSheet.Range(
                    Optional.of(bounds.low().shown()), shown(bounds.high())));
    return new CalculationSheet.Amount(
        shown(outcome.amount()),
        range,
        outcome.shares().stream()
            .map(
                share ->
                    new CalculationSheet.Line(
                        words.say("form.calc.borne", share.funder().label()),
                        share.amount().shown()))
            .toList());
  }

  private CalculationSheet.Step step(TraceRow row) {
    return new CalculationSheet.Step(
        words.say(steps.of(row)),
        row.value().map(Amount::traced).orElse(words.say("form.calc.open")),
        cited(row.clause()),
        row.reading());
  }

  /** The clauses that the steps and the readings stand on, in the document's order. */
  private List<CalculationSheet.Quotation> clauses() {
    Set<String> used = new LinkedHashSet<>(outcome.item().clauses());
    outcome.trace().forEach(row -> used.add(row.clause()));
    return outcome.pack().clauses().stream()
        .filter(clause -> used.contains(clause.id()))
        .map(
            clause -> new CalculationSheet.Quotation(cited(clause.id()), ClauseNames.words(clause)))
        .toList();
  }

  /** A clause as people cite it. */
  private String cited(String clauseId) {
    return ClauseNames.of(outcome.pack(), clauseId);
  }

  private List<CalculationSheet.Reading> readings() {
    return outcome.pack().readings().stream()
        .filter(reading -> reading.items().contains(outcome.item().id()))
        .map(this::reading)
        .toList();
  }

  private CalculationSheet.Reading reading(Reading reading) {
    boolean switched = outcome.readings().alternatives().contains(reading.id());
    Optional<String> other = switched ? Optional.of(reading.standard()) : reading.alternative();
    return new CalculationSheet.Reading(
        reading.id(),
        reading.question(),
        quotations(reading),
        switched ? reading.alternative().orElseThrow() : reading.standard(),
        other,
        reading.moves() ? difference(reading) : Optional.empty());
  }

  /** The words in doubt; where a reading touches many items, those that this item stands on. */
  private List<CalculationSheet.Quotation> quotations(Reading reading) {
    List<Reading.Quotation> own =
        reading.quotations().stream()
            .filter(q -> outcome.item().clauses().stream().anyMatch(id -> isWithin(q.clause(), id)))
            .toList();
    return (own.size() > 1 ? own : reading.quotations())
        .stream().map(q -> new CalculationSheet.Quotation(cited(q.clause()), q.words())).toList();
  }

  private static boolean isWithin(String clause, String other) {
    return clause.equals(other) || clause.startsWith(other + "/");
  }

  private Optional<String> difference(Reading reading) {
    Optional<Amount> other = outcome.otherwise(reading.id());
    if (other.isEmpty() || outcome.exact().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal change = other.get().rounded().minus(outcome.amount().orElseThrow());
    if (change.signum() == 0) {
      return Optional.of(words.say("form.sheet.no-difference"));
    }
    return Optional.of(
        words.say("form.sheet.difference", other.get().shown(), Amount.signed(change)));
  }

  /** Findings save those that only repeat what the sheet shows anyway. */
  private List<CalculationSheet.Finding> findings() {
    return assessment.ofClaim(outcome.claim().id()).stream()
        .filter(f -> !Set.of("READING", "OPEN").contains(f.code()))
        .filter(f -> f.field().isEmpty() || f.severity() == Severity.ERROR)
        .map(
            f ->
                new CalculationSheet.Finding(
                    words.say("form.sheet.severity." + f.severity().name()),
                    words.say(f.text()),
                    f.clause().map(this::cited)))
        .toList();
  }

  /** What is not given, and what is not answered. */
  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (MissingFact fact : outcome.missing()) {
      open.add(words.say(MissingFacts.label(outcome.item(), fact)));
    }
    if (!outcome.notEligible()) {
      outcome.eligibility().reasons().stream()
          .filter(reason -> !outcome.isMissing(reason.about()))
          .forEach(reason -> open.add(words.say(reason.text())));
    }
    return open;
  }

  private static Optional<String> shown(Optional<Amount> amount) {
    return amount.map(Amount::shown);
  }
}
