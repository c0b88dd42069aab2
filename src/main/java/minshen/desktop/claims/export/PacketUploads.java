package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
  public List<Path> replaced(PacketJob job, String name) {
    return job.claimIds().stream()
        .map(claimId -> target(job, name, claimId, plan(job, claimId)))
        .filter(target -> Files.exists(target, LinkOption.NOFOLLOW_LINKS))
        .toList();
  }

  private static UploadPlan plan(PacketJob job, String claimId) {
    return UploadPlan.of(
        job.assessment(), claimId, job.assessment().notice(claimId), job.settings());
  }

  /** The folder of a claim. */
  private Path target(PacketJob job, String name, String claimId, UploadPlan plan) {
    List<String> all = job.assessment().dossier().claims().stream().map(Claim::id).toList();
    return (several ? folder.resolve(name) : folder)
        .resolve(UploadSet.folderName(plan, all.indexOf(claimId) + 1));
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
    ClaimDocuments documents =
        new ClaimDocuments(job.assessment(), words, job.settings().numbering().missing());
    List<UploadReport> reports = new ArrayList<>();
    try (AtomicFiles own = new AtomicFiles()) {
      for (String claimId : job.claimIds()) {
        UploadPlan plan = plan(job, claimId);
        UploadSet set = UploadSet.prepare(plan, contents, documents, reader);
        int before = reports.size();
        reports.add(
            set.add(
                target(job, name, claimId, plan),
                own,
                words,
                (done, pages) -> watch.page(before * pages + done, job.claimIds().size() * pages)));
      }
      files.takeOver(own);
    }
    return new Made(reports.stream().flatMap(r -> r.files().stream()).toList(), reports, List.of());
  }
}
