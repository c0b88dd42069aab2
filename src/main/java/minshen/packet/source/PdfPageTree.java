package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfCatalog;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * The tree of pages (ISO 32000-2, 7.7.3), walked without keeping it in memory: a file may have
 * twenty thousand.
 */
final class PdfPageTree {
  /** Looks at one page. */
  interface Visitor {
    /**
     * Looks at a page.
     *
     * @param page its dictionary, forgotten afterwards
     * @param number from 1
     * @param inherited what it takes from the nodes above it
     */
    void visit(PdfDictionary page, int number, Inherited inherited)
        throws SourceException, IOException;
  }

  /** What a page takes from above where it says nothing itself. */
  record Inherited(Optional<PdfDictionary> resources, Optional<PdfArray> mediaBox) {
    static final Inherited NOTHING = new Inherited(Optional.empty(), Optional.empty());

    Inherited under(PdfDictionary node) {
      return new Inherited(
          Optional.ofNullable(node.getAsDictionary(PdfName.Resources)).or(() -> resources),
          Optional.ofNullable(node.getAsArray(PdfName.MediaBox)).or(() -> mediaBox));
    }
  }

  private static final class Level {
    private final PdfArray kids;
    private final Inherited inherited;
    private int next;

    Level(PdfArray kids, Inherited inherited) {
      this.kids = kids;
      this.inherited = inherited;
    }
  }

  /** Nodes that were opened: each once, so that a small file has no endless number of pages. */
  private final BitSet opened = new BitSet();

  private int pages;

  private PdfPageTree() {}

  /**
   * Visits every page in order.
   *
   * @return how many there are
   * @throws IOException if the tree is damaged
   */
  static int walk(PdfDocument pdf, Visitor visitor) throws SourceException, IOException {
    PdfCatalog catalog = pdf.getCatalog();
    PdfDictionary root = catalog.getPdfObject().getAsDictionary(PdfName.Pages);
    if (root == null) {
      throw new IOException("no pages");
    }
    return new PdfPageTree().walk(root, visitor);
  }

  private int walk(PdfDictionary root, Visitor visitor) throws SourceException, IOException {
    Deque<Level> levels = new ArrayDeque<>();
    if (root.getIndirectReference() != null) {
      refuseToOpenTwice(root.getIndirectReference());
    }
    open(levels, root, Inherited.NOTHING);
    while (!levels.isEmpty()) {
      Level level = levels.peek();
      if (level.next == level.kids.size()) {
        levels.pop();
        continue;
      }
      PdfObject kid = level.kids.get(level.next++, false);
      PdfDictionary node = node(kid);
      if (node.containsKey(PdfName.Kids)) {
        refuseToOpenTwice(kid);
        open(levels, node, level.inherited);
      } else {
        // A page may be there more than once.
        visitor.visit(node, ++pages, level.inherited.under(node));
        PdfFiles.forget(node);
      }
    }
    return pages;
  }

  private static void open(Deque<Level> levels, PdfDictionary node, Inherited above)
      throws IOException {
    PdfArray kids = node.getAsArray(PdfName.Kids);
    if (kids == null) {
      throw new IOException("a node of the page tree without kids");
    }
    levels.push(new Level(kids, above.under(node)));
  }

  private void refuseToOpenTwice(PdfObject kid) throws IOException {
    if (kid instanceof PdfIndirectReference reference) {
      if (opened.get(reference.getObjNumber())) {
        throw new IOException("a page tree that runs in a circle");
      }
      opened.set(reference.getObjNumber());
    }
  }

  private static PdfDictionary node(PdfObject kid) throws IOException {
    PdfObject object = kid instanceof PdfIndirectReference r ? r.getRefersTo(true) : kid;
    if (object instanceof PdfDictionary dictionary && !object.isStream()) {
      return dictionary;
    }
    throw new IOException("a page that is not there");
  }
}
