package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Task;
import minshen.desktop.shell.Tasks;
import minshen.desktop.work.Workspace;
import minshen.dossier.Dossier;
import minshen.dossier.MissingMaterials;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Severity;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;
import minshen.form.UnprintableCharacterException;
import minshen.store.Snapshot;
import minshen.words.Words;

/**
 * Writes the official forms of a claim as Word and PDF, and the 测算说明, into a folder of their own:
 * all of them, or none.
 */
public final class ClaimExport {
  private final Workspace workspace;
  private final Workspace.ClaimKey claim;
  private final ObservableList<Snapshot> history = FXCollections.observableArrayList();
  private Map<Snapshot, Optional<String>> ownData = Map.of();
  private Map<Instant, Dossier> frozen = Map.of();
  private final Tasks tasks;
  private final Dialogs dialogs;
  private final Words words;
  private final ObjectProperty<Optional<Task<?>>> running =
      new SimpleObjectProperty<>(Optional.empty());

  /** The export of a claim. */
  public ClaimExport(Workspace workspace, Workspace.ClaimKey claim, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.claim = claim;
    this.tasks = workspace.tasks();
    this.dialogs = dialogs;
    this.words = words;
  }

  /** The export that is being written, if one is. */
  public ObjectProperty<Optional<Task<?>>> runningProperty() {
    return running;
  }

  /** What was exported of the claim, the newest first. */
  public ObservableList<Snapshot> history() {
    return history;
  }

  /** Reads anew what was exported. */
  public void readHistory() {
    workspace.snapshots(
        claim,
        all ->
            tasks.run(
                tasks
                    .task(_ -> new Read(ownData(all), frozen(all)))
                    .onSuccess(
                        read -> {
                          ownData = read.ownData();
                          frozen = read.frozen();
                          history.setAll(all);
                        })));
  }

  /** What was read of the history beside the window. */
  private record Read(Map<Snapshot, Optional<String>> ownData, Map<Instant, Dossier> frozen) {}

  private Map<Instant, Dossier> frozen(List<Snapshot> all) {
    Map<Instant, Dossier> dossiers = new HashMap<>();
    for (Snapshot snapshot : all) {
      if (snapshot.exported().equals(ExportSnapshots.SUBMITTED)) {
        OwnData.dossier(snapshot, workspace.library())
            .ifPresent(dossier -> dossiers.put(snapshot.takenAt(), dossier));
      }
    }
    return dossiers;
  }

  /**
   * The dossier as it was when its claim was handed in.
   *
   * @param version the time at which it was frozen
   * @return empty if it was not frozen here, or nobody can read it any more
   */
  public Optional<Dossier> frozen(String version) {
    try {
      return Optional.ofNullable(frozen.get(Instant.parse(version)));
    } catch (DateTimeParseException e) {
      // Somebody wrote it otherwise into a file: then it is no version of ours.
      return Optional.empty();
    }
  }

  /**
   * Freezes the claim as it stands, since it is handed in so; what was exported of it as it stands
   * is what was handed in.
   *
   * @return by what the version is known again
   */
  public Instant freeze() {
    Instant now = workspace.today().instant().truncatedTo(ChronoUnit.MILLIS);
    Assessment assessment = claim.dossierEditor().assessment();
    List<Snapshot.Document> documents =
        asItStands(assessment).flatMap(_ -> newest()).map(Snapshot::documents).orElse(List.of());
    tasks.run(
        tasks
            .task(_ -> ExportSnapshots.submitted(workspace, assessment, claim.id(), documents, now))
            .onSuccess(snapshot -> workspace.keep(claim, snapshot, this::readHistory)));
    return now;
  }

  private Optional<Snapshot> newest() {
    return history.stream().filter(taken -> ExportSnapshots.isWhole(taken.exported())).findFirst();
  }

