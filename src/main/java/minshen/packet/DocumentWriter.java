package minshen.packet;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import minshen.packet.source.SourceException;

/** Writes the official forms, and in their place what of them was signed. */
final class DocumentWriter {
  private final PacketContent content;
  private final PacketPdf pdf;

  DocumentWriter(PacketContent content, PacketPdf pdf) {
    this.content = content;
    this.pdf = pdf;
  }

  void write(int chapter) throws SourceException {
    byte[] bytes = content.document(chapter);
    SignedPages signed = content.signed(chapter);
    try (PdfDocument source = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      for (int i = 1; i <= source.getNumberOfPages(); i++) {
        int number = content.numbers().first(chapter) + i - 1;
        if (pdf.has(number) && signed.page(i).isPresent()) {
          signed(signed.page(i).get(), number);
        } else if (pdf.has(number) && !content.plan().isLoose() && !isOfPaper(source.getPage(i))) {
          fitted(source, i, number);
        } else if (pdf.has(number)) {
          PdfPage page = pdf.document().addPage(source.getPage(i).copyTo(pdf.document()));
          pdf.bookmarks().reached(page);
          page.getPdfObject().remove(PdfName.StructParents);
          pdf.finish(new PdfCanvas(page, true), page, number);
        }
      }
      pdf.document().flushCopiedObjects(source);
    } catch (IOException e) {
      throw new IllegalStateException("our own form cannot be read", e);
    }
  }

  private static boolean isOfPaper(PdfPage page) {
    Rectangle visible = AttachedPages.visible(page);
    return Math.floorMod(page.getRotation(), 180) == 0
        && Math.abs(visible.getWidth() - PacketPaper.WIDTH) < 2
        && Math.abs(visible.getHeight() - PacketPaper.HEIGHT) < 2;
  }

  /** A page of an office's own form that is wider, or not of our paper, is fitted onto it. */
  private void fitted(PdfDocument source, int index, int number) {
    PdfPage page = pdf.briefPage();
    pdf.bookmarks().reached(page);
    PdfCanvas canvas = pdf.canvas(page);
    AttachedPages pages = new AttachedPages(source, pdf.document(), false, false, _ -> {});
    pages.draw(index, 0, canvas, PacketPaper.WHOLE);
    pdf.finish(canvas, page, number);
  }

  /** A page of a signed form fills the paper, as the form that was signed did. */
  private void signed(SourcePage scanned, int number) throws SourceException {
    try (CopiedPages pages = pdf.copied()) {
      PdfPage page = pdf.briefPage();
      pdf.bookmarks().reached(page);
      PdfCanvas canvas = pdf.canvas(page);
      pages.draw(scanned, canvas, PacketPaper.WHOLE);
      if (!content.plan().isLoose()) {
        // The number that was on the paper when it was scanned gives way to today's.
        PacketPaper.clearNumber(pdf.sheet(canvas, number));
      }
      pdf.finish(canvas, page, number);
      pages.done();
    }
  }
}
