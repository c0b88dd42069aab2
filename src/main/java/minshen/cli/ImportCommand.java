package minshen.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import minshen.exchange.incoming.IncomingDossier;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.InputException;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.store.UserStore;
import minshen.words.Message;
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

  @Mixin private ListOptions lists;

  @Mixin private CompanyOption company;

  @Option(names = "--overwrite", descriptionKey = "cli.option.overwrite")
  private boolean overwrite;

  @Option(names = "--item", paramLabel = "ITEM", descriptionKey = "cli.option.item-of-form")
  private Optional<String> item = Optional.empty();

  @Override
  public Integer call() throws IOException {
    try (Interruption interruption = Interruption.listen();
        UserStore store = StoreOption.open(root)) {
      Optional<Item> claimed = claimed(store.library());
      // All are read before the first is taken in: a mistake in one leaves the store as it is.
      List<IncomingFile> all = new ArrayList<>();
      for (String file : files) {
        interruption.check();
        IncomingFile read =
            IncomingFile.read(DossierFiles.path(file), file, store.library(), interruption::check);
        outside.check(read);
        all.add(read);
        root.terminal().progress(all.size(), files.size());
      }
      ListReading reading = new ListReading(store, root.terminal(), lists);
      if (lists.proposal != null) {
        reading.propose(all.getFirst(), overwrite);
        return ExitCode.DONE;
      }
      // What nobody can tell is told before anything is taken in, too.
      ImportRehearsal rehearsal = new ImportRehearsal(store, company, overwrite, claimed);
      List<IncomingFile> ready = new ArrayList<>();
      for (IncomingFile file : all) {
        IncomingFile read = reading.read(file);
        IncomingFile played = rehearsal.play(lists.show ? shown(read) : read);
        reading.check(played);
        ready.add(played);
      }
      boolean isPart = Stream.concat(all.stream(), ready.stream()).anyMatch(ImportCommand::isPart);
      if (lists.show) {
        ImportPreview preview = new ImportPreview(store, root.terminal(), company, overwrite);
        preview.show(ready, rehearsal.forms());
        return isPart || preview.hasRefused() ? ExitCode.FINDINGS : ExitCode.DONE;
      }
      StoreImport intake = new StoreImport(store, root.terminal(), company, overwrite, claimed);
      for (IncomingFile file : ready) {
        interruption.check();
        intake.take(file);
      }
      reading.remember(all);
      store.contents().removeUnused(() -> !ShutdownTasks.hasBegun());
      return isPart || intake.hasRefused() ? ExitCode.FINDINGS : ExitCode.DONE;
    }
  }

  /** What forms claim that do not say it themselves. */
  private Optional<Item> claimed(Library library) {
    return item.map(
        id ->
            library
                .item(id)
                .filter(known -> !known.forms().isEmpty())
                .orElseThrow(
                    () ->
                        new InputException(
                            SourceLocation.of("--item"), Message.of("cli.import.no-item", id))));
  }

  /** Dossiers are shown as lists are: by company. */
  private static IncomingFile shown(IncomingFile file) {
    return switch (file) {
      case IncomingFile.Dossiers(String named, List<IncomingDossier> came) ->
          IncomingFile.Filled.ofList(
              named,
              WorkbookContent.plain(
                  came.stream()
                      .map(
                          one ->
                              new WorkbookContent.Company(
                                  SourceLocation.of(named), one.dossier(), one.blank()))
                      .toList()));
      default -> file;
    };
  }

  private static boolean isPart(IncomingFile file) {
    return file instanceof IncomingFile.Filled filled && !filled.content().faults().isEmpty();
  }
}
