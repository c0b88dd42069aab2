package minshen.packet.source;

import com.itextpdf.kernel.exceptions.BadPasswordException;
import com.itextpdf.kernel.exceptions.KernelExceptionMessageConstant;
import com.itextpdf.kernel.pdf.PdfDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PDF becomes pages: it is opened, looked through, and written anew where it holds more than
 * content. What iText stumbles over, PDFBox may mend.
 */
final class PdfSource {
  private final SourceJob job;
  private final int remarksBefore;
  private boolean isMended;

  private PdfSource(SourceJob job) {
    this.job = job;
    this.remarksBefore = job.remarks().size();
  }

  /** Makes pages of the file of a job. */
  static ConvertedPages read(SourceJob job) throws SourceException, IOException {
    ConvertedPages pages = new PdfSource(job).read();
    return job.portfolio().isEmpty() ? pages : ContainerSource.ofPortfolio(job, pages);
  }

  /** Makes pages of a PDF that the program itself had made. */
  static ConvertedPages read(SourceJob job, Path made) throws SourceException, IOException {
    return new PdfSource(job).take(made, Optional.empty());
  }

  private ConvertedPages read() throws SourceException, IOException {
    Optional<PdfPassword> password = Optional.empty();
    try {
      try {
        return take(job.file(), Optional.empty());
      } catch (BadPasswordException e) {
        password = Optional.of(PdfPassword.ask(job));
        return take(job.file(), password);
      }
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      job.throwWhatIsNotOfTheFile();
      if (KernelExceptionMessageConstant
          .CERTIFICATE_IS_NOT_PROVIDED_DOCUMENT_IS_ENCRYPTED_WITH_PUBLIC_KEY_CERTIFICATE
          .equals(e.getMessage())) {
        throw job.problem("packet.source.certificate", e);
      }
      return mended(password, e);
    }
  }

  private ConvertedPages mended(Optional<PdfPassword> password, Throwable trouble)
      throws SourceException, IOException {
    job.forgetRemarksAfter(remarksBefore);
    try {
      if (password.isPresent()) {
        job.remark("packet.source.opened-by-password");
      }
      job.remark("packet.source.mended");
      isMended = true;
      return take(PdfMending.of(job, password.map(PdfPassword::text)), Optional.empty());
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      job.throwWhatIsNotOfTheFile();
      e.addSuppressed(trouble);
      throw job.problem("packet.source.broken", e);
    }
  }

  private ConvertedPages take(Path file, Optional<PdfPassword> password)
      throws SourceException, IOException {
    try (PdfDocument pdf = PdfFiles.open(file, password.map(PdfPassword::bytes));
        PdfInspection inspection = new PdfInspection(job, pdf, password.isPresent(), isMended)) {
      int pages = inspection.run();
      inspection.report();
      return inspection.wantsCleaning()
          ? new PdfCleaner(job, pdf, inspection.layers()).clean(file, password, pages)
          : new ConvertedPages(file, pages);
    }
  }
}
