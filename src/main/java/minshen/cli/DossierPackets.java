package minshen.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.Claim;
import minshen.dossier.finding.Assessment;
import minshen.form.ClaimDocuments;
import minshen.form.ClaimFileNames;
import minshen.packet.AttachmentFiles;
import minshen.packet.Packet;
import minshen.packet.PacketException;
import minshen.packet.PacketPlan;
import minshen.packet.PacketSettings;
import minshen.packet.source.SourceReader;

/** The packets of a dossier, made by a run of packets. */
final class DossierPackets {
  private final PacketRun run;
  private final OpenDossier open;
  private final Assessment assessment;
  private final AttachmentFiles files;
  private final List<String> made = new ArrayList<>();

  DossierPackets(PacketRun run, OpenDossier open, Assessment assessment) {
    this.run = run;
    this.open = open;
    this.assessment = assessment;
    this.files = run.options().outside.files(open.file());
  }

  /** The claims of which a packet is made. */
  List<String> made() {
    return List.copyOf(made);
  }

  /** Adds a packet for each claim, named after the dossier and the claim. */
  void addEach(List<String> claimIds, Path into) throws IOException {
    String name = open.entry().stem();
    Map<String, String> names =
        ClaimFileNames.of(assessment.dossier().claims().stream().map(Claim::id).toList());
    for (String claimId : claimIds) {
      String own = run.freeName(name + "-" + names.get(claimId));
      add(List.of(claimId), into.resolve(own + ".pdf"), Optional.empty());
    }
  }

  /**
   * Adds one packet of some claims, and its zip if one is wanted; the year of the first of them
   * says how it is put together. What is wrong with it the run tells at its end.
   */
  void add(List<String> claimIds, Path target, Optional<Path> zip) throws IOException {
    PacketSettings settings =
        run.options()
            .settings(
                PacketSettings.standardFor(
                    claimIds.stream().map(id -> assessment.notice(id).call())),
                assessment.outcome(claimIds.getFirst()).claim().year());
    ClaimDocuments documents =
        new ClaimDocuments(assessment, run.terminal().words(), settings.numbering().missing());
    PacketPlan plan = PacketPlan.of(assessment, claimIds, settings);
    try (SourceReader reader = run.reader(settings, open.folder())) {
      Packet packet = Packet.prepare(plan, files, documents, reader);
      if (run.add(packet, settings, target, zip)) {
        made.addAll(claimIds);
      }
    } catch (PacketException e) {
      run.refused(open.named(), e);
    }
  }
}
