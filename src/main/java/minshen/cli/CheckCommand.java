package minshen.cli;

import java.util.List;
import java.util.concurrent.Callable;
import minshen.dossier.Dossier;
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

  @Parameters(paramLabel = "DOSSIER", arity = "1..*", descriptionKey = "cli.parameter.dossier")
  private List<String> files;

  @Mixin private OutsideOption outside;

  private int errors;

  @Override
  public Integer call() {
    Library library = notices.over(packs.library(root));
    StringBuilder pages = new StringBuilder();
    int code =
        new DossierFiles(library, root.terminal())
            .each(files, (file, dossier) -> add(pages, file, found(library, file, dossier)));
    notices.tellUnused(root.terminal());
    root.terminal().out().print(pages);
    return code == ExitCode.DONE && errors > 0 ? ExitCode.FINDINGS : code;
  }

  private Assessment found(Library library, String file, Dossier dossier) {
    outside.check(file, dossier);
    Assessment assessment = Assessment.of(library, dossier);
    notices.usedBy(assessment);
    return new FileFindings(DossierFiles.path(file), assessment, numbering.missing()).whole();
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
