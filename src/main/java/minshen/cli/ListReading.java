package minshen.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.list.ColumnProposal;
import minshen.exchange.list.CompanyList;
import minshen.exchange.list.ListColumn;
import minshen.exchange.list.ListMapping;
import minshen.exchange.list.ListTarget;
import minshen.exchange.workbook.WorkbookContent;
import minshen.files.AtomicFiles;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.ShutdownTasks;
import minshen.files.SourceLocation;
import minshen.store.UserStore;
import minshen.words.Message;

/**
 * Reads the lists among the files that came: with the mapping that was given, else with the one
 * that is remembered of its headings, else as they are headed, if that is sure.
 */
final class ListReading {
  private final UserStore store;
  private final Terminal terminal;
  private final ListOptions options;

  ListReading(UserStore store, Terminal terminal, ListOptions options) {
    this.store = store;
    this.terminal = terminal;
    this.options = options;
  }

  /**
   * A file with its rows read, if it is a list.
   *
   * @throws InputException if somebody has to say first what its columns are
   */
  IncomingFile read(IncomingFile file) {
    if (file instanceof IncomingFile.Listed(String named, CompanyList list)) {
      return IncomingFile.Filled.ofList(
              named,
              list.read(mapping(named, list), store.library(), (done, all) -> progress(done, all)))
          .cameOn(terminal.today());
    }
    if (file instanceof IncomingFile.Filled filled && filled.own().isPresent()) {
      filled = filled.cameOn(terminal.today());
      if (options.show) {
        return IncomingFile.Filled.ofList(filled.named(), filled.content());
      }
      check(filled);
      ListImport.tell(filled.content(), terminal);
      // What a workbook of ours names goes in with its files, as if there were nothing to tell.
      return filled.own().get();
    }
    return file;
  }

  /**
   * Tells the faults of what was read.
   *
   * @throws InputException if there are some, and the good rows alone are not wanted
   */
  void check(IncomingFile read) {
    if (read instanceof IncomingFile.Filled filled) {
      refuseFaults(filled.named(), filled.content());
    }
  }

  private void progress(int done, int all) {
    ShutdownTasks.check();
    terminal.progress(done, all);
  }

  private ListMapping mapping(String named, CompanyList list) {
    if (options.mapping != null) {
      ListMapping given =
          ListMapping.parse(
              Documents.bytes(DossierFiles.path(options.mapping), options.mapping),
              options.mapping);
      refuseOther(list, given);
      return given;
    }
    Optional<ListMapping> remembered =
        ListMapping.remembered(
            list.proposals(), name -> Optional.ofNullable(store.settings().get(name)));
    List<ColumnProposal> doubts =
        remembered.map(mapping -> mapping.otherUnits(list.proposals())).orElseGet(list::doubts);
    if (!doubts.isEmpty()) {
      doubts.forEach(doubt -> terminal.note("cli.import.doubt", doubt(named, doubt)));
      throw new InputException(
          SourceLocation.of(named), Message.of("cli.import.unsure", doubts.size()));
    }
    remembered.ifPresent(_ -> terminal.note("cli.import.remembered", named));
    return remembered.orElseGet(() -> ListMapping.of(list.proposals()));
  }

  private static Object[] doubt(String named, ColumnProposal doubt) {
    return new Object[] {
      named,
      doubt.column().heading(),
      doubt.column().examples().stream().findFirst().orElse(""),
      doubt.doubt().orElseThrow(),
      Stream.concat(doubt.target().stream().map(ListTarget::label), doubt.otherLabels().stream())
          .toList()
    };
  }

  /** A mapping of another list would leave everything aside. */
  private void refuseOther(CompanyList list, ListMapping given) {
    List<String> unknown =
        list.proposals().stream()
            .map(ColumnProposal::column)
            .filter(ListColumn::isHeaded)
            .map(ListColumn::heading)
            .filter(heading -> !given.targetByHeading().containsKey(heading))
            .toList();
    if (!unknown.isEmpty()) {
      throw new InputException(
          SourceLocation.of(options.mapping), Message.of("cli.import.unmapped", unknown));
    }
  }

  private void refuseFaults(String named, WorkbookContent content) {
    content.faults().forEach(fault -> terminal.note("cli.import.fault", fault.line()));
    if (content.faults().stream().anyMatch(fault -> CompanyOption.isDoubt(fault.problem()))) {
      terminal.note("cli.import.alike-told");
    }
    if (!content.faults().isEmpty() && !options.goodRows && !options.show) {
      throw new InputException(
          SourceLocation.of(named),
          Message.of(
              "cli.import.faulty",
              content.faults().size(),
              content.refused(),
              content.dossiers().size()));
    }
  }

  /**
   * Writes what the columns of a list seem to be, to be corrected by hand.
   *
   * @param overwrite whether a file that is there may be replaced, which may have been corrected
   */
  void propose(IncomingFile file, boolean overwrite) throws IOException {
    if (!(file instanceof IncomingFile.Listed(String named, CompanyList list))) {
      throw new InputException(SourceLocation.of(file.named()), Message.of("cli.import.no-list"));
    }
    Path target = DossierFiles.path(options.proposal).toAbsolutePath();
    if (!overwrite && Files.exists(target)) {
      throw new InputException(
          SourceLocation.of(options.proposal), Message.of("cli.import.proposal-there"));
    }
    String yaml = ListMapping.of(list.proposals()).yaml(list.proposals(), terminal.words());
    try (AtomicFiles files = new AtomicFiles()) {
      files.add(target, yaml.getBytes(StandardCharsets.UTF_8));
      files.commit();
    }
    terminal.say("cli.import.proposed", options.proposal, list.doubts().size(), named);
  }

  /** Remembers the mapping that was given, by the headings of the list. */
  void remember(List<IncomingFile> files) {
    for (IncomingFile file : files) {
      if (options.mapping != null && file instanceof IncomingFile.Listed(_, CompanyList list)) {
        Map.Entry<String, String> setting = mapping(file.named(), list).setting(list.proposals());
        store.set(setting.getKey(), setting.getValue());
      }
    }
  }
}
