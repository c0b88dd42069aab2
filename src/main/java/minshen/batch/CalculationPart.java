package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.dossier.MissingMaterials;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;

/**
 * 测算说明 of each claim.
 *
 * @param names what they are called; by ASCII names if empty
 */
public record CalculationPart(Optional<FileNamePattern> names) implements BatchPart {
  @Override
  public List<Path> add(BatchJob job, AtomicFiles files) throws IOException {
    ClaimDocuments documents = job.documents(MissingMaterials.SKIPPED);
    List<Path> added = new ArrayList<>();
    for (String claimId : job.claimIds()) {
      for (Map.Entry<String, byte[]> made :
          documents.of(claimId, List.of(ClaimDocuments.CALCULATION), names).entrySet()) {
        added.add(job.folder().resolve(made.getKey()));
        files.add(added.getLast(), made.getValue());
      }
    }
    return added;
  }
}
