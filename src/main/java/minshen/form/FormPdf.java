package minshen.form;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.tagutils.TagTreePointer;
import java.util.List;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;

/** Draws a laid-out form as PDF; every position comes from the layout. */
final class FormPdf {
  private final FormLayout layout;
  private final PdfInk ink;
  private final PdfPaper paper;
  private final TagTreePointer tags;
  private PdfCanvas canvas;

  private FormPdf(FormLayout layout, Typeface typeface, FormStamp stamp) {
    this.layout = layout;
    this.paper = new PdfPaper(layout.grid().title(), "zh-CN", stamp);
    this.ink = new PdfInk(typeface, paper::font);
    this.tags = new TagTreePointer(paper.pdf());
  }

  /** The whole file. */
  static byte[] draw(FormLayout layout, Typeface typeface, FormStamp stamp) {
    return new FormPdf(layout, typeface, stamp).draw();
  }

  private byte[] draw() {
    FormGrid.Page sheet = layout.grid().page();
    for (FormLayout.Page page : layout.pages()) {
      PdfPage drawn =
          paper
              .pdf()
              .addNewPage(
                  new PageSize(new Rectangle((float) sheet.width(), (float) sheet.height())));
      canvas = new PdfCanvas(drawn);
      tags.setPageForTagging(drawn);
      for (FormLayout.LaidBlock block : page.blocks()) {
        switch (block) {
          case LaidParagraph paragraph -> paragraph(paragraph, page.number());
          case LaidTable table -> table(table);
        }
      }
      canvas.release();
    }
    return paper.finish();
  }

  private void paragraph(LaidParagraph paragraph, int page) {
    String role =
        !paragraph.title() ? StandardRoles.P : page == 1 ? StandardRoles.H1 : StandardRoles.H2;
    tags.addTag(role);
    text(paragraph.lines());
    tags.moveToParent();
  }

  private void table(LaidTable table) {
    if (table.table().framed()) {
      lines(table);
    }
    tags.addTag(StandardRoles.TABLE);
    for (int row = 0; row < table.rowHeights().size(); row++) {
      tags.addTag(StandardRoles.TR);
      for (LaidCell cell : table.row(row)) {
        cell(cell);
      }
      tags.moveToParent();
    }
    tags.moveToParent();
  }

  private void cell(LaidCell laid) {
    Cell cell = laid.cell();
    tags.addTag(cell.isHeader() ? StandardRoles.TH : StandardRoles.TD);
    PdfStructureAttributes attributes = new PdfStructureAttributes("Table");
    if (cell.isHeader()) {
      attributes.addEnumAttribute("Scope", "Row");
    }
    if (cell.columns() > 1) {
      attributes.addIntAttribute("ColSpan", cell.columns());
    }
    if (cell.rows() > 1) {
      attributes.addIntAttribute("RowSpan", cell.rows());
    }
    tags.getProperties().addAttributes(attributes);
    if (!laid.lines().isEmpty()) {
      tags.addTag(StandardRoles.P);
      text(laid.lines());
      tags.moveToParent();
    }
    tags.moveToParent();
  }

  private void text(List<TextLine> lines) {
    canvas.openTag(tags.getTagReference());
    for (TextLine line : lines) {
      canvas.beginText();
      canvas.moveText(line.x(), upwards(line.baseline()));
      ink.show(canvas, line.text(), line.size(), line.bold());
      canvas.endText();
    }
    canvas.closeTag();
  }

  private void lines(LaidTable table) {
    canvas.openTag(new CanvasArtifact());
    canvas.setLineWidth((float) RuledLine.HAIRLINE);
    for (RuledLine rule : table.rules()) {
      line(rule.fromX(), rule.fromY(), rule.toX(), rule.toY());
    }
    Box frame = table.box();
    canvas.setLineWidth((float) RuledLine.FRAME);
    canvas.rectangle(frame.x(), upwards(frame.bottom()), frame.width(), frame.height());
    canvas.stroke();
    canvas.closeTag();
  }

  private void line(double fromX, double fromY, double toX, double toY) {
    canvas.moveTo(fromX, upwards(fromY)).lineTo(toX, upwards(toY)).stroke();
  }

  private double upwards(double y) {
    return layout.grid().page().height() - y;
  }
}
