package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import minshen.dossier.Dossier;
import minshen.dossier.finding.Assessment;
import minshen.files.AtomicFiles;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.policy.Library;
import minshen.policy.calc.Outcome;
import minshen.report.Report;
import minshen.report.ReportClaim;
import minshen.report.ReportCompany;
import minshen.report.ReportSheet;
import minshen.report.ReportWorkbook;
import minshen.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code report}: how claims stand, for the boss or the client. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer> {
  private static final String PDF = ".pdf";
  private static final String WORKBOOK = ".xlsx";

  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Mixin private NoticeOption notices;

  @Mixin private NumberingOption numbering;

  @Parameters(paramLabel = "DOSSIER", arity = "0..*", descriptionKey = "cli.parameter.dossier")
  private List<String> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE.pdf|FILE.xlsx",
      required = true,
      descriptionKey = "cli.option.report")
  private String out;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "cli.option.report-year")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--applicant",
      paramLabel = "NAME",
      descriptionKey = "cli.option.report-applicant")
  private Optional<String> applicant = Optional.empty();

  @Option(names = "--claim", paramLabel = "ID", descriptionKey = "cli.option.report-claim")
  private Optional<String> claim = Optional.empty();

  private final List<ReportCompany> companies = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    Terminal terminal = root.terminal();
    Path file = DossierFiles.path(out).toAbsolutePath();
    String ending = out.toLowerCase(Locale.ROOT);
    if (file.getFileName() == null || !(ending.endsWith(PDF) || ending.endsWith(WORKBOOK))) {
      throw new InputException(SourceLocation.of("--out"), Message.of("cli.report.kind", out));
    }
    int code;
    try (DossierSource source = DossierSource.of(root, files, true, "DOSSIER")) {
      Library library = notices.over(packs.library(root, source));
      code =
          new DossierFiles(source, library, terminal)
              .each(open -> company(library, open).ifPresent(companies::add));
    }
    notices.tellUnused(terminal);
    Report report = new Report(companies, terminal.today());
    if (report.claims() == 0) {
      throw new InputException(SourceLocation.of("report"), Message.of("cli.report.nothing"));
    }
    try (AtomicFiles written = new AtomicFiles()) {
      if (ending.endsWith(PDF)) {
        written.add(file, ReportSheet.pdf(report, terminal.words()));
      } else {
        written.add(file, to -> ReportWorkbook.write(report, terminal.words(), to));
      }
      written.commit();
    }
    terminal.say("cli.report.done", out, report.companies().size(), report.claims());
    return code;
  }

  private Optional<ReportCompany> company(Library library, OpenDossier open) {
    Dossier dossier = open.dossier();
    String name = dossier.applicant().name().orElseGet(open::named);
    if (applicant.isPresent()
        && Stream.of(Optional.of(name), dossier.applicant().creditCode())
            .noneMatch(applicant::equals)) {
      return Optional.empty();
    }
    Assessment computed = Assessment.of(library, dossier);
    notices.usedBy(computed);
    Assessment assessment = new FileFindings(open.file(), computed, numbering.missing()).whole();
    return Optional.of(
        new ReportCompany(
            name,
            assessment.outcomes().stream()
                .map(Outcome::claim)
                .filter(one -> year.isEmpty() || one.year().equals(year))
                .filter(one -> claim.isEmpty() || claim.get().equals(one.id()))
                .map(one -> ReportClaim.of(assessment, one.id()))
                .toList()));
  }
}
