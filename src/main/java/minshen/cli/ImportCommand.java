package minshen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import minshen.exchange.incoming.IncomingFile;
import minshen.files.ShutdownTasks;
import minshen.store.UserStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private OutsideOption outside;

  @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
  private boolean overwrite;

  @Override
  public Integer call() throws IOException {
    try (Interruption interruption = Interruption.listen();
        UserStore store = StoreOption.open(root)) {
      // All are read before the first is taken in: a mistake in one leaves the store as it is.
      List<IncomingFile> all = new ArrayList<>();
      for (String file : files) {
        interruption.check();
        IncomingFile read = IncomingFile.read(DossierFiles.path(file), file, store.library());
        outside.check(read);
        all.add(read);
        root.terminal().progress(all.size(), files.size());
      }
      StoreImport intake = new StoreImport(store, root.terminal(), overwrite);
      all.stream()
          .filter(IncomingFile.Form.class::isInstance)
          .forEach(form -> intake.check((IncomingFile.Form) form));
      for (IncomingFile file : all) {
        interruption.check();
        intake.take(file);
      }
      store.contents().removeUnused(() -> !ShutdownTasks.hasBegun());
    }
    return ExitCode.DONE;
  }
}
