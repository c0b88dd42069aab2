package minshen.packet;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfViewerPreferences.PdfViewerPreferencesConstants;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import minshen.form.PdfInk;
import minshen.packet.Chapter.Attached;
import minshen.packet.Chapter.Document;
import minshen.packet.Exhibit.Piece;
import minshen.packet.Packet.Pages;
import minshen.packet.PageCanvas.Style;
import minshen.packet.Placement.Frame;
import minshen.packet.source.ReadySource;
import minshen.packet.source.SourceException;

/**
 * Writes the pages of a packet, or some of them, as one PDF. A page leaves the memory as soon as it
 * is drawn.
 */
final class PacketWriter {
  private static final Style NUMBER = new Style(9, false, PageCanvas.BLACK);

  private final PacketContent content;
  private final PacketWatcher watch;
  private final PdfInk ink;
  private final PdfDocument pdf;
  private final Bookmarks bookmarks;
  private final Pages part;
  private final boolean loose;
  private PageListener listener = (_, _) -> {};
  private int reached = -1;

  /** Is told how large the file has become with each page. */
  @FunctionalInterface
  interface PageListener {
    void written(int page, long bytes);
  }

  private PacketWriter(PacketContent content, Pages part, PdfWriter writer, PacketWatcher watch) {
    this.content = content;
    this.part = part;
    this.loose = content.plan().isLoose();
    this.watch = watch;
    this.ink = content.freshInk();
    this.pdf = new PdfDocument(writer);
    this.bookmarks = new Bookmarks(pdf);
  }

  /**
   * Writes some pages of a packet.
   *
   * @throws IOException if the output cannot be written
   * @throws PacketException if an attachment turns out to be damaged, or changed in the meantime
   */
  static void write(
      PacketContent content,
      Pages part,
      OutputStream out,
      PageListener listener,
      PacketWatcher watch)
      throws IOException, PacketException {
    KeptTrouble kept = new KeptTrouble(out);
    try {
      WriterProperties properties = new WriterProperties().setPdfVersion(PdfVersion.PDF_1_7);
      PdfWriter target = new PdfWriter(kept, properties);
      target.setCloseStream(false);
      PacketWriter writer = new PacketWriter(content, part, target, watch);
      writer.listener = listener;
      writer.write();
    } catch (RuntimeException | PacketException e) {
      // iText wraps what the stream threw; the disk's own words are the ones to be told.
      kept.rethrow();
      throw e;
    }
  }

  private void write() throws PacketException {
    describe();
    PageNumbering numbers = content.numbers();
    for (int i = 0; i < numbers.chapters().size(); i++) {
      int first = numbers.first(i);
      blanksBefore(i);
      Chapter.Content of = numbers.chapters().get(i).content();
      if (part.has(first) && !(of instanceof Attached) && !loose) {
        bookmarks.expect(i, numbers.chapters().get(i));
      }
      chapter(i, numbers.chapters().get(i));
    }
    pdf.close();
  }

  private void chapter(int index, Chapter chapter) throws PacketException {
    try {
      switch (chapter.content()) {
        case Document _ -> document(index);
        case Attached _ -> exhibit(index, content.exhibit(index));
        default -> own(index, content.own(index));
      }
    } catch (SourceException e) {
      throw new PacketException(PacketProblem.of(chapter, e), e);
    }
  }

  private void describe() {
    pdf.getDocumentInfo().setTitle(content.title()).setCreator("Minshen");
    pdf.getCatalog().setLang(new PdfString("zh-CN"));
    PdfViewerPreferences preferences =
        new PdfViewerPreferences()
            .setDisplayDocTitle(true)
            .setPrintScaling(PdfViewerPreferencesConstants.NONE);
    if (loose) {
      return;
    }
    if (content.plan().settings().printing().doubleSided()) {
      preferences.setDuplex(PdfViewerPreferencesConstants.DUPLEX_FLIP_LONG_EDGE);
    }
    pdf.getCatalog().setViewerPreferences(preferences);
    pdf.getCatalog().setPageMode(PdfName.UseOutlines);
    // Viewers name the pages as they are printed, in a part too.
    pdf.getCatalog().put(PdfName.PageLabels, pageLabels(part.first()));
  }

