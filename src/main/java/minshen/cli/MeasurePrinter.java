package minshen.cli;

import minshen.policy.Clause;
import minshen.policy.Guide;
import minshen.policy.Measure;
import minshen.policy.Pack;

/** Prints a measure, whom to call about it, and what a reference document lists. */
final class MeasurePrinter {
  private final Terminal terminal;
  private final Pack pack;

  MeasurePrinter(Terminal terminal, Pack pack) {
    this.terminal = terminal;
    this.pack = pack;
  }

  /** A measure: its clause word for word, whom to call, and whom it concerns. */
  void print(Measure measure) {
    terminal.line(measure.id() + "  " + measure.number() + measure.title());
    terminal.say("cli.measure.lead", measure.departments().getFirst());
    if (measure.departments().size() > 1) {
      terminal.say(
          "cli.measure.with",
          String.join("、", measure.departments().subList(1, measure.departments().size())));
    }
    for (String id : measure.clauses()) {
      pack.clause(id).map(Clause::text).ifPresent(text -> terminal.line("\n" + text));
    }
    terminal.line("");
    terminal.say("cli.measure.concerns");
    measure.all().forEach(id -> question("cli.measure.all", id));
    measure.any().forEach(id -> question("cli.measure.any", id));
  }

  private void question(String key, String id) {
    terminal.say(key, id, pack.question(id).orElseThrow().text());
  }

  /** What a reference document lists. */
  void print(Guide guide) {
    for (Guide.Pathway pathway : guide.pathways()) {
      terminal.line("  " + pathway.title());
      terminal.line("      " + pathway.text());
    }
    for (Guide.Entry entry : guide.entries()) {
      terminal.say(
          "cli.guide.entry",
          entry.id(),
          entry.date().orElse("—"),
          entry.issuer().or(entry::place).orElse("—"),
          entry.title().orElse("—"));
    }
  }
}
