package minshen.desktop.claims.export;

import minshen.dossier.Claim;
import minshen.dossier.finding.Assessment;
import minshen.files.SafeName;

/** Names of files and folders that every system takes. */
final class ExportFileNames {
  private static final int LONGEST = 60;

  private ExportFileNames() {}

  /** The company and the claim, so that two companies' files do not replace each other. */
  static String of(Assessment assessment, String claimId) {
    String project =
        assessment
            .dossier()
            .claim(claimId)
            .map(Claim::input)
            .flatMap(input -> input.project())
            .orElse(claimId);
    return company(assessment) + " - " + SafeName.of(project, LONGEST);
  }

  /** The company. */
  static String company(Assessment assessment) {
    return SafeName.of(assessment.dossier().applicant().name().orElse("minshen"), LONGEST);
  }
}