  private static PdfDictionary pageLabels(int first) {
    PdfDictionary range = new PdfDictionary();
    range.put(PdfName.S, PdfName.D);
    range.put(PdfName.St, new PdfNumber(first));
    PdfArray numbers = new PdfArray();
    numbers.add(new PdfNumber(0));
    numbers.add(range);
    PdfDictionary labels = new PdfDictionary();
    labels.put(PdfName.Nums, numbers);
    return labels;
  }

  /** Pages left blank so that a chapter begins on a right-hand page. */
  private void blanksBefore(int chapter) {
    PageNumbering numbers = content.numbers();
    int from = chapter == 0 ? 1 : numbers.first(chapter - 1) + numbers.pages(chapter - 1);
    for (int page = from; page < numbers.first(chapter); page++) {
      if (part.has(page)) {
        PdfPage blank = brief(newPage());
        finish(new PdfCanvas(blank), blank, page);
      }
    }
  }

  private void own(int chapter, OwnPages pages) {
    for (int i = 0; i < pages.count(); i++) {
      int number = content.numbers().first(chapter) + i;
      if (!part.has(number)) {
        continue;
      }
      PdfPage page = newPage();
      bookmarks.reached(page);
      PageCanvas sheet = sheet(new PdfCanvas(page), number);
      pages.draw(sheet, i, content.numbers());
      if (pages instanceof ContentsPages contents) {
        contents.links(i, sheet).forEach(link -> link(page, link));
      }
      finish(sheet.canvas(), page, number);
    }
  }

