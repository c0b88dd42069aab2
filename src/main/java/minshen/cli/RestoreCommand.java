package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import minshen.files.InputException;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.store.Inventory;
import minshen.store.StoreFile;
import minshen.store.StoreLock;
import minshen.store.backup.Backups;
import minshen.store.backup.KeptBackup;
import minshen.store.backup.Mending;
import minshen.store.backup.MendingResult;
import minshen.store.backup.PutAside;
import minshen.store.backup.Restore;
import minshen.store.backup.StoreSize;
import minshen.words.Message;
import minshen.words.TimeText;
import minshen.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code restore}: a backup takes the place of the store; the store that was there is kept. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 30;

  @ParentCommand private Minshen root;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "cli.parameter.backup")
  private String file;

  @Option(names = "--list", descriptionKey = "cli.option.list-backups")
  private boolean list;

  @Option(names = "--show", descriptionKey = "cli.option.show")
  private boolean show;

  @Option(names = "--mend", descriptionKey = "cli.option.mend")
  private boolean mend;

  @Override
  public Integer call() throws IOException {
    Path folder = StoreOption.folder(root);
    if (file != null && (list || mend)) {
      throw new InputException(SourceLocation.of(file), Message.of("cli.restore.not-used", file));
    }
    if (list) {
      list(folder);
    } else if (mend) {
      try (Interruption _ = Interruption.listen()) {
        return mend(folder);
      }
    } else if (file == null) {
      throw new MissingParameterException(
          spec.commandLine(), spec.positionalParameters().getFirst(), "FILE");
    } else {
      try (Interruption _ = Interruption.listen()) {
        return restore(folder);
      }
    }
    return ExitCode.DONE;
  }

  private int restore(Path folder) throws IOException {
    Words words = root.terminal().words();
    try (Restore restore = Restore.of(DossierFiles.path(file), file, folder)) {
      List<Restore.Lost> lost = restore.proven();
      try (StoreLock _ = StoreLock.take(folder.resolve(StoreFile.LOCK))) {
        Optional<Inventory> present = Restore.present(folder);
        restore
            .comparison(present)
            .told(MOST_NAMED)
            .forEach(line -> root.terminal().line(words.say(line)));
      }
      if (!show) {
        Restore.Outcome outcome = restore.carryOut(root.terminal().time());
        root.terminal().say("cli.restore.done", folder);
        outcome
            .aside()
            .ifPresent(old -> root.terminal().say("cli.restore.aside", old, PutAside.DAYS));
      }
      if (lost.isEmpty()) {
        return ExitCode.DONE;
      }
      root.terminal().note("cli.restore.lost", lost.size());
      for (Restore.Lost each : lost.subList(0, Math.min(MOST_NAMED, lost.size()))) {
        root.terminal().note("cli.restore.lost-file", each.company(), each.file());
      }
      return ExitCode.FINDINGS;
    }
  }

  private int mend(Path folder) throws IOException {
    Words words = root.terminal().words();
    try (Mending mending = Mending.of(folder, ShutdownTasks::hasBegun)) {
      MendingResult mended = mending.mend();
      mended.told(Integer.MAX_VALUE).forEach(line -> root.terminal().line(words.say(line)));
      if (!show) {
        Mending.Outcome outcome = mending.carryOut(root.terminal().time(), words);
        root.terminal().say("cli.restore.mended", folder);
        root.terminal().say("cli.restore.aside", outcome.aside(), PutAside.DAYS);
        outcome.list().ifPresent(list -> root.terminal().say("cli.restore.list", list));
      }
      return mended.isComplete() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
  }

  private void list(Path folder) throws IOException {
    List<KeptBackup> backups = Backups.of(folder).all();
    List<PutAside.Old> aside = PutAside.of(folder).all();
    if (backups.isEmpty() && aside.isEmpty()) {
      root.terminal().say("cli.restore.none", Backups.of(folder).folder());
    }
    for (KeptBackup backup : backups) {
      root.terminal()
          .say(
              "cli.restore.listed",
              TimeText.full(backup.taken()),
              backup.holding().map(this::told).orElse(""),
              backup.file());
    }
    for (PutAside.Old old : aside) {
      root.terminal()
          .say(
              "cli.restore.listed-aside",
              TimeText.full(old.time()),
              Files.size(old.file()) / 1024 + 1,
              old.file());
    }
  }

  private String told(StoreSize holding) {
    return root.terminal()
        .words()
        .say("cli.restore.holding", holding.companies(), holding.claims(), holding.attachments());
  }
}
