package minshen.packet;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;

/** Writes the pages that a packet draws itself, from its cover on, and those it leaves blank. */
final class OwnWriter {
  private final PacketContent content;
  private final PacketPdf pdf;

  OwnWriter(PacketContent content, PacketPdf pdf) {
    this.content = content;
    this.pdf = pdf;
  }

  /** Pages left blank so that a chapter begins on a right-hand page. */
  void blanksBefore(int chapter) {
    PageNumbering numbers = content.numbers();
    int from = chapter == 0 ? 1 : numbers.first(chapter - 1) + numbers.pages(chapter - 1);
    for (int number = from; number < numbers.first(chapter); number++) {
      if (pdf.has(number)) {
        PdfPage blank = pdf.briefPage();
        pdf.finish(new PdfCanvas(blank), blank, number);
      }
    }
  }

  /** The pages of a chapter. */
  void write(int chapter, OwnPages pages) {
    for (int i = 0; i < pages.count(); i++) {
      int number = content.numbers().first(chapter) + i;
      if (!pdf.has(number)) {
        continue;
      }
      PdfPage page = pdf.page();
      pdf.bookmarks().reached(page);
      PageCanvas sheet = pdf.sheet(new PdfCanvas(page), number);
      pages.draw(sheet, i, content.numbers());
      if (pages instanceof ContentsPages contents) {
        contents.links(i, sheet).forEach(link -> link(page, link));
      }
      pdf.finish(sheet.canvas(), page, number);
    }
  }

  private void link(PdfPage page, ContentsPages.Link link) {
    if (!pdf.has(content.numbers().first(link.chapter()))) {
      return;
    }
    Rectangle place =
        new Rectangle(
            (float) link.left(),
            (float) (PacketPaper.HEIGHT - link.bottom()),
            (float) (link.right() - link.left()),
            (float) (link.bottom() - link.top()));
    PdfLinkAnnotation annotation =
        new PdfLinkAnnotation(place)
            .setAction(PdfAction.createGoTo(Bookmarks.name(link.chapter())));
    annotation.setBorder(new PdfArray(new float[] {0, 0, 0}));
    annotation.setFlags(PdfAnnotation.PRINT);
    page.addAnnotation(annotation);
  }
}
