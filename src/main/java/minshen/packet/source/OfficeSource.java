package minshen.packet.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import minshen.files.Folders;

/** A document of Word, Excel or PowerPoint becomes a PDF through the office program, if any. */
final class OfficeSource {
  private OfficeSource() {}

  static ConvertedPages read(SourceJob job, SourceKind kind) throws SourceException, IOException {
    Path pdf = job.convertedOnce(() -> converted(job, kind));
    try {
      return PdfSource.read(job, pdf);
    } catch (RuntimeException e) {
      job.throwWhatIsNotOfTheFile();
      throw job.problem("packet.source.office-failed", e);
    }
  }

  private static Path converted(SourceJob job, SourceKind kind)
      throws SourceException, IOException {
    OfficeConverter program =
        OfficeConverter.installed(kind).orElseThrow(() -> job.problem("packet.source.no-office"));
    if (Inflation.isBeyond(job.content(), job::checkCancelled)) {
      throw job.problem("packet.source.inflates", Inflation.MOST_TIMES);
    }
    Path folder = job.newFolder();
    Optional<Path> pdf;
    try {
      pdf = program.convert(job, folder);
    } catch (IOException e) {
      throw job.problem("packet.source.office-failed", e);
    }
    Path made = pdf.orElseThrow(() -> job.problem("packet.source.office-failed"));
    Path kept = job.newFile(".pdf");
    Files.move(made, kept, StandardCopyOption.REPLACE_EXISTING);
    Folders.remove(folder);
    job.remark("packet.source.converted", program.name());
    return kept;
  }
}
