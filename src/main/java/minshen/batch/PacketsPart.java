package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;
import minshen.packet.Packet;
import minshen.packet.PacketException;
import minshen.packet.PacketFiles;
import minshen.packet.PacketPaths;
import minshen.packet.PacketPlan;
import minshen.packet.PacketSettings;
import minshen.packet.source.SourceReader;

/**
 * 申报包 of each claim, with what its settings want beside it.
 *
 * @param names what they are called; by ASCII names if empty
 * @param zip whether a zip with the originals is wanted too
 */
public record PacketsPart(BatchSettings settings, Optional<FileNamePattern> names, boolean zip)
    implements BatchPart {
  @Override
  public List<Path> add(BatchJob job, AtomicFiles files) throws IOException, PacketException {
    List<Path> added = new ArrayList<>();
    for (String claimId : job.claimIds()) {
      PacketSettings own = settings.of(job.assessment(), claimId);
      ClaimDocuments documents = job.documents(own.numbering().missing());
      PacketPlan plan = PacketPlan.of(job.assessment(), List.of(claimId), own);
      try (SourceReader reader = job.reader(own)) {
        Packet packet = Packet.prepare(plan, job.attachments(), documents, reader);
        packet.remarks().forEach(job.notes());
        added.addAll(
            PacketFiles.add(
                packet,
                own,
                paths(job, documents, claimId),
                files,
                job.words(),
                (_, _) -> job.checkCancelled().run()));
      }
    }
    return added;
  }

  private PacketPaths paths(BatchJob job, ClaimDocuments documents, String claimId) {
    String stem =
        names
            .map(
                pattern ->
                    documents.named(pattern, job.words().say("batch.packet"), List.of(claimId)))
            .orElseGet(() -> documents.name(claimId) + "-packet");
    Path folder = job.folder();
    return PacketPaths.of(
        folder.resolve(stem + ".pdf"), Optional.of(folder.resolve(stem + ".zip")).filter(_ -> zip));
  }
}