  private Map<Snapshot, Optional<String>> ownData(List<Snapshot> all) {
    return all.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                snapshot -> snapshot,
                snapshot -> OwnData.of(snapshot, workspace.library(), claim.id())));
  }

  /** Whether what the claim and its company say is no longer what was exported. */
  boolean isOutdated(Snapshot snapshot, Assessment assessment) {
    Optional<String> then = ownData.getOrDefault(snapshot, Optional.empty());
    return then.isEmpty() || !then.equals(OwnData.of(assessment.dossier(), claim.id()));
  }

  /**
   * Notes that a form was printed as it stood: whoever signs it signs that.
   *
   * @param missing the numbers of missing materials with which it was drawn
   * @param form its id
   */
  void printed(Assessment assessment, MissingMaterials missing, String form, byte[] pdf) {
    tasks.run(
        tasks
            .task(
                _ -> ExportSnapshots.printed(workspace, assessment, claim.id(), missing, form, pdf))
            .onSuccess(snapshot -> workspace.keep(claim, snapshot, this::readHistory)));
  }

  /** The day on which the claim was last exported whole, if nothing of it has changed since. */
  public Optional<LocalDate> asItStands(Assessment assessment) {
    return newest()
        .filter(newest -> !isOutdated(newest, assessment))
        .map(newest -> LocalDate.ofInstant(newest.takenAt(), ZoneId.systemDefault()));
  }

  /** Shows a folder that was exported to. */
  void open(Path folder) {
    dialogs.showFolder(folder);
  }

  /** Asks for a folder and writes the documents of a claim as it stands. */
  public void start(Assessment assessment, String claimId) {
    if (running.get().isPresent()) {
      return;
    }
    dialogs
        .chooseFolder(words.say("desktop.export.choose"))
        .ifPresent(folder -> write(assessment, claimId, folder));
  }

  private void write(Assessment assessment, String claimId, Path parent) {
    Path folder = parent.resolve(ExportFileNames.of(assessment, claimId));
    FileNamePattern names = ExportNames.of(workspace.settings());
    MissingMaterials missing = claim.dossierEditor().numbering(claimId);
    run(
        folder,
        progress -> {
          progress.checkCancelled();
          ClaimDocuments documents = new ClaimDocuments(assessment, words, missing);
          return new Drawn(
              documents.of(claimId, names),
              documents.asciiNames(claimId),
              ExportSnapshots.papers(assessment, claimId, missing));
        },
        drawn -> ask(assessment, claimId, folder, drawn));
  }

  /**
   * What is to be written.
   *
   * @param documents the documents by their names
   * @param ascii what the same documents are called where nobody wants it otherwise, as by an older
   *     program or the command line
   * @param papers what is signed of them
   */
  private record Drawn(
      Map<String, byte[]> documents, List<String> ascii, Map<String, List<String>> papers) {
    /** Whether any of them is in a folder already, under either name. */
    boolean replaces(Path folder) {
      return Stream.concat(documents.keySet().stream(), ascii.stream())
          .anyMatch(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    }

    /** Where they may lie under names that they do not have any more. */
    List<Path> formerly(Path folder) {
      return ascii.stream()
          .filter(name -> !documents.containsKey(name))
          .map(folder::resolve)
          .toList();
    }
  }

  /** Nothing is replaced unasked, and without an answer nothing is exported. */
  private void ask(Assessment assessment, String claimId, Path folder, Drawn drawn) {
    Dialogs.Way way =
        drawn.replaces(folder)
            ? dialogs.ask(
                words.say("desktop.export.there"),
                words.say("desktop.export.there.text", folder),
                words.say("desktop.export.replace"),
                words.say("desktop.export.beside"))
            : Dialogs.Way.FIRST;
    if (way == Dialogs.Way.NEITHER) {
      return;
    }
    boolean beside = way == Dialogs.Way.SECOND;
    run(
        folder,
        progress -> {
          Path free = beside ? ExportFileNames.free(folder) : folder;
          return new Written(free, written(assessment, claimId, free, drawn, progress));
        },
        written -> done(assessment, claimId, written.folder(), written.snapshot()));
  }

  /** What was exported, and where to. */
  private record Written(Path folder, Snapshot snapshot) {}

  private <T> void run(Path folder, Task.Work<T> work, Consumer<T> then) {
    Task<T> task = tasks.task(work).onSuccess(then).onFailure(e -> failed(e, folder));
    // What comes next may run already.
    task.onEnd(
        () -> {
          if (running.get().filter(task::equals).isPresent()) {
            running.set(Optional.empty());
          }
        });
    running.set(Optional.of(task));
    tasks.run(task);
  }

  private Snapshot written(
      Assessment assessment, String claimId, Path folder, Drawn drawn, Progress progress)
      throws IOException {
    progress.checkCancelled();
    Map<String, byte[]> documents = drawn.documents();
    Snapshot snapshot =
        ExportSnapshots.of(
            workspace,
            assessment,
            claimId,
            ExportSnapshots.FORMS,
            folder.toString(),
            ExportSnapshots.documents(documents),
            drawn.papers());
    int added = 0;
    try (AtomicFiles files = new AtomicFiles()) {
      for (Map.Entry<String, byte[]> document : documents.entrySet()) {
        progress.checkCancelled();
        files.add(folder.resolve(document.getKey()), document.getValue());
        progress.report(++added, documents.size());
      }
      progress.checkCancelled();
      files.commit();
    }
    // Whoever hands the folder in must not find an older form beside the new one.
    for (Path former : drawn.formerly(folder)) {
      if (Files.isRegularFile(former, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(former);
      }
    }
    return snapshot;
  }

  private void done(Assessment assessment, String claimId, Path folder, Snapshot snapshot) {
    workspace.keep(claim, snapshot, this::readHistory);
    int written = snapshot.documents().size();
    long errors =
        assessment.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR)
            .filter(f -> f.claimId().map(claimId::equals).orElse(true))
            .count();
    String text =
        errors == 0
            ? words.say("desktop.export.done", written, folder)
            : words.say("desktop.export.done-errors", written, folder, errors);
    dialogs.toast(text, words.say("desktop.export.open"), () -> dialogs.showFolder(folder));
  }

  private void failed(Exception e, Path folder) {
    String why =
        switch (e) {
          case UnprintableCharacterException unprintable -> words.say(unprintable.problem());
          case IOException io ->
              words.say("desktop.export.cannot-write", folder, words.say(DiskTrouble.why(io)));
          default -> throw new IllegalStateException(e);
        };
    dialogs.problem(words.say("desktop.export.failed"), why);
  }
}
