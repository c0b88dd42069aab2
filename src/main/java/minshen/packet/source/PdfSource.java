package minshen.packet.source;

import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import java.io.IOException;

/** A PDF becomes pages. */
final class PdfSource {
  private PdfSource() {}

  static Pages read(SourceJob job) throws SourceException {
    try (PdfDocument pdf = new PdfDocument(new PdfReader(job.file().toFile()))) {
      return new Pages(job.file(), pdf.getNumberOfPages());
    } catch (BadPasswordException e) {
      throw job.problem("packet.source.wants-password", e);
    } catch (IOException | RuntimeException e) {
      throw job.problem("packet.source.broken", e);
    }
  }
}
