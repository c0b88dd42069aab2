package minshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.form.FormLayout.LaidBlock;
import minshen.form.FormLayout.LaidCell;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;

/**
 * Parts a form that is longer than its sheet: between paragraphs and rows, and where cells reach
 * over all rows of a sheet, through these.
 */
final class PageBreaks {
  private final double top;
  private final double foot;
  private final List<FormLayout.Page> pages = new ArrayList<>();
  private List<LaidBlock> blocks = new ArrayList<>();

  /** How much higher everything stands on its page than in the one long column. */
  private double up;

  private PageBreaks(FormGrid.Page page, double reserve) {
    this.top = page.top();
    this.foot = page.top() + page.innerHeight() - reserve;
  }

  /**
   * The pages of a form.
   *
   * @param reserve what stays free at the foot of a page
   * @param column all blocks, one below the other, from the upper margin on
   */
  static List<FormLayout.Page> of(FormGrid.Page page, double reserve, List<LaidBlock> column) {
    PageBreaks breaks = new PageBreaks(page, reserve);
    for (LaidBlock block : column) {
      switch (block) {
        case LaidParagraph paragraph -> breaks.add(paragraph);
        case LaidTable table -> breaks.add(table);
      }
    }
    breaks.pages.add(new FormLayout.Page(breaks.pages.size() + 1, breaks.blocks));
    return breaks.pages;
  }

  private void add(LaidParagraph paragraph) {
    if (!fits(paragraph.box().bottom()) && !blocks.isEmpty()) {
      nextPage(paragraph.box().y());
    }
    blocks.add(
        new LaidParagraph(
            paragraph.paragraph(),
            paragraph.title(),
            moved(paragraph.box(), up),
            moved(paragraph.lines(), up)));
  }

  private void add(LaidTable table) {
    int rows = table.rowHeights().size();
    int from = 0;
    while (from < rows) {
      int to = lastFitting(table, from);
      if (to == from) {
        nextPage(edge(table, from));
        to = Math.max(lastFitting(table, from), from + 1);
      }
      blocks.add(part(table, from, to));
      from = to;
      if (from < rows) {
        nextPage(edge(table, from));
      }
    }
  }

  private boolean fits(double bottom) {
    return bottom - up <= foot + RuledLine.HAIRLINE;
  }

  private void nextPage(double y) {
    if (!blocks.isEmpty()) {
      pages.add(new FormLayout.Page(pages.size() + 1, blocks));
      blocks = new ArrayList<>();
    }
    up = y - top;
  }

  /**
   * The row before which the page ends; the first one if the table had better begin on the next.
   */
  private int lastFitting(LaidTable table, int from) {
    int to = from;
    while (to < table.rowHeights().size() && fits(edge(table, to + 1))) {
      to++;
    }
    if (to == table.rowHeights().size()) {
      return to;
    }
    int whole = to;
    while (whole > from && isCut(table, whole)) {
      whole--;
    }
    return whole > from || !blocks.isEmpty() ? whole : to;
  }

  private static boolean isCut(LaidTable table, int row) {
    return table.cells().stream()
        .anyMatch(cell -> cell.row() < row && row < cell.row() + cell.cell().rows());
  }

  /** The upper edge of a row in the long column. */
  private static double edge(LaidTable table, int row) {
    return table.box().y() + LayoutEngine.sum(table.rowHeights().subList(0, row));
  }

  private LaidTable part(LaidTable table, int from, int to) {
    double y = edge(table, from);
    Box box = new Box(table.box().x(), y - up, table.box().width(), edge(table, to) - y);
    List<LaidCell> cells = new ArrayList<>();
    for (LaidCell cell : table.cells()) {
      if (cell.row() < to && cell.row() + cell.cell().rows() > from) {
        cells.add(part(table, cell, from, to));
      }
    }
    Block.Table all = table.table();
    return new LaidTable(
        new Block.Table(all.name(), all.framed(), all.columns(), all.rows().subList(from, to)),
        box,
        table.rowHeights().subList(from, to),
        cells);
  }

  private LaidCell part(LaidTable table, LaidCell cell, int from, int to) {
    int first = Math.max(cell.row(), from);
    int behind = Math.min(cell.row() + cell.cell().rows(), to);
    double y = edge(table, first) - up;
    Box box = new Box(cell.box().x(), y, cell.box().width(), edge(table, behind) - up - y);
    Cell here = cell.cell().over(behind - first);
    return cell.row() < from
        ? new LaidCell(here.blank(), 0, box, List.of(), Optional.empty())
        : new LaidCell(here, first - from, box, within(box, moved(cell.lines(), up)), cell.part());
  }

  /** Lines that stood in the middle of a cell that is now less high, from its upper edge on. */
  private static List<TextLine> within(Box box, List<TextLine> lines) {
    if (lines.isEmpty() || lines.getLast().baseline() <= box.bottom()) {
      return lines;
    }
    TextLine first = lines.getFirst();
    return moved(lines, first.baseline() - first.size() - LayoutEngine.PAD_Y - box.y());
  }

  private static Box moved(Box box, double up) {
    return new Box(box.x(), box.y() - up, box.width(), box.height());
  }

  private static List<TextLine> moved(List<TextLine> lines, double up) {
    return lines.stream()
        .map(l -> new TextLine(l.text(), l.x(), l.baseline() - up, l.size(), l.bold()))
        .toList();
  }
}
