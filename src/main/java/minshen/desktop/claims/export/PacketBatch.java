package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import minshen.desktop.shell.Progress;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.files.AtomicFiles;
import minshen.packet.AttachmentFiles;
import minshen.packet.PacketException;
import minshen.packet.PacketProblem;
import minshen.packet.PacketWatcher;
import minshen.packet.UploadReport;
import minshen.packet.source.SourceException;
import minshen.packet.source.SourceReader;
import minshen.store.Snapshot;
import minshen.store.StoreException;
import minshen.words.Words;

/**
 * Writes packets, and what else is wanted, into a folder; one that cannot be made does not keep the
 * others from it. Not for the window's thread.
 */
final class PacketBatch {
  /** Progress is counted in parts of a packet. */
  private static final int PARTS = 1000;

  private final Workspace workspace;
  private final Words words;
  private final List<PacketJob> jobs;
  private final List<PacketOutput> outputs;
  private final Path folder;

  PacketBatch(
      Workspace workspace,
      Words words,
      List<PacketJob> jobs,
      List<PacketOutput> outputs,
      Path folder) {
    this.workspace = workspace;
    this.words = words;
    this.jobs = List.copyOf(jobs);
    this.outputs = List.copyOf(outputs);
    this.folder = folder;
  }

  /** A packet that is there, and what of it is kept in the history of each of its claims. */
  record Written(PacketJob job, PacketOutput.Made made, List<Snapshot> snapshots) {}

  /** A job of which something could not be made, and why: each thing once. */
  record Refused(PacketJob job, Set<PacketProblem> problems) {}

  /** What came of it. */
  record Result(List<Written> written, List<Refused> refused) {
    /** What went where in upload sets. */
    List<UploadReport> reports() {
      return written.stream().flatMap(one -> one.made().reports().stream()).toList();
    }

    /** How many files were written. */
    int files() {
      return written.stream().mapToInt(one -> one.made().files().size()).sum();
    }

    /** Of how many jobs something was written. */
    long jobs() {
      return written.stream().map(Written::job).distinct().count();
    }
  }

  private record Added(PacketJob job, PacketOutput output, PacketOutput.Made made) {}

  /**
   * Writes them.
   *
   * @throws IOException if the folder cannot be written to; then nothing is there
   */
  Result write(Progress progress) throws IOException {
    List<Added> added = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    try (AtomicFiles files = new AtomicFiles()) {
      for (PacketJob job : jobs) {
        Set<PacketProblem> problems = new LinkedHashSet<>();
        for (PacketOutput output : outputs) {
          try {
            added.add(new Added(job, output, add(job, output, files, progress)));
          } catch (PacketException e) {
            problems.addAll(e.problems());
          }
        }
        if (!problems.isEmpty()) {
          refused.add(new Refused(job, problems));
        }
      }
      progress.checkCancelled();
      if (!added.isEmpty()) {
        files.commit();
      }
    }
    return new Result(written(added), refused);
  }

  /** What is there already and would be replaced; outputs are asked once. */
  List<Path> replaced() throws IOException {
    List<Path> replaced = new ArrayList<>();
    for (PacketJob job : jobs) {
      for (PacketOutput output : outputs) {
        replaced.addAll(output.replaced(job, job.name(jobs, words)));
      }
    }
    return replaced;
  }

  private List<Written> written(List<Added> added) throws IOException {
    PacketHistory history = new PacketHistory(workspace, folder);
    List<Written> written = new ArrayList<>();
    for (Added one : added) {
      written.add(history.written(one.job(), one.output().exported(), one.made()));
    }
    return written;
  }

  private PacketOutput.Made add(
      PacketJob job, PacketOutput output, AtomicFiles files, Progress progress)
      throws IOException, PacketException {
    try (SourceReader reader =
        new SourceReader(
            job.settings().sourceLimits(),
            workspace.passwords(),
            progress::checkCancelled,
            workspace.sourceCache())) {
      return output.add(
          job, job.name(jobs, words), contents(job), reader, files, watcher(job, output, progress));
    }
  }

  private PacketWatcher watcher(PacketJob job, PacketOutput output, Progress progress) {
    int before = (jobs.indexOf(job) * outputs.size() + outputs.indexOf(output)) * PARTS;
    int all = jobs.size() * outputs.size() * PARTS;
    return (done, pages) -> {
      progress.checkCancelled();
      progress.report(before + (int) ((long) PARTS * done / pages), all);
    };
  }

  /** Where the store's copy of each attachment can be read. */
  private AttachmentFiles contents(PacketJob job) {
    return attachment -> contentOf(job, attachment);
  }

  private Path contentOf(PacketJob job, Attachment attachment) throws SourceException {
    try {
      return workspace.contentOf(job.dossierEditor(), attachment).toAbsolutePath();
    } catch (StoreException e) {
      throw new SourceException(e.problem(), e);
    }
  }
}
