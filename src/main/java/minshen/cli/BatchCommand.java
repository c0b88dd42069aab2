package minshen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import minshen.batch.Batch;
import minshen.batch.BatchFault;
import minshen.batch.BatchOptions;
import minshen.batch.BatchOutcome;
import minshen.batch.BatchPart;
import minshen.batch.BatchReport;
import minshen.batch.BatchResult;
import minshen.batch.BatchSettings;
import minshen.batch.BatchWatcher;
import minshen.batch.CalculationPart;
import minshen.batch.FormsPart;
import minshen.batch.PacketsPart;
import minshen.batch.ResultPart;
import minshen.batch.UploadsPart;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.form.FileNamePattern;
import minshen.form.Typeface;
import minshen.form.WordDrawing;
import minshen.packet.PacketSettings;
import minshen.policy.Library;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code batch}: calculation, forms and packets of many companies, with one report. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {
  private static final String MAKES = "compute、fill、packet、upload";

  private static final int MOST_WORKERS = 16;

  /** What is made of each company. */
  enum Make {
    COMPUTE,
    FILL,
    PACKET,
    UPLOAD
  }

  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Mixin private NoticeOption notices;

  @Option(
      names = "--from",
      paramLabel = "FILE|DIR",
      arity = "0..*",
      descriptionKey = "cli.option.from")
  private List<String> from = List.of();

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
  private String out;

  @Option(
      names = "--make",
      paramLabel = "compute,fill,packet,upload",
      split = ",",
      descriptionKey = "cli.option.make")
  private List<String> make = List.of("compute", "fill", "packet");

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.option.batch-year")
  private Optional<Integer> year = Optional.empty();

  @Mixin private NamesOption names;

  @Option(names = "--zip", descriptionKey = "cli.option.zip")
  private boolean zip;

  @Option(names = "--overwrite", descriptionKey = "cli.option.batch-overwrite")
  private boolean overwrite;

  @Mixin private PacketOptions options;

  @Option(names = "--workers", paramLabel = "N", descriptionKey = "cli.option.workers")
  private Optional<Integer> workers = Optional.empty();

  @Override
  public Integer call() throws IOException {
    Typeface.readAside();
    Optional<FileNamePattern> pattern = names.pattern();
    Set<Make> makes = makes();
    Path folder = DossierFiles.path(out);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new InputException(SourceLocation.of(out), Message.of("cli.batch.no-folder"));
    }
    try (Interruption interruption = Interruption.listen();
        DossierSource source = DossierSource.of(root, from, true, "--from")) {
      Library library = notices.over(packs.library(root, source));
      List<DossierEntry> entries = new DossierFiles(source, library, root.terminal()).entries();
      Batch batch =
          new Batch(
              folder,
              parts(makes, pattern),
              new BatchOptions(wanted(makes), overwrite, WordDrawing.installed()),
              root.terminal().words(),
              workers());
      BatchResult result =
          batch.run(
              BatchDossier.of(entries, new BatchDossier.Rules(library, notices, options, year)),
              new Progress(interruption, entries.size()));
      notices.tellUnused(root.terminal());
      return told(result, folder);
    }
  }

  private int workers() {
    if (workers.filter(number -> number < 1 || number > MOST_WORKERS).isPresent()) {
      throw new InputException(
          SourceLocation.of("--workers"),
          Message.of("cli.batch.workers", MOST_WORKERS, workers.get()));
    }
    return workers.orElseGet(Batch::usualWorkers);
  }

  private Set<Make> makes() {
    Set<Make> makes = EnumSet.noneOf(Make.class);
    for (String word : make) {
      makes.add(
          Arrays.stream(Make.values())
              .filter(one -> one.name().equalsIgnoreCase(word.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new InputException(
                          SourceLocation.of("--make"),
                          Message.of("cli.packet.word", MAKES, word))));
    }
    return makes;
  }

  private List<BatchPart> parts(Set<Make> makes, Optional<FileNamePattern> pattern) {
    BatchSettings settings =
        (assessment, claimId) ->
            options.settings(
                PacketSettings.standardFor(Stream.of(assessment.notice(claimId).call())),
                assessment.outcome(claimId).claim().year());
    List<BatchPart> parts = new ArrayList<>();
    if (makes.contains(Make.COMPUTE)) {
      parts.add(new ResultPart());
      parts.add(new CalculationPart(pattern));
    }
    if (makes.contains(Make.FILL)) {
      parts.add(new FormsPart(pattern, settings));
    }
    if (makes.contains(Make.PACKET)) {
      parts.add(new PacketsPart(settings, pattern, zip));
    }
    if (makes.contains(Make.UPLOAD)) {
      parts.add(new UploadsPart(settings));
    }
    return parts;
  }

  /** Everything that says what the files are like. */
  private String wanted(Set<Make> makes) {
    return String.join(
        " ",
        makes.toString(),
        year.toString(),
        names.toString(),
        Boolean.toString(zip),
        root.terminal().words().language().code(),
        options.said());
  }

  private int told(BatchResult result, Path folder) throws IOException {
    BatchReport report = new BatchReport(result, folder, root.terminal().words());
    BatchReport.Written written = report.write();
    report.summary().forEach(root.terminal()::line);
    root.terminal().say("cli.written", written.workbook());
    root.terminal().say("cli.written", written.text());
    if (result.count(BatchOutcome::keptOthersFiles) > 0) {
      root.terminal().note("cli.batch.overwrite");
    }
    int found = result.errors() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    return result.worst().map(BatchCommand::code).map(c -> Math.max(c, found)).orElse(found);
  }

  private static int code(BatchFault.Kind kind) {
    return switch (kind) {
      case NOT_REPLACED, MATERIAL -> ExitCode.FINDINGS;
      case INPUT -> ExitCode.INPUT;
      case MACHINE -> ExitCode.MACHINE;
    };
  }

  /** Says a line of each company as it is done. */
  private final class Progress implements BatchWatcher {
    private final Interruption interruption;
    private final int all;

    Progress(Interruption interruption, int all) {
      this.interruption = interruption;
      this.all = all;
    }

    @Override
    public void checkCancelled() {
      interruption.check();
    }

    @Override
    public void done(BatchOutcome company, int done) {
      Terminal terminal = root.terminal();
      if (company.unchanged()) {
        terminal.say("cli.batch.unchanged", done, all, company.called());
      } else {
        terminal.say("cli.batch.made", done, all, company.called(), company.made().size());
      }
      for (Message note : company.notes()) {
        terminal.note("cli.input", company.called(), terminal.words().say(note));
      }
      for (BatchFault fault : company.faults()) {
        terminal.fail(
            fault.kind() == BatchFault.Kind.INPUT
                ? fault.text()
                : Message.of(
                    "cli.input",
                    company.called(),
                    fault
                        .claimId()
                        .map(id -> Message.of("cli.of-claim", id, fault.text()))
                        .orElse(fault.text())));
      }
    }
  }
}
