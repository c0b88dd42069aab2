package minshen.desktop.claims.export;

import java.util.List;
import java.util.Optional;
import minshen.desktop.work.DossierEditor;
import minshen.dossier.finding.Assessment;
import minshen.packet.PacketSettings;
import minshen.words.Words;

/**
 * A packet to be written.
 *
 * @param dossierEditor whose claims they are
 * @param assessment the claims as they stood when they were taken
 * @param claimIds the claims in it, at least one, in their order
 * @param nameYear the year in its name, where the company has packets of several years
 */
record PacketJob(
    DossierEditor dossierEditor,
    Assessment assessment,
    List<String> claimIds,
    PacketSettings settings,
    Optional<Integer> nameYear) {
  PacketJob {
    claimIds = List.copyOf(claimIds);
  }

  /** Its name among several; one claim is named with its project, and two of one name count. */
  String name(List<PacketJob> jobs, Words words) {
    String name = plainName(words);
    long earlier =
        jobs.subList(0, jobs.indexOf(this)).stream()
            .filter(other -> other.plainName(words).equals(name))
            .count();
    return earlier == 0 ? name : name + "-" + (earlier + 1);
  }

  /** Its name, which another company's packet may have as well. */
  String plainName(Words words) {
    if (claimIds.size() == 1) {
      return ExportFileNames.of(assessment, claimIds.getFirst());
    }
    String year = nameYear.map(y -> y + " ").orElse("");
    return ExportFileNames.company(assessment) + " - " + year + words.say("desktop.packet.name");
  }
}
