package minshen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
import minshen.dossier.ProfileAnswers;
import minshen.exchange.PlanJson;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Region;
import minshen.policy.amount.Amount;
import minshen.policy.amount.AmountRange;
import minshen.policy.calc.MissingFacts;
import minshen.policy.match.Match;
import minshen.policy.match.MatchResult;
import minshen.policy.match.Matcher;
import minshen.policy.match.Matches;
import minshen.words.Message;
import minshen.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code match}: which items of which packs fit the applicant, and the question to ask next. */
@Command(name = "match")
final class MatchCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Parameters(paramLabel = "DOSSIER", descriptionKey = "cli.parameter.dossier")
  private String file;

  @Option(names = "--json", paramLabel = "FILE", descriptionKey = "cli.option.json")
  private String json;

  @Option(names = "--all-regions", descriptionKey = "cli.option.all-regions")
  private boolean allRegions;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = root.terminal();
    Library library = packs.library(root);
    JsonTarget target = JsonTarget.of(json).besides(List.of(file));
    Dossier dossier = DossierFiles.one(file, library);
    Matches matches =
        new Matcher(library, terminal.today())
            .match(
                dossier.cases(library),
                dossier.ledger(),
                dossier.readings(),
                ProfileAnswers.of(dossier.applicant()).with(dossier.answers()),
                allRegions ? Optional.empty() : Region.ofTown(library, dossier.applicant().town()));
    if (target.isAsked()) {
      target.write(PlanJson.of(matches, terminal.words()), terminal);
    } else {
      page(library, dossier, matches).forEach(terminal::line);
    }
    return ExitCode.DONE;
  }

  private List<String> page(Library library, Dossier dossier, Matches matches) {
    Words words = root.terminal().words();
    List<String> lines = new ArrayList<>();
    lines.add(words.say("cli.result.dossier", dossier.applicant().name().orElse(""), file));
    matches
        .next()
        .ifPresent(
            next -> lines.add(words.say("cli.match.next", words.say(next.text()), next.id())));
    for (Pack pack : library.packs()) {
      List<Match> ofPack =
          matches.items().stream().filter(m -> m.pack().equals(pack.id())).toList();
      if (!ofPack.isEmpty()) {
        lines.add("");
        lines.add(
            "■ "
                + pack.id()
                + " "
                + pack.title()
                + pack.authority()
                    .region()
                    .map(region -> words.say("cli.match.region", region))
                    .orElse(""));
        for (MatchResult fit : MatchResult.values()) {
          ofPack.stream().filter(m -> m.fit() == fit).forEach(m -> lines.addAll(match(library, m)));
        }
      }
    }
    lines.add("");
    matches
        .home()
        .filter(_ -> !matches.leftOut().isEmpty())
        .ifPresent(home -> lines.add(words.say("cli.match.left-out", home.name())));
    lines.add(words.say("cli.result.disclaimer"));
    return lines;
  }

  private List<String> match(Library library, Match match) {
    Words words = root.terminal().words();
    List<String> lines = new ArrayList<>();
    lines.add(
        words
            .say(
                "cli.match.line",
                words.say("cli.match.fit." + match.fit().name()),
                match.id(),
                match.title(),
                match.fit() == MatchResult.NO
                    ? ""
                    : match.estimate().map(this::estimate).orElse(""))
            .stripTrailing());
    match
        .why()
        .forEach(
            why ->
                lines.add(
                    words.say(
                        "cli.match.why",
                        words.say(why.text()),
                        why.clause().map(c -> "［" + c + "］").orElse(""))));
    if (!match.missing().isEmpty()) {
      lines.add(words.say("cli.match.missing", missing(library, match)));
    }
    return lines;
  }

  private static List<Message> missing(Library library, Match match) {
    return library.item(match.id()).stream()
        .flatMap(item -> match.missing().stream().map(fact -> MissingFacts.label(item, fact)))
        .toList();
  }

  private String estimate(AmountRange estimate) {
    Words words = root.terminal().words();
    if (estimate.isExact()) {
      return words.say("cli.match.amount", estimate.low().shown());
    }
    return words.say(
        "cli.match.range",
        estimate.low().shown(),
        estimate.high().map(Amount::shown).orElse(words.say("cli.result.unbounded")));
  }
}
