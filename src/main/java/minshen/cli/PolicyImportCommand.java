package minshen.cli;

import java.util.List;
import java.util.concurrent.Callable;
import minshen.exchange.cases.PackIntake;
import minshen.files.InputException;
import minshen.packs.NewPack;
import minshen.packs.PackFiles;
import minshen.policy.Pack;
import minshen.policy.diff.PackDiff;
import minshen.store.TouchedClaims;
import minshen.store.UserStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code policy import}: takes a pack into the user's store, once it agrees with the schema, with
 * itself, with the packs at hand and with its own cases. Otherwise nothing is changed.
 */
@Command(name = "import")
final class PolicyImportCommand implements Callable<Integer> {
  @ParentCommand private PolicyCommand policy;

  @Parameters(paramLabel = "FILE|DIR", descriptionKey = "cli.parameter.pack-files")
  private String file;

  @Override
  public Integer call() {
    PackFiles files = PackFiles.of(DossierFiles.path(file));
    Terminal terminal = policy.root().terminal();
    try (Interruption _ = Interruption.listen();
        UserStore store = StoreOption.open(policy.root())) {
      PackIntake intake = new PackIntake(store.importedPacks(), store.library());
      PackIntake.Result result = intake.look(files);
      refuse(result.mistakes());
      NewPack newPack = result.newPack().orElseThrow();
      Pack pack = newPack.sealed().pack();
      List<TouchedClaims> touched = TouchedClaims.by(newPack, store);
      store.keepPack(newPack.files(), newPack.sealed());
      if (newPack.cases() == 0) {
        terminal.say("cli.imported-untested", pack.edition());
      } else {
        terminal.say("cli.imported", pack.edition(), newPack.cases());
      }
      newPack
          .before()
          .ifPresentOrElse(
              other -> new DiffPrinter(terminal).print(PackDiff.between(other, pack)),
              () -> terminal.say("cli.imported-new", pack.items().size()));
      touched.forEach(
          of -> new DiffPrinter(terminal).print(of.applicant().orElse(""), of.effects()));
      terminal.say("cli.imported-use", file);
    }
    return ExitCode.DONE;
  }

  /** Every mistake is worth a line, as a pack is written by hand; the first is the failure. */
  private void refuse(List<InputException> mistakes) {
    if (!mistakes.isEmpty()) {
      Terminal terminal = policy.root().terminal();
      mistakes.stream().skip(1).forEach(e -> terminal.say("cli.input", e.place(), e.problem()));
      throw mistakes.getFirst();
    }
  }
}
