package minshen.desktop.claims.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

  /** A folder or the like, under a name that nothing has yet. */
  static Path free(Path wanted) {
    Path free = wanted;
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = wanted.resolveSibling(wanted.getFileName() + " (" + number + ")");
    }
    return free;
  }

  /** The company. */
  static String company(Assessment assessment) {
    return SafeName.of(assessment.dossier().applicant().name().orElse("minshen"), LONGEST);
  }
}
