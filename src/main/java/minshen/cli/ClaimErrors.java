package minshen.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.finding.Assessment;
import minshen.dossier.finding.Finding;
import minshen.dossier.finding.Severity;

/** Tells what is wrong with the claims that were written, and with the dossier they are in. */
final class ClaimErrors {
  private final Terminal terminal;
  private final Optional<String> dossier;

  /**
   * Tells of the claims of one dossier.
   *
   * @param dossier its file, as it was named; empty where there is no other
   */
  ClaimErrors(Terminal terminal, Optional<String> dossier) {
    this.terminal = terminal;
    this.dossier = dossier;
  }

  /**
   * The errors, and the findings of some kinds that are none, as they are told when all is written.
   *
   * @param lines one for each
   * @param code the exit code that they make
   */
  record Told(List<String> lines, int code) {
    /** Prints them. */
    int tell(Terminal terminal) {
      lines.forEach(terminal::line);
      return code;
    }
  }

  /**
   * What is to be told.
   *
   * @param tellToo codes of lesser findings that this command tells, too
   */
  Told of(Assessment assessment, List<String> claimIds, Set<String> tellToo) {
    List<Finding> told =
        assessment.findings().stream()
            .filter(f -> f.severity() == Severity.ERROR || tellToo.contains(f.code()))
            .filter(f -> f.claimId().map(claimIds::contains).orElse(true))
            .toList();
    boolean errors = told.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    return new Told(
        told.stream().map(f -> where(f) + ResultPrinter.finding(terminal.words(), f)).toList(),
        errors ? ExitCode.FINDINGS : ExitCode.DONE);
  }

  private String where(Finding finding) {
    return dossier.map(file -> file + ": ").orElse("") + finding.claimId().orElse("");
  }
}
