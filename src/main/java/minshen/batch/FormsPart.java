package minshen.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.form.FileNamePattern;
import minshen.words.Message;

/**
 * The official forms of each claim as Word and PDF.
 *
 * @param names what they are called; by ASCII names if empty
 * @param settings which say what becomes of the numbers of missing materials
 */
public record FormsPart(Optional<FileNamePattern> names, BatchSettings settings)
    implements BatchPart {
  @Override
  public List<Path> add(BatchJob job, AtomicFiles files) throws IOException {
    List<Path> added = new ArrayList<>();
    Set<String> redrawn = new LinkedHashSet<>();
    for (String claimId : job.claimIds()) {
      ClaimDocuments documents =
          job.documents(settings.of(job.assessment(), claimId).numbering().missing());
      List<String> forms =
          documents.pdfs(claimId).stream()
              .filter(document -> !document.equals(ClaimDocuments.CALCULATION))
              .toList();
      for (Map.Entry<String, byte[]> made : documents.of(claimId, forms, names).entrySet()) {
        added.add(job.folder().resolve(made.getKey()));
        files.add(added.getLast(), made.getValue());
      }
      redrawn.addAll(documents.redrawn());
    }
    redrawn.forEach(title -> job.notes().accept(Message.of("form.redrawn", title)));
    return added;
  }
}
