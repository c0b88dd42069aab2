package minshen.packet;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.IntStream;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.packet.source.DrawnOnly;
import minshen.packet.source.PdfFiles;
import minshen.packet.source.ReadySource;

/**
 * What is given away in the place of a file that is not handed in as it is: those of its pages that
 * are, as a PDF that needs no password, with nothing under boxes and nothing of other pages.
 * Without a date, so that the same pages give the same bytes.
 */
final class HandedInPages {
  private static final PdfString NO_ID = new PdfString("minshen-pages");

  private HandedInPages() {}

  /** Writes the pages of a source that are handed in; the stream stays open. */
  static void write(ReadySource source, Attachment attachment, OutputStream out)
      throws IOException {
    PdfWriter writer =
        new PdfWriter(
            out, new WriterProperties().setInitialDocumentId(NO_ID).setModifiedDocumentId(NO_ID));
    writer.setCloseStream(false);
    try (PdfDocument pages = PdfFiles.open(source);
        PdfDocument copy = new PdfDocument(writer)) {
      copy.getDocumentInfo().removeCreationDate();
      copy.getDocumentInfo().setMoreInfo(PdfName.ModDate.getValue(), null);
      attachment
          .pages()
          .map(PageChoice::pages)
          .orElseGet(() -> IntStream.rangeClosed(1, source.pages()))
          .forEach(number -> add(pages.getPage(number), attachment, copy));
      copy.flushCopiedObjects(pages);
    }
  }

  private static void add(PdfPage page, Attachment attachment, PdfDocument copy) {
    DrawnOnly.keep(page);
    PdfPage added = copy.addPage(page.copyTo(copy));
    added.setRotation(Math.floorMod(page.getRotation() + attachment.rotate(), 360));
    added.flush();
  }
}
