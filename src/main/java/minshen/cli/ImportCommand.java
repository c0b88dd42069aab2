package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import minshen.dossier.Applicant;
import minshen.dossier.Dossier;
import minshen.exchange.ClaimsWanted;
import minshen.exchange.DossierReader;
import minshen.policy.Library;
import minshen.store.UserStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code import}: dossiers into the store, with the files attached to them. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.parameter.import")
  private List<String> files;

  @Override
  public Integer call() throws IOException {
    try (UserStore store = UserData.open(root)) {
      // All are read before the first is taken in: a mistake in one leaves the store as it is.
      Map<String, Dossier> dossiers = new LinkedHashMap<>();
      for (String file : files) {
        dossiers.put(file, read(store.library(), file));
        root.terminal().progress(dossiers.size(), files.size());
      }
      for (Map.Entry<String, Dossier> dossier : dossiers.entrySet()) {
        take(store, dossier.getKey(), dossier.getValue());
      }
    }
    return ExitCode.DONE;
  }

  /** What a file says; the one place that tells kinds of files apart. */
  private static Dossier read(Library library, String named) {
    Path file = DossierFiles.path(named);
    return new DossierReader(library)
        .read(file, named, ClaimsWanted.ANY)
        .withFilesIn(file.toAbsolutePath().getParent());
  }

  private void take(UserStore store, String file, Dossier dossier) throws IOException {
    Terminal terminal = root.terminal();
    Applicant applicant = dossier.applicant();
    String name = applicant.name().orElse("?");
    if (store.holds(dossier)) {
      terminal.say("cli.import.same", file, name);
      return;
    }
    boolean taken =
        applicant.creditCode().isPresent()
            && store.applicants().stream()
                .anyMatch(line -> line.creditCode().equals(applicant.creditCode()));
    long id = store.add(dossier);
    List<String> missing = store.contents().putAll(id, dossier);
    terminal.say("cli.import.done", file, name, dossier.claims().size());
    if (taken) {
      terminal.say("cli.import.same-code", applicant.creditCode().get());
    }
    missing.forEach(gone -> terminal.say("cli.import.no-file", gone));
  }
}
