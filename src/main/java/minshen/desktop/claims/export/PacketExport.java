package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Progress;
import minshen.desktop.shell.Task;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.Workspace;
import minshen.dossier.Claim;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.form.ClaimDocuments;
import minshen.form.UnprintableCharacterException;
import minshen.packet.Packet;
import minshen.packet.PacketFiles;
import minshen.packet.PacketPlan;
import minshen.packet.PacketSettings;
import minshen.packet.PacketWatcher;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.policy.Notice;
import minshen.policy.calc.Outcome;
import minshen.store.Snapshot;
import minshen.store.StoreException;
import minshen.words.Message;
import minshen.words.Words;

/**
 * Writes 申报包 into a folder, one PDF for each company: all of them, or none. What was written is
 * kept in the history of every claim in it.
 */
public final class PacketExport {
  /** Progress is counted in parts of a packet. */
  private static final int PARTS = 1000;

  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final ReadOnlyObjectWrapper<Optional<Task<?>>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /** Packets of a workspace's claims. */
  public PacketExport(Workspace workspace, Dialogs dialogs, Words words) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
  }

  /**
   * A packet that is wanted.
   *
   * @param applicant whose it is
   * @param claimIds the claims in it, at least one, in their order
   */
  public record Wanted(long applicant, List<String> claimIds) {
    public Wanted {
      claimIds = List.copyOf(claimIds);
    }
  }

  /** A company's claims as they stood when they were taken. */
  private record Taken(DossierEditor dossierEditor, Assessment assessment, Wanted wanted) {}

  /**
   * A packet to be written.
   *
   * @param notices what the office says of handing in, by claim
   * @param nameYear the year in its name, where the company has packets of several years
   */
  private record Job(
      DossierEditor dossierEditor,
      Assessment assessment,
      List<String> claimIds,
      PacketSettings settings,
      Map<String, Notice> notices,
      Optional<Integer> nameYear) {}

  private record Written(Job job, List<Path> files, List<Snapshot> snapshots) {}

  /** The writing that is going on, if any is. */
  public ReadOnlyObjectProperty<Optional<Task<?>>> runningProperty() {
    return running.getReadOnlyProperty();
  }

  /**
   * Asks for a folder and writes packets of claims as they stand, all put together alike.
   *
   * @param then called when they are there
   */
  public void start(List<Wanted> wanted, PacketSettings settings, boolean zip, Runnable then) {
    start(
        wanted,
        taken ->
            List.of(
                new Job(
                    taken.dossierEditor(),
                    taken.assessment(),
                    taken.wanted().claimIds(),
                    settings,
                    notices(taken),
                    Optional.empty())),
        zip,
        then);
  }

  /**
   * Asks for a folder and writes packets of claims as they stand, one for each company and year:
   * each year's guide wants them its own way.
   */
  public void startByYear(List<Wanted> wanted) {
    start(wanted, this::byYear, PacketChoices.zip(workspace.settings()), () -> {});
  }

  private Map<String, Notice> notices(Taken taken) {
    Map<String, Notice> notices = new HashMap<>();
    for (String claimId : taken.wanted().claimIds()) {
      Outcome outcome = taken.assessment().outcome(claimId);
      int year = outcome.claim().year().orElse(workspace.today().day().getYear());
      notices.put(claimId, workspace.notice(outcome.pack(), year));
    }
    return notices;
  }

  private List<Job> byYear(Taken taken) {
    Map<Optional<Integer>, List<Outcome>> byYear =
        taken.wanted().claimIds().stream()
            .map(taken.assessment()::outcome)
            .collect(
                Collectors.groupingBy(
                    outcome -> outcome.claim().year(), LinkedHashMap::new, Collectors.toList()));
    List<Job> jobs = new ArrayList<>();
    byYear.forEach(
        (stated, outcomes) -> {
          int year = stated.orElse(workspace.today().day().getYear());
          jobs.add(
              new Job(
                  taken.dossierEditor(),
                  taken.assessment(),
                  outcomes.stream().map(outcome -> outcome.claim().id()).toList(),
                  new PacketChoices(
                          workspace.settings(),
                          year,
                          outcomes.stream().map(o -> workspace.notice(o.pack(), year).call()))
                      .packet(),
                  notices(taken),
                  byYear.size() > 1 ? stated : Optional.empty()));
        });
    return jobs;
  }

  private void start(
      List<Wanted> wanted, Function<Taken, List<Job>> split, boolean zip, Runnable then) {
    if (wanted.isEmpty() || running.get().isPresent()) {
      return;
    }
    dialogs
        .chooseFolder(words.say("desktop.packet.choose"))
        .ifPresent(
            folder ->
                gather(
                    wanted,
                    List.of(),
                    taken ->
                        write(
                            taken.stream().flatMap(one -> split.apply(one).stream()).toList(),
                            zip,
                            folder,
                            then)));
  }

  /** Opens the editors one after the other; each is taken as it stands now. */
  private void gather(List<Wanted> left, List<Taken> gathered, Consumer<List<Taken>> then) {
    if (left.isEmpty()) {
      then.accept(gathered);
      return;
    }
    workspace.dossierEditor(
        left.getFirst().applicant(),
        dossierEditor -> {
          List<Taken> more = new ArrayList<>(gathered);
          more.add(new Taken(dossierEditor, dossierEditor.assessment(), left.getFirst()));
          gather(left.subList(1, left.size()), more, then);
        });
  }

  private void write(List<Job> jobs, boolean zip, Path folder, Runnable then) {
    Task<List<Written>> task =
        workspace
            .tasks()
            .task(progress -> written(jobs, zip, folder, progress))
            .onSuccess(all -> done(all, folder, then))
            .onFailure(e -> failed(e, folder))
            .onEnd(() -> running.set(Optional.empty()));
    running.set(Optional.of(task));
    workspace.tasks().runAside(task);
  }

  private List<Written> written(List<Job> jobs, boolean zip, Path folder, Progress progress)
      throws IOException, SourceException {
    List<Written> all = new ArrayList<>();
    try (AtomicFiles files = new AtomicFiles()) {
      List<List<Path>> added = new ArrayList<>();
      for (Job job : jobs) {
        int before = added.size() * PARTS;
        Path target = folder.resolve(name(job, jobs) + ".pdf");
        added.add(
            add(
                job,
                target,
                zip,
                files,
                (done, pages) -> {
                  progress.checkCancelled();
                  progress.report(
                      before + (int) ((long) PARTS * done / pages), jobs.size() * PARTS);
                },
                progress));
      }
      progress.checkCancelled();
      files.commit();
      for (int i = 0; i < jobs.size(); i++) {
        Job job = jobs.get(i);
        List<Snapshot.Document> documents = ExportSnapshots.documents(added.get(i));
        List<Snapshot> snapshots = new ArrayList<>();
        for (String claimId : job.claimIds()) {
          snapshots.add(
              ExportSnapshots.of(
                  workspace, job.assessment(), claimId, ExportSnapshots.PACKET, folder, documents));
        }
        all.add(new Written(job, added.get(i), snapshots));
      }
    }
    return all;
  }

  private List<Path> add(
      Job job, Path target, boolean zip, AtomicFiles files, PacketWatcher watch, Progress progress)
      throws IOException, SourceException {
    Assessment assessment = withContents(job);
    Optional<Path> archive =
        zip
            ? Optional.of(
                target.resolveSibling(
                    String.valueOf(target.getFileName()).replaceFirst("\\.pdf$", ".zip")))
            : Optional.empty();
    try (SourceReader reader =
        new SourceReader(
            job.settings().sourceLimits(), workspace.passwords(), progress::checkCancelled)) {
      Packet packet =
          Packet.prepare(
              PacketPlan.of(assessment, job.claimIds(), job.settings()).under(job.notices()),
              Path.of("").toAbsolutePath(),
              new ClaimDocuments(assessment, words),
              reader);
      return PacketFiles.add(packet, job.settings(), target, archive, files, words, watch);
    }
  }

  /** The dossier with each attachment of the packet where its content can be read now. */
  private Assessment withContents(Job job) {
    Dossier dossier = job.assessment().dossier();
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : dossier.claims()) {
      claims.add(
          job.claimIds().contains(claim.id()) ? withContents(job.dossierEditor(), claim) : claim);
    }
    return Assessment.of(workspace.library(), dossier.withClaims(claims));
  }

  private Claim withContents(DossierEditor dossierEditor, Claim claim) {
    return claim.withPapers(
        paper ->
            paper.withFile(workspace.contentOf(dossierEditor, paper).toAbsolutePath().toString()));
  }

  /** One claim is named with its project; two packets of one name get a number. */
  private String name(Job job, List<Job> jobs) {
    String name = plainName(job);
    long earlier =
        jobs.subList(0, jobs.indexOf(job)).stream()
            .filter(other -> plainName(other).equals(name))
            .count();
    return earlier == 0 ? name : name + "-" + (earlier + 1);
  }

  private String plainName(Job job) {
    List<String> ids = job.claimIds();
    if (ids.size() == 1) {
      return ExportFileNames.of(job.assessment(), ids.getFirst());
    }
    String year = job.nameYear().map(y -> y + " ").orElse("");
    return ExportFileNames.company(job.assessment())
        + " - "
        + year
        + words.say("desktop.packet.name");
  }

  private void done(List<Written> all, Path folder, Runnable then) {
    for (Written written : all) {
      for (int i = 0; i < written.snapshots().size(); i++) {
        workspace.keep(
            new Workspace.ClaimKey(written.job().dossierEditor(), written.job().claimIds().get(i)),
            written.snapshots().get(i),
            then);
      }
    }
    int count = all.stream().mapToInt(written -> written.files().size()).sum();
    dialogs.toast(
        words.say("desktop.packet.done", all.size(), count, folder),
        words.say("desktop.export.open"),
        () -> dialogs.showFolder(folder));
  }

  private void failed(Exception e, Path folder) {
    Message why =
        switch (e) {
          case SourceException source -> source.problemByName();
          case UnprintableCharacterException unprintable -> unprintable.problem();
          case StoreException store -> store.problem();
          case IOException io ->
              Message.of(
                  "desktop.export.cannot-write",
                  DiskTrouble.file(io).orElse(folder.toString()),
                  DiskTrouble.why(io));
          default -> throw new IllegalStateException(e);
        };
    dialogs.problem(words.say("desktop.packet.failed"), words.say(why));
  }
}
