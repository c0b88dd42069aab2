package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import minshen.dossier.Claim;
import minshen.files.AtomicFiles;
import minshen.packet.PacketException;
import minshen.packet.PacketSettings;
import minshen.packet.UploadPlan;
import minshen.packet.UploadSet;
import minshen.packet.source.SourceReader;

/** 上传材料包 of each claim, in a folder of its own. */
public record UploadsPart(BatchSettings settings) implements BatchPart {
  @Override
  public List<Path> add(BatchJob job, AtomicFiles files) throws IOException, PacketException {
    List<String> all = job.assessment().dossier().claims().stream().map(Claim::id).toList();
    List<Path> added = new ArrayList<>();
    for (String claimId : job.claimIds()) {
      PacketSettings own = settings.of(job.assessment(), claimId);
      UploadPlan plan =
          UploadPlan.of(job.assessment(), claimId, job.assessment().notice(claimId), own);
      try (SourceReader reader = job.reader(own)) {
        UploadSet set =
            UploadSet.prepare(
                plan, job.attachments(), job.documents(own.numbering().missing()), reader);
        set.remarks().forEach(job.notes());
        added.addAll(
            set.add(
                    job.folder().resolve(UploadSet.folderName(plan, all.indexOf(claimId) + 1)),
                    files,
                    job.words(),
                    (_, _) -> job.checkCancelled().run())
                .files());
      }
    }
    return added;
  }
}
