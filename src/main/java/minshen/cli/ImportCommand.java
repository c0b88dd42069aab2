package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import minshen.exchange.incoming.IncomingFile;
import minshen.policy.Library;
import minshen.store.UserStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code import}: dossiers, workbooks and filled forms into the store, with the files attached to
 * them.
 */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.parameter.import")
  private List<String> files;

  @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    try (UserStore store = UserData.open(root)) {
      // All are read before the first is taken in: a mistake in one leaves the store as it is.
      List<IncomingFile> all = new ArrayList<>();
      for (String file : files) {
        all.add(read(store.library(), file));
        root.terminal().progress(all.size(), files.size());
      }
      Intake intake = new Intake(store, root.terminal(), overwrite);
      all.stream()
          .filter(IncomingFile.Form.class::isInstance)
          .forEach(form -> intake.check((IncomingFile.Form) form));
      for (IncomingFile file : all) {
        intake.take(file);
      }
      store.contents().removeUnused(() -> true);
    }
    return ExitCode.DONE;
  }

  private static IncomingFile read(Library library, String named) {
    Path file = DossierFiles.path(named);
    Path folder = file.toAbsolutePath().getParent();
    return switch (IncomingFile.read(file, named, library)) {
      case IncomingFile.Form form -> form;
      case IncomingFile.Dossiers dossiers ->
          new IncomingFile.Dossiers(
              named, dossiers.dossiers().stream().map(d -> d.withFilesIn(folder)).toList());
    };
  }
}
