package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import minshen.files.ShutdownTasks;
import minshen.store.RunningInstance;
import minshen.store.SingleInstance.Written;
import minshen.store.StoreException;
import minshen.store.UserStore;
import minshen.store.backup.BackupWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code backup}: the whole store in one file. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "cli.option.file")
  private String out;

  @Override
  public Integer call() throws IOException {
    Path file = DossierFiles.path(out);
    Written written = written(file);
    root.terminal().say("cli.backup.written", out, written.companies(), written.claims());
    if (written.lost() > 0) {
      root.terminal().note("cli.backup.lost", written.lost());
    }
    root.terminal().say("cli.backup.size", Files.size(file) / 1024 + 1);
    return ExitCode.DONE;
  }

  /** A store that is open in a window is backed up by the window. */
  private Written written(Path file) throws IOException {
    try (Interruption _ = Interruption.listen();
        UserStore store = StoreOption.existing(root)) {
      return BackupWriter.writeWhole(store, file, root.terminal().time(), ShutdownTasks::hasBegun);
    } catch (StoreException e) {
      if (!e.isHeld()) {
        throw e;
      }
      return RunningInstance.on(StoreOption.folder(root))
          .backUp(file, root.terminal().words())
          .orElseThrow(() -> e);
    }
  }
}
