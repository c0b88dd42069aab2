package minshen.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.exchange.Assumption;
import minshen.exchange.ClaimReader;
import minshen.exchange.LedgerReader;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.form.OfficialForm;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.calc.Case;
import minshen.policy.diff.PackDiff;
import minshen.store.PolicyStore;
import minshen.store.UserStore;
import minshen.store.pack.PackCase;
import minshen.store.pack.PackCases;
import minshen.store.pack.PackFiles;
import minshen.store.pack.PackProof;
import minshen.store.pack.PackReader;
import minshen.store.pack.PackShelf;
import minshen.store.pack.SealedPack;
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
    try (UserStore store = UserData.open(policy.root())) {
      List<PackFiles> kept = store.importedPacks();
      PackFiles whole = new PackShelf(kept).resolved(files);
      refuse(PackReader.mistakes(whole));
      SealedPack sealed = PackReader.read(whole);
      Library library = PolicyStore.load(kept, List.of(whole)).library();
      sealed.pack().forms().forEach(OfficialForm::of);
      List<PackCase> cases = PackCases.of(whole);
      refuse(failures(library, sealed.pack(), cases));
      Optional<Pack> before = store.library().pack(sealed.pack().id());
      store.keepPack(files, sealed);
      terminal.say("cli.imported", PolicyPacks.edition(sealed.pack()), cases.size());
      before.ifPresentOrElse(
          other -> new DiffPage(terminal).print(PackDiff.between(other, sealed.pack())),
          () -> terminal.say("cli.imported-new", sealed.pack().items().size()));
    }
    return ExitCode.DONE;
  }

  private static List<InputException> failures(Library library, Pack pack, List<PackCase> cases) {
    ClaimReader claims = new ClaimReader(library);
    LedgerReader ledger = new LedgerReader(library);
    PackProof proof =
        new PackProof(
            library, (packCase, node) -> claim(claims, pack, packCase, node), ledger::read);
    return cases.stream().flatMap(c -> proof.failures(c).stream()).toList();
  }

  private static Case claim(ClaimReader claims, Pack pack, PackCase packCase, Node node) {
    Case claim = claims.read(node).input();
    return packCase.assumeEligible()
        ? pack.item(claim.item())
            .map(item -> Assumption.eligible(claim, pack, item, packCase.readings()))
            .orElse(claim)
        : claim;
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
