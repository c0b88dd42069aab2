package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.batch.Batch;
import minshen.batch.BatchFault;
import minshen.batch.BatchJob;
import minshen.batch.BatchOptions;
import minshen.batch.BatchOutcome;
import minshen.batch.BatchPart;
import minshen.batch.BatchReport;
import minshen.batch.BatchResult;
import minshen.batch.BatchWatcher;
import minshen.batch.CalculationPart;
import minshen.batch.FormsPart;
import minshen.desktop.shell.Progress;
import minshen.desktop.work.DossierEditor;
import minshen.desktop.work.PacketChoices;
import minshen.desktop.work.Workspace;
import minshen.files.AtomicFiles;
import minshen.files.DiskTrouble;
import minshen.form.FileNamePattern;
import minshen.form.WordDrawing;
import minshen.packet.PacketException;
import minshen.packet.PacketProblem;
import minshen.packet.PacketSettingsFile;
import minshen.packet.source.SourceReader;
import minshen.words.Message;
import minshen.words.Words;

/**
 * Makes what is wanted of the claims of many companies, each in a folder of its own, with the
 * engine and the report that the command {@code batch} has. What was made is kept in the history of
 * the claims. Not for the window's thread.
 */
final class CompanyBatch {
  private final Workspace workspace;
  private final Words words;
  private final List<TakenCompany> companies;
  private final Set<BatchChoice> chosen;
  private final Path folder;
  private final FileNamePattern names;
  private final PacketJobs jobs;
  private final PacketHistory history;
  private final List<Made> made = new ArrayList<>();
  private final List<PacketBatch.Written> written = new ArrayList<>();
  private final Map<PacketJob, Set<PacketProblem>> refused = new LinkedHashMap<>();
  private final IdentityHashMap<BatchOutcome, Message> unkept = new IdentityHashMap<>();
  private final Map<Path, PacketNames> namesByFolder = new HashMap<>();

  /**
   * A batch.
   *
   * @param taken the companies and the claims of them that are wanted
   * @param chosen what is made of each
   * @param folder the folder that the user chose
   */
  CompanyBatch(
      Workspace workspace,
      Words words,
      List<PacketJobs.Taken> taken,
      Set<BatchChoice> chosen,
      Path folder) {
    this.workspace = workspace;
    this.words = words;
    this.companies = taken.stream().map(one -> new TakenCompany(workspace, one)).toList();
    this.chosen = EnumSet.copyOf(chosen);
    this.folder = folder;
    this.names = ExportNames.of(workspace.settings());
    this.jobs = new PacketJobs(workspace);
    this.history = new PacketHistory(workspace, folder);
  }

  /**
   * What came of it.
   *
   * @param packets what is told and kept of each company and year
   * @param companies what the report says
   * @param report its workbook
   */
  record Result(PacketBatch.Result packets, BatchResult companies, Path report) {}

  /** Files of a company that are not in their place yet. */
  private record Made(PacketJob job, String exported, PacketOutput.Made files) {}

  /**
   * Makes them and writes the report.
   *
   * @throws IOException if the folder cannot be written to
   */
  Result write(Progress progress) throws IOException {
    BatchResult result =
        new Batch(
                folder,
                parts(),
                new BatchOptions(wanted(), false, WordDrawing.installed()),
                words,
                1)
            .run(companies, watcher(progress));
    BatchResult told = new BatchResult(result.companies().stream().map(this::withUnkept).toList());
    BatchReport.Written report = new BatchReport(told, folder, words).write();
    return new Result(new PacketBatch.Result(written, refused()), told, report.workbook());
  }

  private BatchOutcome withUnkept(BatchOutcome company) {
    return Optional.ofNullable(unkept.get(company))
        .map(why -> company.with(new BatchFault(BatchFault.Kind.MACHINE, why)))
        .orElse(company);
  }

  private List<PacketBatch.Refused> refused() {
    return refused.entrySet().stream()
        .map(one -> new PacketBatch.Refused(one.getKey(), one.getValue()))
        .toList();
  }

  private BatchWatcher watcher(Progress progress) {
    return new BatchWatcher() {
      @Override
      public void checkCancelled() {
        progress.checkCancelled();
      }

      @Override
      public void done(BatchOutcome company, int done) {
        keep(company);
        progress.report(done, companies.size());
      }
    };
  }

