package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import minshen.dossier.Claim;
import minshen.files.AtomicFiles;
import minshen.form.ClaimDocuments;
import minshen.packet.AttachmentFiles;
import minshen.packet.PacketException;
import minshen.packet.PacketWatcher;
import minshen.packet.UploadPlan;
import minshen.packet.UploadReport;
import minshen.packet.UploadSet;
import minshen.packet.source.SourceReader;
import minshen.words.Words;

/**
 * 上传材料包: a folder for each claim of each job.
 *
 * @param folder where they go; of several jobs each has a folder of its own in it
 * @param several whether there are several jobs
 */
record PacketUploads(Path folder, boolean several, Words words) implements PacketOutput {
  @Override
  public String exported() {
    return ExportSnapshots.UPLOAD;
  }

  @Override
  public String done() {
    return "desktop.upload.done";
  }

  @Override
  public String failed() {
    return "desktop.upload.failed";
  }

  @Override
  public String someFailed() {
    return "desktop.upload.some-failed";
  }

  @Override
  public Made add(
      PacketJob job,
      String name,
      AttachmentFiles contents,
      SourceReader reader,
      AtomicFiles files,
      PacketWatcher watch)
      throws IOException, PacketException {
    Path into = several ? folder.resolve(name) : folder;
    ClaimDocuments documents =
        new ClaimDocuments(job.assessment(), words, job.settings().numbering().missing());
    List<String> all = job.assessment().dossier().claims().stream().map(Claim::id).toList();
    List<UploadReport> reports = new ArrayList<>();
    try (AtomicFiles own = new AtomicFiles()) {
      for (String claimId : job.claimIds()) {
        UploadPlan plan =
            UploadPlan.of(
                job.assessment(), claimId, job.assessment().notice(claimId), job.settings());
        UploadSet set = UploadSet.prepare(plan, contents, documents, reader);
        int before = reports.size();
        reports.add(
            set.add(
                into.resolve(UploadSet.folderName(plan, all.indexOf(claimId) + 1)),
                own,
                words,
                (done, pages) -> watch.page(before * pages + done, job.claimIds().size() * pages)));
      }
      files.takeOver(own);
    }
    return new Made(reports.stream().flatMap(r -> r.files().stream()).toList(), reports, List.of());
  }
}
