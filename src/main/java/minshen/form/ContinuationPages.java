package minshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.form.FormLayout.LaidBlock;
import minshen.form.FormLayout.LaidParagraph;
import minshen.form.FormLayout.LaidTable;
import minshen.form.FormLayout.ValuePart;

/** Lays out what the first page of a form has no room for: title, whose form it is, and a table. */
final class ContinuationPages {
  private static final double LEAST_ROW = 22;
  private static final int MOST_HEADING_LINES = 4;

  private final FormGrid grid;
  private final String name;
  private final TextBreaker breaker;
  private final LineSetter drafter;

  /**
   * The pages of one form.
   *
   * @param name whose form it is
   */
  ContinuationPages(FormGrid grid, String name, TextBreaker breaker, LineSetter drafter) {
    this.grid = grid;
    this.name = name;
    this.breaker = breaker;
    this.drafter = drafter;
  }

  /** Fills one page with what is left, and leaves in the list what is left after it. */
  FormLayout.Page page(int number, List<ValueRemainder> remainders) {
    List<LaidBlock> blocks = new ArrayList<>();
    FormGrid.Continued how = grid.continued();
    LaidParagraph title =
        paragraph(
            new Block.Paragraph(grid.title() + how.mark(), grid.style("title"), 0, 4),
            true,
            grid.page().top());
    blocks.add(title);
    Block.Paragraph heading = new Block.Paragraph(heading(how), grid.style("slip"), 0, 4);
    blocks.add(paragraph(heading, false, title.box().bottom()));
    double y = blocks.getLast().box().bottom();
    double room = grid.page().top() + grid.page().innerHeight() - LayoutEngine.RESERVE - y;

    List<Double> columns = List.of(how.labelWidth(), grid.page().innerWidth() - how.labelWidth());
    TextStyle style = grid.style("value");
    double width = columns.get(1) - 2 * LayoutEngine.PAD_X;
    List<GridRow> rows = new ArrayList<>();
    List<Double> heights = new ArrayList<>();
    List<CellText> texts = new ArrayList<>();
    List<ValuePart> parts = new ArrayList<>();
    while (!remainders.isEmpty()) {
      int lines =
          (int)
              Math.floor(
                  (room - LayoutEngine.sum(heights) - 2 * LayoutEngine.PAD_Y) / style.leading()
                      + 1e-6);
      // One for the value and one for the note that it goes on.
      if (lines < 2) {
        break;
      }
      ValueRemainder next = remainders.removeFirst();
      CellText whole = breaker.lines(next.text(), style, width);
      boolean goesOn = whole.goesOnAfter(whole.fitting(lines));
      int kept = whole.fitting(goesOn ? lines - 1 : lines);
      CellText here =
          goesOn
              ? whole.noted(kept, breaker.lines(grid.continued().note(), style, width))
              : whole.first(kept);
      Cell label = label(next.field());
      rows.add(new GridRow(LEAST_ROW, 0, List.of(label, valueCell(next.field(), style))));
      double labelHeight =
          breaker
              .lines(next.field().label(), label.style(), columns.get(0) - 2 * LayoutEngine.PAD_X)
              .height(label.style());
      heights.add(Math.max(Math.max(LEAST_ROW, labelHeight), here.height(style)));
      texts.add(here);
      parts.add(
          new ValuePart(
              next.field(), next.nextPart(), next.newLine(), whole.first(kept).text(), goesOn));
      if (goesOn) {
        remainders.addFirst(
            new ValueRemainder(
                next.field(), next.nextPart() + 1, whole.breaksBefore(kept), whole.from(kept)));
        break;
      }
    }
    blocks.add(
        continuedTable(
            new Block.Table("continued", true, columns, rows), heights, y, texts, parts));
    return new FormLayout.Page(number, blocks);
  }

  private LaidTable continuedTable(
      Block.Table table,
      List<Double> heights,
      double y,
      List<CellText> texts,
      List<ValuePart> parts) {
    TableDraft draft = new TableDraft(table, heights, grid.page().left(), y, drafter);
    for (int r = 0; r < heights.size(); r++) {
      List<Cell> cells = table.rows().get(r).cells();
      draft.add(cells.getFirst(), r, label(cells.getFirst(), table), Optional.empty());
      draft.add(cells.getLast(), r, texts.get(r), Optional.of(parts.get(r)));
    }
    return draft.laid();
  }

  /** Whose form it is; a name of more lines than a heading has is cut, as it stands on page 1. */
  private String heading(FormGrid.Continued how) {
    String oneLine = name.replace('\n', ' ');
    CellText whole =
        breaker.lines(how.heading() + oneLine, grid.style("slip"), grid.page().innerWidth());
    return whole.goesOnAfter(MOST_HEADING_LINES)
        ? whole.first(MOST_HEADING_LINES - 1).text() + "…"
        : whole.text();
  }

  private Cell label(FormField field) {
    return new Cell(
        Cell.Kind.LABEL,
        0,
        1,
        1,
        grid.style("label"),
        Cell.Stand.MIDDLE,
        List.of(field.label()),
        Optional.empty(),
        false);
  }

  private static Cell valueCell(FormField field, TextStyle style) {
    return new Cell(
        Cell.Kind.FIELD, 1, 1, 1, style, Cell.Stand.TOP, List.of(), Optional.of(field), false);
  }

  private CellText label(Cell cell, Block.Table table) {
    double width = table.columns().getFirst() - 2 * LayoutEngine.PAD_X;
    return breaker.lines(String.join("\n", cell.text()), cell.style(), width);
  }

  private LaidParagraph paragraph(Block.Paragraph paragraph, boolean title, double y) {
    return drafter.paragraph(
        paragraph, title, breaker, grid.page().left(), y, grid.page().innerWidth());
  }
}
