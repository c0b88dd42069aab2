package minshen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
import minshen.exchange.DiffJson;
import minshen.files.AtomicFiles;
import minshen.policy.diff.ClaimEffect;
import minshen.policy.diff.PackDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code policy diff}: what differs between two packs, and which claims of the store, and of
 * dossiers that are named, come out otherwise.
 */
@Command(name = "diff")
final class PolicyDiffCommand implements Callable<Integer> {
  @ParentCommand private PolicyCommand policy;

  @Mixin private PackOption option;

  @Parameters(index = "0", paramLabel = "PACK", descriptionKey = "cli.parameter.pack")
  private String from;

  @Parameters(index = "1", paramLabel = "PACK", descriptionKey = "cli.parameter.pack")
  private String to;

  @Option(
      names = "--dossier",
      paramLabel = "DOSSIER",
      arity = "1",
      descriptionKey = "cli.option.dossier")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", paramLabel = "FILE", descriptionKey = "cli.option.json")
  private String json;

  @Override
  public Integer call() throws IOException {
    Terminal terminal = policy.root().terminal();
    try (PolicyPacks packs = PolicyPacks.open(policy.root(), option)) {
      PackDiff diff = PackDiff.between(packs.named(from), packs.named(to));
      List<Dossier> dossiers = new ArrayList<>(packs.dossiers());
      int code =
          new DossierFiles(
                  DossierSource.ofFiles(files), packs.library().with(diff.from()), terminal)
              .each(open -> dossiers.add(open.dossier()));
      DiffJson result = new DiffJson(diff, terminal.words());
      DiffPrinter page = new DiffPrinter(terminal);
      if (json == null) {
        page.print(diff);
      }
      for (Dossier dossier : dossiers) {
        List<ClaimEffect> effects = effects(packs, diff, dossier);
        String applicant = dossier.applicant().name().orElse("");
        if (json != null) {
          result.add(applicant, effects);
        } else if (!effects.isEmpty()) {
          page.print(applicant, effects);
        }
      }
      write(terminal, result);
      return code;
    }
  }

  private static List<ClaimEffect> effects(PolicyPacks packs, PackDiff diff, Dossier dossier) {
    return ClaimEffect.of(
        packs.library(),
        diff,
        dossier.cases(packs.library()),
        dossier.ledger(),
        dossier.readings());
  }

  private void write(Terminal terminal, DiffJson result) throws IOException {
    if (json == null) {
      return;
    }
    if (json.equals("-")) {
      terminal.out().write(result.bytes());
      terminal.out().println();
    } else {
      AtomicFiles.write(DossierFiles.path(json), result.bytes());
      terminal.say("cli.written", json);
    }
  }
}
