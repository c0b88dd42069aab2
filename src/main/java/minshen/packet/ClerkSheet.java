package minshen.packet;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants.LineCapStyle;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import minshen.form.PdfInk;
import minshen.packet.PageCanvas.Style;
import minshen.packet.Placement.Frame;
import minshen.policy.calc.Outcome;

/** Sheets that are no part of the packet: for the clerk, and for those who sign and take it in. */
final class ClerkSheet {
  static final Style TITLE = new Style(20, true, PageCanvas.INK);
  static final Style FOR = new Style(10.5, false, PageCanvas.QUIET);
  static final Style HEADING = new Style(12, false, PageCanvas.ACCENT);
  static final Style LABEL = new Style(10.5, false, PageCanvas.QUIET);
  static final Style SMALL = new Style(9, false, PageCanvas.QUIET);
  static final Style ITEM = new Style(10.5, false, PageCanvas.INK);

  /** What a box of the sheet says. */
  enum Tick {
    /** It is to be ticked by hand. */
    OPEN,
    /** It is done. */
    DONE,
    /** Something is wrong. */
    WRONG
  }

  private static final Frame FRAME =
      new Frame(62, 56, PacketPaper.WIDTH - 124, PacketPaper.HEIGHT - 112);
  private static final double BOTTOM = 790;
  private static final double TOP = 84;
  private static final double LABELS = 72;
  private static final double WHERE = 84;
  private static final double INDENT = 20;

  private final PdfInk ink;
  private final PdfDocument pdf;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private PageCanvas sheet;
  private double at;

  ClerkSheet(PdfInk ink, String title) {
    this.ink = ink;
    this.pdf = new PdfDocument(new PdfWriter(bytes));
    pdf.getDocumentInfo().setTitle(title).setCreator("Minshen");
    newPage();
  }

  /** Ends the sheets. */
  byte[] done() {
    pdf.close();
    return bytes.toByteArray();
  }

  PdfDocument pdf() {
    return pdf;
  }

  PageCanvas canvas() {
    return sheet;
  }

  double left() {
    return FRAME.x();
  }

  double width() {
    return FRAME.width();
  }

  /** The baseline of the next line, in points from the upper edge. */
  double at() {
    return at;
  }

  void down(double points) {
    at += points;
  }

  /** The title of the sheet, and below it what it is about. */
  void title(String title, String about) {
    sheet.text(title, left(), at, TITLE);
    at += 24;
    paragraph(about, left(), width(), FOR);
    at += 8;
  }

  void heading(String text) {
    room(60);
    at += 18;
    sheet.text(text, left(), at, HEADING);
    at += 24;
  }

  /** A line with a label, over a hairline. */
  void fact(String label, String value) {
    List<String> lines = PageCanvas.broken(ink, value, width() - LABELS, ITEM);
    double extra = Math.max(0, lines.size() - 1) * ITEM.leading();
    room(22 + extra);
    sheet.text(label, left(), at, LABEL);
    sheet.lines(lines, left() + LABELS, at, ITEM);
    sheet.rule(left(), sheet.right(), at + 7 + extra, 0.5, PageCanvas.HAIR);
    at += 22 + extra;
  }

  /** What a claim is called on sheets: its item and its project. */
  static String subject(Outcome outcome) {
    String title = outcome.item().title();
    return outcome.claim().project().map(project -> title + "  " + project).orElse(title);
  }

  /** A line with a box. */
  void todo(Tick tick, String what) {
    todo(tick, Optional.empty(), what);
  }

  /** A line with a box, and at its end the pages that it is about. */
  void todo(Tick tick, Optional<String> where, String what) {
    double room = width() - INDENT - WHERE;
    room(PageCanvas.broken(ink, what, room, ITEM).size() * ITEM.leading() + 8);
    box(tick, left(), at);
    where.ifPresent(text -> sheet.flushRight(text, sheet.right(), at, LABEL));
    paragraph(what, left() + INDENT, room, ITEM);
  }

  /** What is to be added to the line above. */
  void below(String text) {
    at -= 4;
    paragraph(text, left() + INDENT, width() - INDENT, SMALL);
    at += 2;
  }

  /** A box that is ticked, or open, or marked as wrong. */
  void box(Tick tick, double x, double baseline) {
    sheet.box(x, baseline, 10);
    PdfCanvas canvas = sheet.canvas();
    double y = PacketPaper.HEIGHT - baseline;
    switch (tick) {
      case OPEN -> {}
      case DONE ->
          canvas
              .saveState()
              .setStrokeColor(PageCanvas.ACCENT)
              .setLineWidth(1.4f)
              .setLineCapStyle(LineCapStyle.ROUND)
              .moveTo(x + 2, y + 4)
              .lineTo(x + 4.2, y + 1.5)
              .lineTo(x + 8.2, y + 7)
              .stroke()
              .restoreState();
      case WRONG ->
          canvas
              .saveState()
              .setStrokeColor(PageCanvas.MISSING)
              .setLineWidth(1.4f)
              .setLineCapStyle(LineCapStyle.ROUND)
              .moveTo(x + 2.5, y + 1.5)
              .lineTo(x + 7.5, y + 6.5)
              .moveTo(x + 2.5, y + 6.5)
              .lineTo(x + 7.5, y + 1.5)
              .stroke()
              .restoreState();
    }
  }

  void paragraph(String text, double x, double width, Style style) {
    List<String> lines = PageCanvas.broken(ink, text, width, style);
    room(lines.size() * style.leading());
    sheet.lines(lines, x, at, style);
    at += lines.size() * style.leading() + 5;
  }

  /** Goes on on a new page if there is not so much room left. */
  void room(double height) {
    if (at + height > BOTTOM) {
      newPage();
    }
  }

  void newPage() {
    PageSize a4 = new PageSize((float) PacketPaper.WIDTH, (float) PacketPaper.HEIGHT);
    sheet = new PageCanvas(new PdfCanvas(pdf.addNewPage(a4)), ink, FRAME, false);
    at = TOP;
  }
}
