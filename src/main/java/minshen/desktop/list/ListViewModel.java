package minshen.desktop.list;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Task;
import minshen.desktop.work.CompanyIntake;
import minshen.desktop.work.CompanyIntake.Preview;
import minshen.desktop.work.Workspace;
import minshen.exchange.incoming.IncomingFile;
import minshen.exchange.list.ColumnProposal;
import minshen.exchange.list.CompanyList;
import minshen.exchange.list.ListMapping;
import minshen.exchange.list.ListTarget;
import minshen.exchange.workbook.WorkbookContent;

/**
 * What a list of companies is taken as, and what would come of it. Whenever something else is
 * chosen, it is read again beside the window.
 */
final class ListViewModel {
  private final Workspace workspace;
  private final IncomingFile file;
  private final List<Column> columns;
  private final BooleanProperty overwrite = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Task<?>>> reading =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * A column and what it is taken as.
   *
   * @param proposal what it seems to be
   * @param target what it is taken as; empty if it is left aside
   */
  record Column(ColumnProposal proposal, ObjectProperty<Optional<ListTarget>> target) {}

  ListViewModel(Workspace workspace, IncomingFile file) {
    this.workspace = workspace;
    this.file =
        file instanceof IncomingFile.Filled filled ? filled.cameOn(workspace.today().day()) : file;
    this.columns = list().map(this::columns).orElse(List.of());
    columns.forEach(column -> column.target().subscribe((_, _) -> read()));
    overwrite.subscribe((_, _) -> read());
    read();
  }

  private List<Column> columns(CompanyList list) {
    Optional<ListMapping> known =
        ListMapping.remembered(list.proposals(), workspace.settings()::text);
    return list.proposals().stream()
        .map(proposal -> known.map(mapping -> mapping.applied(proposal)).orElse(proposal))
        .map(proposal -> new Column(proposal, new SimpleObjectProperty<>(proposal.target())))
        .sorted(Comparator.comparing(column -> column.proposal().doubt().isEmpty()))
        .toList();
  }

  /** The dossiers of a workbook of ours, with the files that it names; empty if it is a list. */
  Optional<IncomingFile.Dossiers> own() {
    return file instanceof IncomingFile.Filled filled ? filled.own() : Optional.empty();
  }

  String named() {
    return file.named();
  }

  /** The columns, those to be looked at first; none if the file is a workbook of ours. */
  List<Column> columns() {
    return columns;
  }

  /** What a column can be taken as; empty is to keep it aside. */
  static List<Optional<ListTarget>> targets() {
    return Stream.concat(
            Stream.of(Optional.<ListTarget>empty(), Optional.of(ListTarget.LEFT_OUT)),
            ListTarget.all().stream().map(Optional::of))
        .toList();
  }

  /** Whether what the list says otherwise is taken over, too. */
  BooleanProperty overwriteProperty() {
    return overwrite;
  }

  /** What would come of it; empty while it is read. */
  ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /** What reads it; empty once it has been read. */
  ReadOnlyObjectProperty<Optional<Task<?>>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Reads no more of it. */
  void stop() {
    reading.get().ifPresent(Task::cancel);
  }

  /** The two headings that are taken as the same, if there are two. */
  Optional<ListTarget> takenTwice() {
    return columns.stream()
        .flatMap(column -> column.target().get().stream())
        .filter(target -> !target.equals(ListTarget.LEFT_OUT))
        .filter(
            target ->
                columns.stream()
                        .flatMap(other -> other.target().get().stream())
                        .filter(other -> other.key().equals(target.key()))
                        .count()
                    > 1)
        .findFirst();
  }

  /** Remembers what the columns are, for the next list that is headed so. */
  void remember() {
    list()
        .map(list -> mapping().setting(list.proposals()))
        .ifPresent(setting -> workspace.settings().set(setting.getKey(), setting.getValue()));
  }

  private void read() {
    stop();
    preview.set(Optional.empty());
    ListMapping mapping = mapping();
    LocalDate day = workspace.today().day();
    CompanyIntake companies = workspace.companies();
    Task<Preview> task =
        companies.preview(progress -> content(mapping, day, progress), overwrite.get());
    reading.set(Optional.of(task));
    workspace
        .tasks()
        .runAside(
            task.onSuccess(
                read -> {
                  reading.set(Optional.empty());
                  preview.set(Optional.of(read));
                }));
  }

  private WorkbookContent content(ListMapping mapping, LocalDate day, Progress progress) {
    return switch (file) {
      case IncomingFile.Listed(_, CompanyList list) ->
          list.read(mapping, workspace.library(), (_, _) -> progress.checkCancelled()).cameOn(day);
      case IncomingFile.Filled filled -> filled.content();
      default -> throw new IllegalArgumentException(file.named() + " is no list");
    };
  }

  private ListMapping mapping() {
    ListMapping mapping = ListMapping.of(List.of());
    for (Column column : columns) {
      mapping = mapping.with(column.proposal().column().heading(), column.target().get());
    }
    return mapping;
  }

  private Optional<CompanyList> list() {
    return file instanceof IncomingFile.Listed(_, CompanyList list)
        ? Optional.of(list)
        : Optional.empty();
  }
}
