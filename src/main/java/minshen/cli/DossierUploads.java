package minshen.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import minshen.dossier.Claim;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.packet.AttachmentFiles;
import minshen.packet.PacketException;
import minshen.packet.PacketSettings;
import minshen.packet.UploadPlan;
import minshen.packet.UploadSet;
import minshen.packet.source.SourceReader;
import minshen.policy.Notice;

/** The upload sets of a dossier, made by a run of packets. */
final class DossierUploads {
  private final PacketRun run;
  private final OpenDossier open;
  private final Assessment assessment;
  private final AttachmentFiles files;
  private final Optional<BigDecimal> limit;
  private final List<String> made = new ArrayList<>();

  /**
   * The upload sets of a dossier.
   *
   * @param limit the most MB that a file may have, in place of what the year's notice says
   */
  DossierUploads(
      PacketRun run, OpenDossier open, Assessment assessment, Optional<BigDecimal> limit) {
    this.run = run;
    this.open = open;
    this.assessment = assessment;
    this.files = run.options().outside.files(open.file());
    this.limit = limit;
  }

  /** The claims of which a set is made. */
  List<String> made() {
    return List.copyOf(made);
  }

  /** Adds a set for each claim, in a folder of its own. */
  void add(List<String> claimIds, Path into) throws IOException {
    List<String> all = assessment.dossier().claims().stream().map(Claim::id).toList();
    for (String claimId : claimIds) {
      Notice said = assessment.notice(claimId);
      Notice notice = limit.map(most -> Notice.limited(most).over(said)).orElse(said);
      PacketSettings settings =
          run.options()
              .settings(
                  PacketSettings.standardFor(Stream.of(notice.call())),
                  assessment.outcome(claimId).claim().year());
      UploadPlan plan = UploadPlan.of(assessment, claimId, notice, settings);
      Path target = into.resolve(UploadSet.folderName(plan, all.indexOf(claimId) + 1));
      if (add(plan, settings, target)) {
        made.add(claimId);
      }
    }
  }

  private boolean add(UploadPlan plan, PacketSettings settings, Path target) throws IOException {
    ClaimDocuments documents =
        new ClaimDocuments(assessment, run.terminal().words(), settings.numbering().missing());
    try (SourceReader reader = run.reader(settings, open.folder())) {
      return run.add(UploadSet.prepare(plan, files, documents, reader), target);
    } catch (PacketException e) {
      run.refused(open.named(), e);
      return false;
    }
  }
}