  /**
   * One company is done after the other: what was made last is the files of this one. What cannot
   * be kept of it does not cost the others theirs, nor the report.
   */
  private void keep(BatchOutcome company) {
    try {
      for (Made one : company.made().isEmpty() ? List.<Made>of() : made) {
        written.add(history.written(one.job(), one.exported(), one.files()));
      }
    } catch (IOException e) {
      unkept.put(
          company, Message.of("desktop.batch.unkept", DiskTrouble.why(e), DiskTrouble.mend(e)));
    } finally {
      made.clear();
    }
  }

  /** Everything that says what the files are like. */
  private String wanted() {
    Set<String> settings = new LinkedHashSet<>();
    for (TakenCompany company : companies) {
      jobs.byYear(company.taken())
          .forEach(job -> settings.add(PacketSettingsFile.yaml(job.settings())));
    }
    return String.join(
        "\n",
        chosen.toString(),
        names.text(),
        words.language().code(),
        Boolean.toString(PacketChoices.zip(workspace.settings())),
        settings.toString());
  }

  private List<BatchPart> parts() {
    List<BatchPart> parts = new ArrayList<>();
    if (chosen.contains(BatchChoice.FORMS)) {
      parts.add(new ByYear(ExportSnapshots.FORMS, this::forms));
    }
    if (chosen.contains(BatchChoice.CALCULATION)) {
      parts.add(new CalculationPart(Optional.of(names)));
    }
    Set<BatchChoice> sheets = EnumSet.copyOf(chosen);
    sheets.retainAll(EnumSet.of(BatchChoice.PACKET, BatchChoice.HAND_IN, BatchChoice.SIGNING));
    if (!sheets.isEmpty()) {
      boolean packet = sheets.contains(BatchChoice.PACKET);
      parts.add(
          new ByYear(
              packet ? ExportSnapshots.PACKET : ExportSnapshots.SHEETS,
              (job, at, files) -> output(pdfs(at.folder(), sheets), job, at, files)));
    }
    if (chosen.contains(BatchChoice.UPLOAD)) {
      parts.add(
          new ByYear(
              ExportSnapshots.UPLOAD,
              (job, at, files) ->
                  output(new PacketUploads(at.folder(), false, words), job, at, files)));
    }
    return parts;
  }

  private PacketOutput.Made forms(PacketJob job, BatchJob at, AtomicFiles files)
      throws IOException {
    List<Path> added = new FormsPart(Optional.of(names), (_, _) -> job.settings()).add(at, files);
    return new PacketOutput.Made(added, List.of(), List.of());
  }

  /** No two packets of a company have the same name, those of another year too. */
  private PacketOutput pdfs(Path own, Set<BatchChoice> sheets) {
    PacketNames free =
        namesByFolder.computeIfAbsent(
            own, to -> new PacketNames(to, names, workspace.today().time(), words));
    return new PacketPdfs(free, sheets, PacketChoices.zip(workspace.settings()), words);
  }

  private static PacketOutput.Made output(
      PacketOutput output, PacketJob job, BatchJob at, AtomicFiles files)
      throws IOException, PacketException {
    try (SourceReader reader = at.reader(job.settings())) {
      return output.add(
          job, "", at.attachments(), reader, files, (_, _) -> at.checkCancelled().run());
    }
  }

  /** Makes files of the claims of a company that are of one year. */
  @FunctionalInterface
  private interface Maker {
    PacketOutput.Made make(PacketJob job, BatchJob at, AtomicFiles files)
        throws IOException, PacketException;
  }

  /**
   * One kind of files of a company, each year by itself: each year's guide wants it its own way.
   */
  private final class ByYear implements BatchPart {
    private final String exported;
    private final Maker maker;

    ByYear(String exported, Maker maker) {
      this.exported = exported;
      this.maker = maker;
    }

    @Override
    public List<BatchJob> split(BatchJob job) {
      return jobs(job).stream().map(one -> job.of(one.claimIds())).toList();
    }

    @Override
    public List<Path> add(BatchJob job, AtomicFiles files) throws IOException, PacketException {
      PacketJob own = jobs(job).getFirst();
      try {
        PacketOutput.Made added = maker.make(own, job, files);
        made.add(new Made(own, exported, added));
        return added.files();
      } catch (PacketException e) {
        refused.computeIfAbsent(own, _ -> new LinkedHashSet<>()).addAll(e.problems());
        throw e;
      }
    }

    private List<PacketJob> jobs(BatchJob job) {
      DossierEditor editor =
          companies.stream()
              .map(TakenCompany::taken)
              .filter(taken -> taken.assessment() == job.assessment())
              .findFirst()
              .orElseThrow()
              .dossierEditor();
      return jobs.byYear(new PacketJobs.Taken(editor, job.assessment(), job.claimIds()));
    }
  }
}
