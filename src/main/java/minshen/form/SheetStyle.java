package minshen.form;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import minshen.words.Words;

/**
 * The look of a sheet that is ours and no official form: its type, colours, tables, head and foot.
 */
final class SheetStyle {
  static final Color INK = new DeviceRgb(0x1A, 0x1F, 0x24);
  static final Color QUIET = new DeviceRgb(0x57, 0x60, 0x6A);
  static final Color ACCENT = new DeviceRgb(0x0B, 0x5C, 0x63);
  static final Color PALE = new DeviceRgb(0xEE, 0xF5, 0xF5);
  static final Color HAIR = new DeviceRgb(0xC8, 0xCF, 0xD4);

  static final float BODY = 10.5f;
  static final float SMALL = 9;

  private static final float SIDE = 62;
  private static final float TOP = 56;
  private static final float BOTTOM = 62;

  private final Typeface typeface;
  private final PdfPaper paper;

  SheetStyle(Typeface typeface, PdfPaper paper) {
    this.typeface = typeface;
    this.paper = paper;
  }

  /** The pages; they stay open until the end: the foot of each says how many there are. */
  Document document() {
    Document document = new Document(paper.pdf(), PageSize.A4, false);
    document.setMargins(TOP, SIDE, BOTTOM, SIDE);
    return document;
  }

  /** What the sheet is, what it is of, and whose it is. */
  void title(Document document, String what, String of, String whose) {
    Paragraph title = words(what, 18, INK, true);
    title.getAccessibilityProperties().setRole(StandardRoles.H1);
    document.add(title);
    document.add(words(of, 12, INK, false));
    document.add(words(whose, BODY, QUIET, false).setMarginBottom(8));
  }

  /** A paragraph in one size and colour. */
  Paragraph words(String text, float size, Color colour, boolean bold) {
    Paragraph paragraph = new Paragraph().setMargin(0).setFixedLeading(size * 1.5f);
    add(paragraph, text, size, colour, bold);
    return paragraph;
  }

  /**
   * Adds words to a paragraph.
   *
   * @throws UnprintableCharacterException if they hold a character that cannot be printed
   */
  void add(Paragraph paragraph, String text, float size, Color colour, boolean bold) {
    typeface.check(text, "calculation", beginning(text));
    for (Typeface.Piece piece : typeface.pieces(text.replace('\n', ' ').replace('\t', ' '), bold)) {
      Text run =
          new Text(piece.text())
              .setFont(paper.font(piece.face()))
              .setFontSize(size)
              .setFontColor(colour);
      paragraph.add(bold && !Typeface.hasBold(text) ? run.simulateBold() : run);
    }
    paragraph.setProperty(Property.SPLIT_CHARACTERS, new KinsokuSplitter());
  }

  /** How a text that has no field of its own is named: by its first characters. */
  private static String beginning(String text) {
    return text.codePoints()
        .filter(c -> !Typeface.isControl(c))
        .limit(20)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A heading of a section. */
  Paragraph heading(String text) {
    Paragraph heading =
        words(text, 12, ACCENT, true).setMarginTop(16).setMarginBottom(5).setKeepWithNext(true);
    heading.getAccessibilityProperties().setRole(StandardRoles.H2);
    return heading;
  }

  /** A table over the width of the page, with columns in these proportions. */
  static Table table(float... columns) {
    return new Table(UnitValue.createPercentArray(columns)).useAllAvailableWidth();
  }

  /** A cell of body text. */
  Cell cell(String text) {
    return cell(words(text, BODY, INK, false));
  }

  /** A cell that says where something stands. */
  Cell tag(String text) {
    return cell(onBodyLines(words(text, SMALL, ACCENT, false)));
  }

  /** A cell that names its column or row. */
  Cell header(String text, String scope) {
    return header(onBodyLines(words(text, SMALL, QUIET, false)), scope);
  }

  /** A cell of figures, which stand below each other. */
  static Cell figure(Cell cell) {
    return cell.setTextAlignment(TextAlignment.RIGHT).setPaddingRight(16);
  }

  /** Small words beside body text keep to its lines. */
  private static Paragraph onBodyLines(Paragraph small) {
    return small.setFixedLeading(BODY * 1.5f);
  }

  /** A cell with a hairline under it. */
  static Cell cell(Paragraph content) {
    return new Cell()
        .add(content)
        .setBorder(Border.NO_BORDER)
        .setBorderBottom(new SolidBorder(HAIR, 0.5f))
        .setPadding(0)
        .setPaddingTop(3.5f)
        .setPaddingBottom(3.5f)
        .setPaddingRight(8);
  }

  private static Cell header(Paragraph content, String scope) {
    Cell cell = cell(content);
    cell.getAccessibilityProperties().setRole(StandardRoles.TH);
    cell.getAccessibilityProperties()
        .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope));
    return cell;
  }

  /** The foot of every page: a notice, and which page of how many it is. */
  void footers(String notice, Words words) {
    PdfDocument pdf = paper.pdf();
    int pages = pdf.getNumberOfPages();
    for (int number = 1; number <= pages; number++) {
      PdfPage page = pdf.getPage(number);
      Rectangle size = page.getPageSize();
      PdfCanvas canvas = new PdfCanvas(page);
      canvas.openTag(new CanvasArtifact());
      canvas.setStrokeColor(HAIR).setLineWidth(0.5f);
      canvas.moveTo(SIDE, 46).lineTo(size.getWidth() - SIDE, 46).stroke();
      String count = words.say("form.calc.page", number, pages);
      show(canvas, notice, SIDE);
      show(canvas, count, size.getWidth() - SIDE - typeface.width(count, SMALL, false));
      canvas.closeTag();
      canvas.release();
    }
  }

  private void show(PdfCanvas canvas, String text, double x) {
    canvas.beginText().setFillColor(QUIET).moveText(x, 33);
    for (Typeface.Piece piece : typeface.pieces(text, false)) {
      canvas.setFontAndSize(paper.font(piece.face()), SMALL).showText(piece.text());
    }
    canvas.endText();
  }
}
