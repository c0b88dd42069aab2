package minshen.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import minshen.form.FormLayout.LaidBlock;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;

/** Writes the blocks of a laid-out page as WordprocessingML. */
final class WordBody {
  /** The style of a paragraph that only keeps two tables apart. */
  static final String GAP_STYLE = "FormGap";

  /** The style of the title of a continuation page; it begins a new page. */
  static final String CONTINUED_STYLE = "FormContinued";

  /** Bookkeeping of Word's borders, in eighths of a point. */
  private static final int FRAME = 8;

  private static final int HAIRLINE = 4;

  /** The bookmarks of a page are numbered from its own thousand on. */
  private static final int MARKS_OF_A_PAGE = 1000;

  private final StringBuilder xml = new StringBuilder();
  private final String note;
  private int nextMark;

  private WordBody(int page, String note) {
    this.note = note;
    nextMark = page * MARKS_OF_A_PAGE;
  }

  /**
   * A page's blocks as children of the document's body.
   *
   * @param note what stands below a value that goes on on another page
   */
  static String of(FormLayout.Page page, String note) {
    WordBody body = new WordBody(page.number(), note);
    LaidBlock previous = null;
    for (LaidBlock block : page.blocks()) {
      switch (block) {
        case LaidParagraph paragraph -> body.paragraph(paragraph, page.number());
        case LaidTable table -> {
          if (previous instanceof LaidTable) {
            body.gap();
          }
          body.table(table);
        }
      }
      previous = block;
    }
    if (previous instanceof LaidTable) {
      // Word wants a paragraph after the last table.
      body.gap();
    }
    return body.xml.toString();
  }

  private void gap() {
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"" + GAP_STYLE + "\"/></w:pPr></w:p>");
  }

  private void paragraph(LaidParagraph laid, int page) {
    Block.Paragraph paragraph = laid.paragraph();
    boolean beginsPage = laid.title() && page > 1;
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
        .append(beginsPage ? CONTINUED_STYLE : WordXml.styleId(paragraph.style()))
        .append("\"/>");
    if (paragraph.before() > 0 || paragraph.after() > 0) {
      xml.append("<w:spacing w:before=\"")
          .append(WordXml.twips(paragraph.before()))
          .append("\" w:after=\"")
          .append(WordXml.twips(paragraph.after()))
          .append("\"/>");
    }
    xml.append("</w:pPr>").append(WordXml.run(paragraph.text())).append("</w:p>");
  }

  private void table(LaidTable laid) {
    Block.Table table = laid.table();
    xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(WordXml.twips(laid.box().width()))
        .append("\" w:type=\"dxa\"/><w:tblInd w:w=\"0\" w:type=\"dxa\"/>");
    if (table.framed()) {
      xml.append("<w:tblBorders>");
      for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
        border(edge, edge.startsWith("inside") ? HAIRLINE : FRAME);
      }
      xml.append("</w:tblBorders>");
    }
    xml.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    margin("top", LayoutEngine.PAD_Y);
    margin("left", LayoutEngine.PAD_X - line(table));
    margin("bottom", LayoutEngine.PAD_Y - line(table));
    margin("right", LayoutEngine.PAD_X + 0.8 * line(table));
    xml.append("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for (double column : table.columns()) {
      xml.append("<w:gridCol w:w=\"").append(WordXml.twips(column)).append("\"/>");
    }
    xml.append("</w:tblGrid>");
    for (int row = 0; row < table.rows().size(); row++) {
      row(laid, row);
    }
    xml.append("</w:tbl>");
  }

  /** LibreOffice adds a cell's lines to its margins; the layout counts them in. */
  private static double line(Block.Table table) {
    return table.framed() ? RuledLine.HAIRLINE : 0;
  }

  private void margin(String edge, double points) {
    xml.append("<w:%s w:w=\"%d\" w:type=\"dxa\"/>".formatted(edge, WordXml.twips(points)));
  }

  private void border(String edge, int eighths) {
    xml.append(
        "<w:%s w:val=\"%s\" w:sz=\"%d\" w:space=\"0\" w:color=\"auto\"/>"
            .formatted(edge, eighths == 0 ? "nil" : "single", eighths));
  }

  private void row(LaidTable laid, int row) {
    xml.append("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"")
        .append(WordXml.twips(laid.rowHeights().get(row)))
        .append("\" w:hRule=\"atLeast\"/></w:trPr>");
    int column = 0;
    while (column < laid.table().columns().size()) {
      LaidCell cell = at(laid, row, column).orElseThrow();
      boolean begins = cell.row() == row;
      cell(laid, cell, begins);
      column += cell.cell().columns();
    }
    xml.append("</w:tr>");
  }

  private static Optional<LaidCell> at(LaidTable laid, int row, int column) {
    return laid.cells().stream()
        .filter(c -> c.cell().column() <= column)
        .filter(c -> column < c.cell().column() + c.cell().columns())
        .filter(c -> c.row() <= row && row < c.row() + c.cell().rows())
        .findFirst();
  }

  private void cell(LaidTable laid, LaidCell laidCell, boolean begins) {
    Cell cell = laidCell.cell();
    xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
        .append(WordXml.twips(laid.table().width(cell.column(), cell.columns())))
        .append("\" w:type=\"dxa\"/>");
    if (cell.columns() > 1) {
      xml.append("<w:gridSpan w:val=\"").append(cell.columns()).append("\"/>");
    }
    if (cell.rows() > 1) {
      xml.append(begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
    }
    joints(laid, laidCell);
    String stand = cell.stand().name().toLowerCase(Locale.ROOT);
    xml.append("<w:vAlign w:val=\"")
        .append(stand.equals("middle") ? "center" : stand)
        .append("\"/></w:tcPr>");
    if (!begins) {
      textParagraph(cell, "");
    } else if (laidCell.part().isPresent()) {
      FormLayout.ValuePart part = laidCell.part().orElseThrow();
      openParagraph(cell);
      xml.append(WordXml.marked(part, String.join("\n", cell.text()), nextMark++));
      if (part.goesOn()) {
        if (!part.text().isEmpty()) {
          xml.append("</w:p>");
          openParagraph(cell);
        }
        xml.append(WordXml.run(note));
      }
      xml.append("</w:p>");
    } else if (cell.text().isEmpty()) {
      textParagraph(cell, "");
    } else {
      cell.text().forEach(text -> textParagraph(cell, text));
    }
    xml.append("</w:tc>");
  }

  /** No line between joined cells: taken away on both sides of the joint. */
  private void joints(LaidTable laid, LaidCell cell) {
    boolean left = cell.cell().joined();
    int next = cell.cell().column() + cell.cell().columns();
    boolean right = at(laid, cell.row(), next).filter(c -> c.cell().joined()).isPresent();
    if (left || right) {
      xml.append("<w:tcBorders>");
      border(left ? "left" : "right", 0);
      xml.append("</w:tcBorders>");
    }
  }

  private void textParagraph(Cell cell, String text) {
    openParagraph(cell);
    if (!text.isEmpty()) {
      xml.append(WordXml.run(text));
    }
    xml.append("</w:p>");
  }

  private void openParagraph(Cell cell) {
    String align =
        switch (cell.style().align()) {
          case START -> "left";
          case CENTRE -> "center";
          case END -> "right";
        };
    xml.append("<w:p><w:pPr><w:pStyle w:val=\"")
        .append(WordXml.styleId(cell.style()))
        .append("\"/><w:jc w:val=\"")
        .append(align)
        .append("\"/></w:pPr>");
  }
}
