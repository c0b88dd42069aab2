package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.desktop.work.Workspace;
import minshen.dossier.Attachment;
import minshen.dossier.MissingMaterials;
import minshen.dossier.Signature;
import minshen.form.ClaimDocuments;
import minshen.form.signing.SigningRound;
import minshen.packet.PacketPart;
import minshen.store.Snapshot;
import minshen.store.StoreException;
import minshen.words.Words;

/** What of packets is kept in the history of their claims. Not for the window's thread. */
final class PacketHistory {
  private final Workspace workspace;
  private final Path folder;

  /**
   * The history of what is written in one go.
   *
   * @param folder the folder that the user chose
   */
  PacketHistory(Workspace workspace, Path folder) {
    this.workspace = workspace;
    this.folder = folder;
  }

  /**
   * What is kept of files that are there by now.
   *
   * @param exported its word in the history
   * @throws IOException if they cannot be read
   */
  PacketBatch.Written written(PacketJob job, String exported, PacketOutput.Made made)
      throws IOException {
    List<Snapshot.Document> documents = ExportSnapshots.documents(made.files());
    List<Snapshot> snapshots =
        job.claimIds().stream()
            .map(
                claimId ->
                    ExportSnapshots.of(
                        workspace,
                        job.assessment(),
                        claimId,
                        exported,
                        folder.toString(),
                        documents,
                        papers(job, exported, claimId)))
            .toList();
    return new PacketBatch.Written(job, made, snapshots);
  }

  /**
   * What of it is signed and sealed later: nobody signs what is uploaded, or a sheet for clerks.
   */
  private Map<String, List<String>> papers(PacketJob job, String exported, String claimId) {
    MissingMaterials missing = job.settings().numbering().missing();
    if (exported.equals(ExportSnapshots.FORMS)) {
      return ExportSnapshots.papers(job.assessment(), claimId, missing);
    }
    if (!exported.equals(ExportSnapshots.PACKET)) {
      return Map.of();
    }
    Map<String, List<String>> papers = new HashMap<>();
    if (job.settings().parts().contains(PacketPart.FORMS)) {
      papers.putAll(ExportSnapshots.papers(job.assessment(), claimId, missing));
    }
    bound(job, claimId, missing).ifPresent(bound -> papers.put(Signature.PACKET, List.of(bound)));
    return papers;
  }

  /** What a seal across the edges is put on later. */
  private Optional<String> bound(PacketJob job, String claimId, MissingMaterials missing) {
    return SigningRound.of(
            job.assessment(),
            claimId,
            new ClaimDocuments(job.assessment(), Words.CHINESE, missing),
            attachment -> fingerprint(job, attachment))
        .bound();
  }

  private Optional<String> fingerprint(PacketJob job, Attachment attachment) {
    try {
      return Optional.of(workspace.fingerprintOf(job.dossierEditor(), attachment));
    } catch (StoreException e) {
      // What is not there is not bound either.
      return Optional.empty();
    }
  }
}
