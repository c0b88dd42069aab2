package minshen.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;
import minshen.policy.Library;
import minshen.policy.calc.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: every finding of form, claim and materials. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Minshen root;

  @Mixin private PackOption packs;

  @Mixin private NoticeOption notices;

  @Mixin private NumberingOption numbering;

  @Parameters(paramLabel = "DOSSIER", arity = "0..*", descriptionKey = "cli.parameter.dossier")
  private List<String> files = List.of();

  @Mixin private OutsideOption outside;

  private int errors;

  @Override
  public Integer call() throws IOException {
    StringBuilder pages = new StringBuilder();
    int code;
    try (DossierSource source = DossierSource.of(root, files, true, "DOSSIER")) {
      Library library = notices.over(packs.library(root, source));
      code =
          new DossierFiles(source, library, root.terminal())
              .each(open -> add(pages, open.entry().given(), found(library, open)));
    }
    notices.tellUnused(root.terminal());
    root.terminal().out().print(pages);
    return code == ExitCode.DONE && errors > 0 ? ExitCode.FINDINGS : code;
  }

  private Assessment found(Library library, OpenDossier open) {
    outside.check(open);
    Assessment assessment = Assessment.of(library, open.dossier());
    notices.usedBy(assessment);
    return new FileFindings(open.file(), assessment, numbering.missing()).whole();
  }

  private void add(StringBuilder pages, String file, Assessment assessment) {
    Terminal terminal = root.terminal();
    line(
        pages,
        terminal
            .words()
            .say("cli.result.dossier", assessment.dossier().applicant().name().orElse(""), file));
    findings(pages, assessment.ofDossier());
    for (Outcome outcome : assessment.outcomes()) {
      line(pages, "");
      line(pages, outcome.claim().id() + "  " + outcome.item().id() + " " + outcome.item().title());
      findings(pages, assessment.ofClaim(outcome.claim().id()));
    }
    long warnings = count(assessment, Severity.WARNING);
    long wrong = count(assessment, Severity.ERROR);
    errors += (int) wrong;
    line(pages, "");
    line(pages, terminal.words().say("cli.check.summary", wrong, warnings));
    line(pages, "");
  }

  private void findings(StringBuilder pages, List<Finding> findings) {
    findings.stream()
        .sorted(java.util.Comparator.comparing(Finding::severity))
        .forEach(f -> line(pages, ResultPrinter.finding(root.terminal().words(), f)));
  }

  private static long count(Assessment assessment, Severity severity) {
    return assessment.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static void line(StringBuilder pages, String text) {
    pages.append(text).append(System.lineSeparator());
  }
}
