package minshen.form;

import static minshen.form.SheetStyle.ACCENT;
import static minshen.form.SheetStyle.BODY;
import static minshen.form.SheetStyle.HAIR;
import static minshen.form.SheetStyle.INK;
import static minshen.form.SheetStyle.QUIET;
import static minshen.form.SheetStyle.SMALL;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.UnitValue;
import java.util.Arrays;
import java.util.List;
import minshen.words.Words;

/** Prints a sheet as PDF/A-2a and PDF/UA-1. */
public final class PrintedSheetPdf {
  private static final float LARGE = 22;
  private static final float MIDDLE = 15;

  /** The bars of one thing, from the first to the last. */
  private static final List<Color> COLOURS =
      List.of(
          new DeviceRgb(0xB9, 0xD6, 0xD8),
          new DeviceRgb(0x4F, 0x9B, 0xA1),
          new DeviceRgb(0x0B, 0x5C, 0x63));

  private final PrintedSheet sheet;
  private final Words words;
  private final PdfPaper paper;
  private final SheetStyle style;
  private final Document document;

  private PrintedSheetPdf(PrintedSheet sheet, Words words, Typeface typeface, FormStamp stamp) {
    this.sheet = sheet;
    this.words = words;
    this.paper =
        new PdfPaper(
            sheet.title() + " " + sheet.of(), words.language().locale().toLanguageTag(), stamp);
    this.style = new SheetStyle(typeface, paper);
    this.document = style.document();
  }

  /**
   * The sheet as the bytes of a PDF.
   *
   * @param words the language it is in
   * @throws UnprintableCharacterException if a text holds a character that cannot be printed
   */
  public static byte[] render(PrintedSheet sheet, Words words, FormStamp stamp) {
    return new PrintedSheetPdf(sheet, words, Typeface.standard(), stamp).render();
  }

  private byte[] render() {
    style.title(document, sheet.title(), sheet.of(), sheet.whose());
    for (PrintedSheet.Part part : sheet.parts()) {
      switch (part) {
        case PrintedSheet.Figures(var figures) -> figures(figures);
        case PrintedSheet.Bars(var heading, var bars) -> bars(heading, bars);
        case PrintedSheet.Rows rows -> rows(rows);
      }
    }
    style.footers(sheet.notice(), words);
    document.flush();
    return paper.finish();
  }

  private void figures(List<PrintedSheet.Figure> figures) {
    float[] widths = new float[figures.size()];
    Arrays.fill(widths, 2);
    widths[0] = 3;
    Table table = SheetStyle.table(widths).setMarginTop(8).setKeepTogether(true);
    for (PrintedSheet.Figure figure : figures) {
      boolean first = figure.equals(figures.getFirst());
      float size = first ? LARGE : MIDDLE;
      Paragraph value =
          style
              .words(figure.value(), size, first ? ACCENT : INK, true)
              .setFixedLeading(LARGE * 1.4f);
      style.add(value, " " + figure.unit(), SMALL, QUIET, false);
      table.addCell(
          new Cell()
              .add(style.words(figure.label(), SMALL, QUIET, false))
              .add(value)
              .setBorder(Border.NO_BORDER)
              .setBorderLeft(new SolidBorder(first ? ACCENT : HAIR, first ? 3 : 1))
              .setPadding(2)
              .setPaddingLeft(10));
    }
    document.add(table);
  }

  private void bars(String heading, List<PrintedSheet.Bar> bars) {
    document.add(style.heading(heading));
    Table table = SheetStyle.table(30, 70);
    for (PrintedSheet.Bar bar : bars) {
      table.addCell(plain(style.words(bar.label(), SMALL, INK, false)));
      Cell cell = plain(new Paragraph().setMargin(0).setFixedLeading(0));
      for (int i = 0; i < bar.lengths().size(); i++) {
        cell.add(length(bar.lengths().get(i), COLOURS.get(i)));
      }
      table.addCell(cell);
    }
    document.add(table);
  }

  /** A bar with its words behind it; one of no length is a line. */
  private Table length(PrintedSheet.Length length, Color colour) {
    float bar = (float) Math.max(0.4, 65 * length.share());
    Table line = SheetStyle.table(bar, 100 - bar);
    Div drawn = new Div().setHeight(9).setBackgroundColor(colour);
    drawn.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
    line.addCell(bare(new Cell().add(drawn)).setPaddingTop(3));
    line.addCell(
        bare(new Cell().add(style.words(length.label(), SMALL, QUIET, false))).setPaddingLeft(5));
    return line;
  }

  private static Cell plain(Paragraph content) {
    return bare(new Cell().add(content)).setPaddingTop(2).setPaddingBottom(4).setKeepTogether(true);
  }

  private static Cell bare(Cell cell) {
    return cell.setBorder(Border.NO_BORDER).setPadding(0);
  }

  private void rows(PrintedSheet.Rows rows) {
    document.add(style.heading(rows.heading()));
    float[] widths = new float[rows.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = rows.columns().get(i).share();
    }
    Table table =
        new Table(UnitValue.createPercentArray(widths)).useAllAvailableWidth().setFixedLayout();
    for (PrintedSheet.Column column : rows.columns()) {
      table.addHeaderCell(in(column, style.header(column.header(), "Column")));
    }
    rows.rows().forEach(row -> row(table, rows.columns(), row, false));
    rows.total().ifPresent(row -> row(table, rows.columns(), row, true));
    document.add(table);
  }

  private void row(
      Table table, List<PrintedSheet.Column> columns, List<String> row, boolean total) {
    for (int i = 0; i < columns.size(); i++) {
      Cell cell =
          total
              ? SheetStyle.cell(style.words(row.get(i), BODY, INK, true))
              : style.cell(row.get(i));
      table.addCell(in(columns.get(i), cell.setKeepTogether(true)));
    }
  }

  private static Cell in(PrintedSheet.Column column, Cell cell) {
    return column.figures() ? SheetStyle.figure(cell).setPaddingRight(4) : cell;
  }
}
