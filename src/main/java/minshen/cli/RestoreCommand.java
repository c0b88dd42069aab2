package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code restore}: a backup takes the place of the store; the store that was there is kept. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.parameter.backup")
  private String file;

  @Override
  public Integer call() throws IOException {
    Path folder = UserData.folder(root);
    Optional<Path> aside = Backup.restore(DossierFiles.path(file), file, folder);
    root.terminal().say("cli.restore.done", folder);
    aside.ifPresent(old -> root.terminal().say("cli.restore.aside", old));
    return ExitCode.DONE;
  }
}
