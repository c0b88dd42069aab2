package minshen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.Decision;
import minshen.policy.calc.MissingFacts;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.RegionTotals;
import minshen.policy.calc.TraceRow;
import minshen.policy.calc.TraceWords;
import minshen.words.Words;

/** The result of a calculation for reading in a terminal. */
final class ResultPrinter {
  private final Words words;
  private final Assessment assessment;
  private final StringBuilder text = new StringBuilder();

  ResultPrinter(Words words, String file, Assessment assessment) {
    this.words = words;
    this.assessment = assessment;
    line(words.say("cli.result.dossier", assessment.dossier().applicant().name().orElse(""), file));
  }

  String text() {
    overview();
    assessment.outcomes().forEach(this::claim);
    line("");
    totals();
    line(words.say("cli.result.disclaimer"));
    line("");
    return text.toString();
  }

  /** Of several regions each has its own: nobody pays the sum of them. */
  private void totals() {
    RegionTotals regions = RegionTotals.of(assessment.outcomes());
    if (regions.areSeveral()) {
      regions
          .byRegion()
          .forEach(
              (region, years) ->
                  years.forEach(
                      (year, total) ->
                          line(
                              words.say(
                                  "cli.result.total-of", region, year.toString(), total.shown()))));
    } else {
      Calculator.totals(assessment.outcomes())
          .forEach(
              (year, total) -> line(words.say("cli.result.total", year.toString(), total.shown())));
    }
  }

  private void overview() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.say("cli.result.claim"),
            words.say("cli.result.item"),
            words.say("cli.result.eligibility"),
            words.say("cli.result.amount"),
            words.say("cli.result.bounds")));
    for (Outcome outcome : assessment.outcomes()) {
      rows.add(
          List.of(
              outcome.claim().id(),
              outcome.item().id() + " " + outcome.item().title(),
              words.say("cli.verdict." + outcome.eligibility().verdict().name()),
              outcome.amount().map(Amount::shown).orElse(words.say("cli.result.open")),
              bounds(outcome)));
    }
    List<Integer> widths = Terminal.widths(rows, List.of(false, false, false, true, true));
    rows.forEach(row -> line("  " + Terminal.columns(widths, row)));
  }

  private String bounds(Outcome outcome) {
    AmountRange bounds = outcome.bounds();
    if (bounds.isExact()) {
      return "";
    }
    String low = bounds.low().shown();
    String high = bounds.high().map(Amount::shown).orElse(words.say("cli.result.unbounded"));
    return low.equals(high) ? "" : low + " – " + high;
  }

  private void claim(Outcome outcome) {
    line("");
    line(
        outcome.claim().id()
            + "  "
            + outcome.item().id()
            + " "
            + outcome.item().title()
            + outcome.claim().project().map(p -> "  " + p).orElse("")
            + words.say("cli.result.edition", outcome.pack().edition()));
    TraceWords steps = new TraceWords(outcome.item());
    for (TraceRow row : outcome.trace()) {
      line(
          words.say(
              "cli.result.step",
              words.say(steps.of(row)),
              row.clause(),
              row.reading().map(r -> " " + r).orElse("")));
    }
    outcome.claim().decision().ifPresent(this::decision);
    if (!outcome.funding().isEmpty() && !outcome.notEligible()) {
      line(
          words.say(
              "cli.result.shares",
              outcome.amount().orElseThrow().shown(),
              outcome.funding().stream()
                  .map(s -> s.funder().label() + " " + s.amount().shown())
                  .toList()));
    }
    if (!outcome.missing().isEmpty()) {
      line(
          words.say(
              "cli.result.missing",
              outcome.missing().stream()
                  .map(
                      fact ->
                          words.say(MissingFacts.label(outcome.item(), fact))
                              + " ("
                              + fact.key()
                              + ")")
                  .collect(Collectors.joining("; "))));
    }
    assessment.ofClaim(outcome.claim().id()).forEach(f -> line(finding(words, f)));
  }

  /** What was decided is what counts, whatever is computed. */
  private void decision(Decision decision) {
    line(
        decision
            .granted()
            .map(
                amount ->
                    words.say(
                        "cli.result.decided",
                        words.say("cli.decision." + decision.state().name()),
                        amount.shown()))
            .orElseGet(() -> words.say("cli.result.decided-rejected")));
  }

  /** A finding as a line. */
  static String finding(Words words, Finding finding) {
    return words.say(
        "cli.finding",
        words.say("cli.severity." + finding.severity().name()),
        finding.code(),
        finding.text(),
        finding.clause().map(c -> "［" + c + "］").orElse(""));
  }

  private void line(String line) {
    text.append(line).append(System.lineSeparator());
  }
}
