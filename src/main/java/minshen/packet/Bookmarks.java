package minshen.packet;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.navigation.PdfExplicitDestination;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The bookmarks of a packet, one for each chapter, and the places the contents lead to. */
final class Bookmarks {
  private record Open(PdfOutline outline, int depth) {}

  private record Expected(int index, Chapter chapter) {}

  private final PdfDocument pdf;
  private final Deque<Open> above = new ArrayDeque<>();
  private final List<Expected> expected = new ArrayList<>();

  Bookmarks(PdfDocument pdf) {
    this.pdf = pdf;
  }

  /** The name of the place where a chapter begins. */
  static String name(int chapter) {
    return "chapter-" + chapter;
  }

  /** A chapter begins on the next page. */
  void expect(int index, Chapter chapter) {
    expected.add(new Expected(index, chapter));
  }

  /** A page is there, on which whatever was expected begins. */
  void reached(PdfPage page) {
    for (Expected next : expected) {
      PdfExplicitDestination place =
          PdfExplicitDestination.createXYZ(page, 0, (float) PacketPaper.HEIGHT, 0);
      pdf.addNamedDestination(name(next.index()), place.getPdfObject());
      add(next.chapter(), place);
    }
    expected.clear();
  }

  private void add(Chapter chapter, PdfExplicitDestination place) {
    // The cover and the contents, which are not in the contents, stand beside the chapters; so do
    // not the pages behind a divider that already has a bookmark.
    boolean front =
        chapter.content() instanceof Chapter.Cover || chapter.content() instanceof Chapter.Contents;
    if (chapter.depth() == 0 && !front) {
      return;
    }
    int depth = Math.max(1, chapter.depth());
    while (!above.isEmpty() && above.peek().depth() >= depth) {
      above.pop();
    }
    PdfOutline parent = above.isEmpty() ? pdf.getOutlines(false) : above.peek().outline();
    PdfOutline outline = parent.addOutline(chapter.title());
    outline.addDestination(place);
    outline.setOpen(depth == 1);
    above.push(new Open(outline, depth));
  }
}
