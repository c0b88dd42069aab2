package minshen.form;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.properties.Property;
import com.itextpdf.layout.properties.UnitValue;

/** The look of a calculation sheet: its type, colours, tables. */
final class CalculationStyle {
  static final Color INK = new DeviceRgb(0x1A, 0x1F, 0x24);
  static final Color QUIET = new DeviceRgb(0x57, 0x60, 0x6A);
  static final Color ACCENT = new DeviceRgb(0x0B, 0x5C, 0x63);
  static final Color PALE = new DeviceRgb(0xEE, 0xF5, 0xF5);
  static final Color HAIR = new DeviceRgb(0xC8, 0xCF, 0xD4);

  static final float BODY = 10.5f;
  static final float SMALL = 9;

  private final Typeface typeface;
  private final PdfPaper paper;

  CalculationStyle(Typeface typeface, PdfPaper paper) {
    this.typeface = typeface;
    this.paper = paper;
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

  /** A cell that names its column or row. */
  static Cell header(Paragraph content, String scope) {
    Cell cell = cell(content);
    cell.getAccessibilityProperties().setRole(StandardRoles.TH);
    cell.getAccessibilityProperties()
        .addAttributes(new PdfStructureAttributes("Table").addEnumAttribute("Scope", scope));
    return cell;
  }
}
