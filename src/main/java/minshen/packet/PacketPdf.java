package minshen.packet;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.List;
import java.util.Optional;
import minshen.form.PdfInk;
import minshen.packet.Packet.Pages;
import minshen.packet.PageCanvas.Style;
import minshen.packet.Placement.Frame;
import minshen.packet.pdfa.Archiving;
import minshen.packet.pdfa.Hindrance;

/**
 * The PDF that pages of a packet are written into: each is begun, drawn, numbered, and leaves the
 * memory.
 */
final class PacketPdf {
  private static final Style NUMBER = new Style(9, false, PageCanvas.BLACK);

  private final PacketContent content;
  private final Pages part;
  private final PdfDocument pdf;
  private final PdfInk ink;
  private final Bookmarks bookmarks;
  private final PageListener listener;
  private final PacketWatcher watch;
  private final Optional<Archiving> archiving;

  /** Is told how large the file has become with each page. */
  @FunctionalInterface
  interface PageListener {
    void written(int page, long bytes);
  }

  PacketPdf(
      PacketContent content,
      Pages part,
      PdfWriter writer,
      PageListener listener,
      PacketWatcher watch) {
    this.content = content;
    this.part = part;
    this.listener = listener;
    this.watch = watch;
    this.ink = content.freshInk();
    this.pdf = new PdfDocument(writer);
    this.bookmarks = new Bookmarks(pdf);
    this.archiving =
        Optional.of(content.plan().isLoose())
            .filter(_ -> content.plan().settings().format().pdfA())
            .map(Archiving::new);
    new PacketCatalog(content, part).describe(pdf);
  }

  /** Whether a page of the packet is among those that are written. */
  boolean has(int page) {
    return part.has(page);
  }

  /** Those that are written. */
  Pages part() {
    return part;
  }

  PdfDocument document() {
    return pdf;
  }

  Bookmarks bookmarks() {
    return bookmarks;
  }

  /** Pages of files, to be drawn onto those of the packet. */
  CopiedPages copied() {
    return new CopiedPages(content, pdf, archiving);
  }

  /** An empty page of the packet's paper. */
  PdfPage page() {
    return pdf.addNewPage(new PageSize((float) PacketPaper.WIDTH, (float) PacketPaper.HEIGHT));
  }

  /** An empty page on which little is written beside what is copied. */
  PdfPage briefPage() {
    return brief(page());
  }

  /** The same in a size of its own. */
  PdfPage briefPage(Frame whole) {
    return brief(pdf.addNewPage(new PageSize((float) whole.width(), (float) whole.height())));
  }

  /** To deflate a few words takes longer than to write them. */
  private static PdfPage brief(PdfPage page) {
    page.getContentStream(0).setCompressionLevel(CompressionConstants.NO_COMPRESSION);
    return page;
  }

  /** What a page is drawn with that is copied. */
  PdfCanvas canvas(PdfPage page) {
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

  /** What our own words are set with on a page of the packet. */
  PageCanvas sheet(PdfCanvas canvas, int number) {
    return new PageCanvas(canvas, ink, content.paper().frame(number), inGreys());
  }

  private boolean inGreys() {
    return content.plan().settings().images().blackAndWhite();
  }

  /**
   * Prints the number on a page that is bound, and lets go of it.
   *
   * @param canvas what the page was drawn with, which knows the colour it was left in
   */
  void finish(PdfCanvas canvas, PdfPage page, int number) {
    if (!content.plan().isLoose()) {
      String text = PacketPlan.say("packet.page", "" + number, "" + content.numbers().total());
      PageCanvas sheet = sheet(canvas, number);
      sheet.centred(text, PacketPaper.WIDTH / 2, PacketPaper.HEIGHT - PacketPaper.NUMBER, NUMBER);
    }
    canvas.release();
    page.flush();
    listener.written(number, pdf.getWriter().getCurrentPos());
    watch.page(number - part.first() + 1, part.last() - part.first() + 1);
  }

  /**
   * Ends the file.
   *
   * @return what keeps it from being a PDF/A-2b, if it was to be one
   */
  List<Hindrance> close() {
    archiving.ifPresent(kept -> kept.finish(pdf));
    pdf.close();
    return archiving.map(Archiving::hindrances).orElse(List.of());
  }
}
