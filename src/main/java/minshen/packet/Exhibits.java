package minshen.packet;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import minshen.dossier.Attachment;
import minshen.dossier.PageChoice;
import minshen.packet.Chapter.Attached;
import minshen.packet.source.PdfFiles;
import minshen.packet.source.ReadySource;

/** Lays the pages of all attached files on sheets. */
final class Exhibits {
  /** A page may be this much larger than half an A4: invoices are, by a millimetre or two. */
  private static final double TOLERANCE = 1.02;

  private final List<Chapter> chapters;
  private final Function<Attachment, ReadySource> sources;
  private final boolean twoOnSheet;
  private final Map<Integer, Exhibit> byChapter = new HashMap<>();

  private Exhibits(
      List<Chapter> chapters, Function<Attachment, ReadySource> sources, boolean twoOnSheet) {
    this.chapters = chapters;
    this.sources = sources;
    this.twoOnSheet = twoOnSheet;
  }

  /**
   * The exhibits of chapters.
   *
   * @param sources the files as they were read
   * @param twoOnSheet whether two small pages share a sheet
   * @return the exhibit that each chapter of an attached file belongs to
   * @throws IOException if a file cannot be read again
   */
  static Map<Integer, Exhibit> of(
      List<Chapter> chapters, Function<Attachment, ReadySource> sources, boolean twoOnSheet)
      throws IOException {
    Exhibits exhibits = new Exhibits(chapters, sources, twoOnSheet);
    for (int i = 0; i < chapters.size(); i++) {
      if (chapters.get(i).content() instanceof Attached && !exhibits.byChapter.containsKey(i)) {
        exhibits.gather(i);
      }
    }
    return exhibits.byChapter;
  }

  private void gather(int first) throws IOException {
    Attached head = (Attached) chapters.get(first).content();
    List<Exhibit.Piece> pieces = new ArrayList<>();
    int next = first;
    while (next < chapters.size() && belongs(first, next)) {
      pieces(next, pieces);
      next++;
    }
    Exhibit exhibit = Exhibit.of(head.label(), pieces);
    for (int i = first; i < next; i++) {
      byChapter.put(i, exhibit);
    }
  }

  private boolean belongs(int first, int chapter) {
    return chapters.get(chapter).claimId().equals(chapters.get(first).claimId())
        && chapters.get(first).content() instanceof Attached head
        && chapters.get(chapter).content() instanceof Attached other
        && other.entry().equals(head.entry());
  }

  private void pieces(int chapter, List<Exhibit.Piece> pieces) throws IOException {
    Attachment file = ((Attached) chapters.get(chapter).content()).attachment();
    ReadySource source = sources.apply(file);
    int[] pages =
        file.pages()
            .map(PageChoice::pages)
            .orElseGet(() -> IntStream.rangeClosed(1, source.pages()))
            .toArray();
    Set<Integer> small = twoOnSheet ? small(source, file, pages) : Set.of();
    for (int page : pages) {
      pieces.add(new Exhibit.Piece(chapter, page, pieces.size() + 1, small.contains(page)));
    }
  }

  private static Set<Integer> small(ReadySource source, Attachment file, int[] pages)
      throws IOException {
    Set<Integer> small = new HashSet<>();
    try (PdfDocument pdf = PdfFiles.open(source)) {
      for (int number : pages) {
        PdfPage page = pdf.getPage(number);
        Rectangle visible = AttachedPages.visible(page);
        boolean lying = (page.getRotation() + file.rotate()) % 180 != 0;
        double width = lying ? visible.getHeight() : visible.getWidth();
        double height = lying ? visible.getWidth() : visible.getHeight();
        if (width <= PacketPaper.WIDTH * TOLERANCE
            && height <= PacketPaper.HEIGHT / Exhibit.MOST * TOLERANCE) {
          small.add(number);
        }
      }
    }
    return small;
  }
}
