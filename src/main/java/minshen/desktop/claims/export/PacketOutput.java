package minshen.desktop.claims.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import minshen.files.AtomicFiles;
import minshen.packet.AttachmentFiles;
import minshen.packet.PacketException;
import minshen.packet.PacketProblem;
import minshen.packet.PacketWatcher;
import minshen.packet.UploadReport;
import minshen.packet.source.SourceReader;

/** What is written of claims: a packet to be printed, sheets beside it, or what is uploaded. */
interface PacketOutput {
  /** Its word in the history. */
  String exported();

  /** What is said when it is there, of how many jobs, how many files, and where. */
  String done();

  /** What is said when nothing of it could be made. */
  String failed();

  /** What is said when of so many jobs it could not be made. */
  String someFailed();

  /**
   * What of a job is there already and would be replaced. Like adding, once for each job.
   *
   * @param name what the job is called among those of the batch
   */
  List<Path> replaced(PacketJob job, String name) throws IOException;

  /**
   * Adds the files of a job to those that are not committed yet.
   *
   * @param name what the job is called among those of the batch
   * @param contents where the attachments can be read
   */
  Made add(
      PacketJob job,
      String name,
      AttachmentFiles contents,
      SourceReader reader,
      AtomicFiles files,
      PacketWatcher watch)
      throws IOException, PacketException;

  /**
   * What was added.
   *
   * @param files the files in their order
   * @param reports what went where, of upload sets
   * @param hindrances what keeps a packet from being a PDF/A-2b that was to be one
   */
  record Made(List<Path> files, List<UploadReport> reports, List<PacketProblem> hindrances) {
    public Made {
      hindrances = List.copyOf(hindrances);
      files = List.copyOf(files);
      reports = List.copyOf(reports);
    }
  }
}
