package minshen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
import minshen.exchange.PlanJson;
import minshen.policy.Library;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Outcome;
import minshen.policy.calc.RegionTotals;
import minshen.policy.plan.Optimiser;
import minshen.policy.plan.Optimum;
import minshen.policy.plan.Plan;
import minshen.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code optimise}: the best set of claims that may stand together, and the runner-up. */
@Command(name = "optimise")
final class OptimiseCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Parameters(paramLabel = "DOSSIER", descriptionKey = "cli.parameter.dossier")
  private String file;

  @Option(names = "--json", paramLabel = "FILE", descriptionKey = "cli.option.json")
  private String json;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = root.terminal();
    Library library = packs.library(root);
    JsonTarget target = JsonTarget.of(json).besides(List.of(file));
    Dossier dossier = DossierFiles.one(file, library);
    Optimum optimum =
        new Optimiser(library)
            .optimise(
                dossier.cases(library),
                dossier.ledger(),
                dossier.readings(),
                dossier.years(),
                () -> false);
    if (target.isAsked()) {
      target.write(PlanJson.of(optimum, terminal.words()), terminal);
    } else {
      page(dossier, optimum).forEach(terminal::line);
    }
    return ExitCode.DONE;
  }

  private List<String> page(Dossier dossier, Optimum optimum) {
    Words words = root.terminal().words();
    List<String> lines = new ArrayList<>();
    lines.add(words.say("cli.result.dossier", dossier.applicant().name().orElse(""), file));
    lines.add(
        words.say(
            optimum.proven() ? "cli.optimise.best" : "cli.optimise.best-found",
            optimum.best().shown().shown()));
    lines.addAll(regions(optimum.best()));
    lines.addAll(table(optimum.best()));
    Optional<Plan> next = optimum.runnerUp();
    if (next.isPresent()) {
      lines.add("");
      Amount less = optimum.best().shown().less(next.get().shown());
      lines.add(
          less.isZero()
              ? words.say("cli.optimise.runner-up-equal", next.get().shown().shown())
              : words.say(
                  optimum.runnerUpProven()
                      ? "cli.optimise.runner-up"
                      : "cli.optimise.runner-up-found",
                  next.get().shown().shown(),
                  less.shown()));
      lines.addAll(regions(next.get()));
      lines.addAll(table(next.get()));
    }
    if (!optimum.reasons().isEmpty() || !optimum.aside().isEmpty()) {
      lines.add("");
      lines.add(words.say("cli.optimise.reasons"));
      optimum.reasons().forEach(r -> lines.add("  · " + words.say(r)));
      optimum.aside().forEach(a -> lines.add("  · " + words.say(a.reason())));
    }
    lines.add("");
    lines.add(words.say("cli.result.disclaimer"));
    return lines;
  }

  /** What each region gives of a plan that stands on several. */
  private List<String> regions(Plan plan) {
    RegionTotals regions = RegionTotals.of(plan.outcomes());
    return regions.areSeveral()
        ? regions.sums().entrySet().stream()
            .map(
                sum ->
                    root.terminal()
                        .words()
                        .say("cli.optimise.of-region", sum.getKey(), sum.getValue().shown()))
            .toList()
        : List.of();
  }

  private List<String> table(Plan plan) {
    Words words = root.terminal().words();
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.say("cli.result.claim"),
            words.say("cli.optimise.project"),
            words.say("cli.result.item"),
            words.say("cli.optimise.year"),
            words.say("cli.result.amount")));
    for (Outcome outcome : plan.outcomes()) {
      rows.add(
          List.of(
              outcome.claim().id(),
              outcome.claim().project().orElse(""),
              outcome.item().id() + " " + outcome.item().title(),
              outcome.claim().year().map(String::valueOf).orElse(""),
              outcome.amount().map(Amount::shown).orElse("")));
    }
    List<Integer> widths = Terminal.widths(rows, List.of(false, false, false, false, true));
    return rows.stream().map(row -> "  " + Terminal.columns(widths, row)).toList();
  }
}
