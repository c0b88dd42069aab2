package minshen.desktop.claims.export;

import minshen.dossier.Claim;
import minshen.dossier.finding.Assessment;

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
    return company(assessment) + " - " + safe(project);
  }

  /** The company. */
  static String company(Assessment assessment) {
    return safe(assessment.dossier().applicant().name().orElse("minshen"));
  }

  private static String safe(String name) {
    String plain =
        name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip().replaceAll("[. ]+$", "");
    String cut = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    return cut.isEmpty() ? "_" : cut;
  }
}
