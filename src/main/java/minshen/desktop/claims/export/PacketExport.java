package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import minshen.desktop.shell.Dialogs;
import minshen.desktop.shell.Task;
import minshen.desktop.work.Navigator;
import minshen.desktop.work.Workspace;
import minshen.files.DiskTrouble;
import minshen.packet.PacketSettings;
import minshen.packet.UploadReport;
import minshen.store.StoreException;
import minshen.words.Message;
import minshen.words.Words;

/**
 * Writes 申报包 into a folder, one PDF for each company: those that can be made. What was written is
 * kept in the history of every claim in it; what could not be is told in one list.
 */
public final class PacketExport {
  private final Workspace workspace;
  private final Dialogs dialogs;
  private final Words words;
  private final Navigator navigator;
  private final PacketJobs jobs;
  private final ReadOnlyObjectWrapper<Optional<Task<?>>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  /**
   * Packets of a workspace's claims.
   *
   * @param navigator the way to the attachments that keep a packet from being made
   */
  public PacketExport(Workspace workspace, Dialogs dialogs, Words words, Navigator navigator) {
    this.workspace = workspace;
    this.dialogs = dialogs;
    this.words = words;
    this.navigator = navigator;
    this.jobs = new PacketJobs(workspace);
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
        taken -> jobs.alike(taken, settings),
        folder -> new PacketPdfs(names(folder), Set.of(BatchChoice.PACKET), zip, words),
        _ -> {},
        then);
  }

  /**
   * Asks for a folder and writes upload sets of claims as they stand, each in a folder of its own.
   *
   * @param settings how images and colours are kept
   * @param told is told what went where, when they are there
   * @param then called when they are in the history
   */
  public void startUpload(
      List<Wanted> wanted,
      PacketSettings settings,
      Consumer<List<UploadReport>> told,
      Runnable then) {
    start(
        wanted,
        taken -> jobs.alike(taken, settings),
        folder -> new PacketUploads(folder, wanted.size() > 1, words),
        told,
        then);
  }

  /**
   * Asks what is to be made and for a folder, and writes it of claims as they stand, for each
   * company and year by itself: each year's guide wants it its own way.
   */
  public void startByYear(List<Wanted> wanted) {
    if (wanted.isEmpty() || running.get().isPresent()) {
      return;
    }
    dialogs
        .choose(
            words.say("desktop.batch.title"),
            words.say("desktop.batch.what"),
            List.of(BatchChoice.values()),
            one -> words.say("desktop.batch.choice." + one.name()),
            BatchChoice.last(workspace.settings()),
            words.say("desktop.batch.action"))
        .filter(chosen -> !chosen.isEmpty())
        .ifPresent(
            chosen -> {
              BatchChoice.keep(workspace.settings(), chosen);
              startBatch(wanted, chosen);
            });
  }

  private void startBatch(List<Wanted> wanted, Set<BatchChoice> chosen) {
    dialogs
        .chooseFolder(words.say("desktop.packet.choose"))
        .ifPresent(
            folder ->
                PacketJobs.take(
                    workspace,
                    wanted,
                    taken ->
                        run(
                            new CompanyBatch(workspace, words, taken, chosen, folder)::write,
                            this::done,
                            folder)));
  }

  /** The report says everything; what was not made is shown at once, too. */
  private void done(CompanyBatch.Result result) {
    keep(result.packets(), () -> {});
    dialogs.toast(
        words.say(
            "desktop.batch.done",
            result.companies().complete(),
            result.companies().files(),
            result.companies().unchanged()),
        words.say("desktop.batch.report"),
        () -> dialogs.showFolder(result.report()));
    new PacketReport(words, navigator).show(result, dialogs);
  }

  private PacketNames names(Path folder) {
    return new PacketNames(
        folder, ExportNames.of(workspace.settings()), workspace.today().time(), words);
  }

  private void start(
      List<Wanted> wanted,
      Function<PacketJobs.Taken, List<PacketJob>> split,
      Function<Path, PacketOutput> output,
      Consumer<List<UploadReport>> told,
      Runnable then) {
    if (wanted.isEmpty() || running.get().isPresent()) {
      return;
    }
    dialogs
        .chooseFolder(words.say("desktop.packet.choose"))
        .ifPresent(
            folder ->
                PacketJobs.take(
                    workspace,
                    wanted,
                    taken ->
                        ask(
                            new Order(
                                taken.stream().flatMap(one -> split.apply(one).stream()).toList(),
                                output,
                                told,
                                then),
                            folder)));
  }

  /** What is to be written, wherever it goes. */
  private record Order(
      List<PacketJob> jobs,
      Function<Path, PacketOutput> output,
      Consumer<List<UploadReport>> told,
      Runnable then) {}

  /** Nothing is replaced unasked, and without an answer nothing is written. */
  private void ask(Order order, Path folder) {
    run(
        _ -> batch(order, order.output().apply(folder), folder).replaced(),
        there -> ask(order, folder, there),
        folder);
  }

  private void ask(Order order, Path folder, List<Path> there) {
    Dialogs.Way way =
        there.isEmpty()
            ? Dialogs.Way.FIRST
            : dialogs.ask(
                words.say("desktop.export.there"),
                words.say(
                    "desktop.packet.there",
                    folder,
                    there.size(),
                    there.getFirst().getFileName().toString()),
                words.say("desktop.export.replace"),
                words.say("desktop.export.beside"));
    switch (way) {
      case FIRST -> write(order, folder);
      case SECOND ->
          write(order, ExportFileNames.free(folder.resolve(words.say("desktop.packet.name"))));
      case NEITHER -> {}
    }
  }

  private PacketBatch batch(Order order, PacketOutput output, Path folder) {
    return new PacketBatch(workspace, words, order.jobs(), List.of(output), folder);
  }

  private void write(Order order, Path folder) {
    PacketOutput output = order.output().apply(folder);
    run(
        batch(order, output, folder)::write,
        result -> {
          done(result, output, folder, order.then());
          order.told().accept(result.reports());
        },
        folder);
  }

  private <T> void run(Task.Work<T> work, Consumer<T> done, Path folder) {
    Task<T> task = workspace.tasks().task(work).onSuccess(done).onFailure(e -> failed(e, folder));
    // What comes next may run already.
    task.onEnd(
        () -> {
          if (running.get().filter(task::equals).isPresent()) {
            running.set(Optional.empty());
          }
        });
    running.set(Optional.of(task));
    workspace.tasks().runAside(task);
  }

  private void keep(PacketBatch.Result result, Runnable then) {
    for (PacketBatch.Written written : result.written()) {
      for (int i = 0; i < written.snapshots().size(); i++) {
        workspace.keep(
            new Workspace.ClaimKey(written.job().dossierEditor(), written.job().claimIds().get(i)),
            written.snapshots().get(i),
            then);
      }
    }
  }

  private void done(PacketBatch.Result result, PacketOutput output, Path folder, Runnable then) {
    keep(result, then);
    if (!result.written().isEmpty()) {
      dialogs.toast(
          words.say(output.done(), result.jobs(), result.files(), folder),
          words.say("desktop.export.open"),
          () -> dialogs.showFolder(folder));
    }
    new PacketReport(words, navigator).show(result, output.failed(), output.someFailed(), dialogs);
  }

  private void failed(Exception e, Path folder) {
    Message why =
        switch (e) {
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