  private void link(PdfPage page, ContentsPages.Link link) {
    if (!part.has(content.numbers().first(link.chapter()))) {
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
    page.addAnnotation(annotation);
  }

  private void document(int chapter) throws SourceException {
    byte[] bytes = content.document(chapter);
    SignedPages signed = content.signed(chapter);
    try (PdfDocument source = new PdfDocument(new PdfReader(new ByteArrayInputStream(bytes)))) {
      for (int i = 1; i <= source.getNumberOfPages(); i++) {
        int number = content.numbers().first(chapter) + i - 1;
        if (part.has(number) && signed.page(i).isPresent()) {
          signed(signed.page(i).get(), number);
        } else if (part.has(number)) {
          PdfPage page = pdf.addPage(source.getPage(i).copyTo(pdf));
          bookmarks.reached(page);
          page.getPdfObject().remove(PdfName.StructParents);
          finish(new PdfCanvas(page, true), page, number);
        }
      }
      pdf.flushCopiedObjects(source);
    } catch (IOException e) {
      throw new IllegalStateException("our own form cannot be read", e);
    }
  }

  /** All files of a material are written with the first of them. */
  private void exhibit(int chapter, Exhibit exhibit) throws SourceException {
    int first = content.numbers().first(chapter);
    int last = first + exhibit.sheets().size() - 1;
    if (exhibit.firstChapter() != chapter || part.last() < first || part.first() > last) {
      return;
    }
    try (CopiedPages pages = new CopiedPages(content, pdf)) {
      for (int i = 0; i < exhibit.sheets().size(); i++) {
        if (part.has(first + i)) {
          sheet(exhibit, exhibit.sheets().get(i), first + i, pages);
        }
      }
      pages.done();
    }
  }

  /** A page of a signed form fills the paper, as the form that was signed did. */
  private void signed(SourcePage scanned, int number) throws SourceException {
    try (CopiedPages pages = new CopiedPages(content, pdf)) {
      PdfPage page = brief(newPage());
      bookmarks.reached(page);
      PdfCanvas canvas = canvas(page);
      pages.draw(scanned, canvas, PacketPaper.WHOLE);
      if (!loose) {
        // The number that was on the paper when it was scanned gives way to today's.
        PacketPaper.clearNumber(sheet(canvas, number));
      }
      finish(canvas, page, number);
      pages.done();
    }
  }

  private void sheet(Exhibit exhibit, List<Piece> pieces, int number, CopiedPages pages)
      throws SourceException {
    Frame frame = loose ? pages.frame(source(pieces.getFirst())) : content.paper().frame(number);
    PdfPage page = brief(loose ? newPage(frame) : newPage());
    for (Piece piece : pieces) {
      if (piece.chapter() != reached
          && content.numbers().first(piece.chapter()) == number
          && !loose) {
        reached = piece.chapter();
        bookmarks.expect(reached, content.numbers().chapters().get(reached));
      }
    }
    bookmarks.reached(page);
    PdfCanvas canvas = canvas(page);
    // A small page that is the only one stays in the upper half, as upright as the others.
    int places = pieces.getFirst().small() ? Exhibit.MOST : 1;
    SheetLayout layout = new SheetLayout(frame, places);
    PageCanvas sheet = sheet(canvas, number);
    for (int i = 0; i < pieces.size(); i++) {
      pages.draw(source(pieces.get(i)), canvas, layout.place(i));
      if (pieces.size() > 1 || content.plan().settings().numbering().sheetLabels()) {
        layout.label(sheet, i, exhibit.label(), pieces.get(i).inner(), exhibit.pages());
      }
    }
    finish(canvas, page, number);
  }

  private SourcePage source(Piece piece) {
    Attached attached = (Attached) content.numbers().chapters().get(piece.chapter()).content();
    ReadySource ready = content.source(attached.attachment());
    return new SourcePage(ready, piece.page(), attached.attachment().rotate());
  }

  /** What a page is drawn with that is copied. */
  private PdfCanvas canvas(PdfPage page) {
    if (inGreys()) {
      page.getPdfObject().put(PdfName.Group, greyGroup());
    }
    return new PdfCanvas(page);
  }

  /** Colours of a page are mixed as on a screen. */
  private static PdfDictionary greyGroup() {
    PdfDictionary group = new PdfDictionary();
    group.put(PdfName.S, PdfName.Transparency);
    group.put(PdfName.CS, PdfName.DeviceRGB);
    return group;
  }

  private PageCanvas sheet(PdfCanvas canvas, int number) {
    return new PageCanvas(canvas, ink, content.paper().frame(number), inGreys());
  }

  private boolean inGreys() {
    return content.plan().settings().images().blackAndWhite();
  }

  private PdfPage newPage() {
    return pdf.addNewPage(new PageSize((float) PacketPaper.WIDTH, (float) PacketPaper.HEIGHT));
  }

  private PdfPage newPage(Frame whole) {
    return pdf.addNewPage(new PageSize((float) whole.width(), (float) whole.height()));
  }

  /** To deflate a few words takes longer than to write them. */
  private static PdfPage brief(PdfPage page) {
    page.getContentStream(0).setCompressionLevel(CompressionConstants.NO_COMPRESSION);
    return page;
  }

  /**
   * Prints the number on a page that is bound, and lets go of it.
   *
   * @param canvas what the page was drawn with, which knows the colour it was left in
   */
  private void finish(PdfCanvas canvas, PdfPage page, int number) {
    if (!loose) {
      String text = PacketPlan.say("packet.page", "" + number, "" + content.numbers().total());
      PageCanvas sheet = sheet(canvas, number);
      sheet.centred(text, PacketPaper.WIDTH / 2, PacketPaper.HEIGHT - PacketPaper.NUMBER, NUMBER);
    }
    canvas.release();
    page.flush();
    listener.written(number, pdf.getWriter().getCurrentPos());
    watch.page(number - part.first() + 1, part.last() - part.first() + 1);
  }
}
