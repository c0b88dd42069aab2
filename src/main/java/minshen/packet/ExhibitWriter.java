package minshen.packet;

import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.List;
import minshen.packet.Chapter.Attached;
import minshen.packet.Exhibit.Piece;
import minshen.packet.Placement.Frame;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;

/** Writes the sheets that attached files are laid on. */
final class ExhibitWriter {
  private final PacketContent content;
  private final PacketPdf pdf;
  private final boolean loose;
  private int reached = -1;

  ExhibitWriter(PacketContent content, PacketPdf pdf) {
    this.content = content;
    this.pdf = pdf;
    this.loose = content.plan().isLoose();
  }

  /** All files of a material are written with the first of them. */
  void write(int chapter, Exhibit exhibit) throws SourceException {
    int first = content.numbers().first(chapter);
    int last = first + exhibit.sheets().size() - 1;
    if (exhibit.firstChapter() != chapter
        || pdf.part().last() < first
        || pdf.part().first() > last) {
      return;
    }
    try (CopiedPages pages = pdf.copied()) {
      for (int i = 0; i < exhibit.sheets().size(); i++) {
        if (pdf.has(first + i)) {
          sheet(exhibit, exhibit.sheets().get(i), first + i, pages);
        }
      }
      pages.done();
    }
  }

  private void sheet(Exhibit exhibit, List<Piece> pieces, int number, CopiedPages pages)
      throws SourceException {
    Frame frame = loose ? pages.frame(source(pieces.getFirst())) : content.paper().frame(number);
    PdfPage page = loose ? pdf.briefPage(frame) : pdf.briefPage();
    for (Piece piece : pieces) {
      if (piece.chapter() != reached
          && content.numbers().first(piece.chapter()) == number
          && !loose) {
        reached = piece.chapter();
        pdf.bookmarks().expect(reached, content.numbers().chapters().get(reached));
      }
    }
    pdf.bookmarks().reached(page);
    PdfCanvas canvas = pdf.canvas(page);
    // A small page that is the only one stays in the upper half, as upright as the others.
    int places = pieces.getFirst().small() ? Exhibit.MOST : 1;
    SheetLayout layout = new SheetLayout(frame, places);
    PageCanvas sheet = pdf.sheet(canvas, number);
    for (int i = 0; i < pieces.size(); i++) {
      pages.draw(source(pieces.get(i)), canvas, layout.place(i));
      if (pieces.size() > 1 || content.plan().settings().numbering().sheetLabels()) {
        layout.label(sheet, i, exhibit.label(), pieces.get(i).inner(), exhibit.pages());
      }
    }
    pdf.finish(canvas, page, number);
  }

  private SourcePage source(Piece piece) {
    Attached attached = (Attached) content.numbers().chapters().get(piece.chapter()).content();
    ReadySource ready = content.source(attached.attachment());
    return new SourcePage(ready, piece.page(), attached.attachment().rotate());
  }
}
