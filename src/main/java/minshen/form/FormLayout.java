package minshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form with its values, laid out on pages. Whoever draws it (PDF, Word, a screen) takes the
 * positions from here and measures nothing again.
 *
 * @param grid the form
 * @param pages its pages; all but the first take what did not fit on it
 */
public record FormLayout(FormGrid grid, List<Page> pages) {
  public FormLayout {
    pages = List.copyOf(pages);
  }

  /**
   * One page.
   *
   * @param number its number, from 1
   * @param blocks what stands on it, from top to bottom
   */
  public record Page(int number, List<LaidBlock> blocks) {
    public Page {
      blocks = List.copyOf(blocks);
    }
  }

  /** Something that stands on a page. */
  public sealed interface LaidBlock {
    /** The room it takes. */
    Box box();
  }

  /**
   * A paragraph.
   *
   * @param title whether it is the form's title
   */
  public record LaidParagraph(
      Block.Paragraph paragraph, boolean title, Box box, List<TextLine> lines)
      implements LaidBlock {
    public LaidParagraph {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table.
   *
   * @param table the table of the grid; on a continuation page one made for it
   * @param rowHeights the heights of its rows
   * @param cells its cells, in reading order
   */
  public record LaidTable(Block.Table table, Box box, List<Double> rowHeights, List<LaidCell> cells)
      implements LaidBlock {
    public LaidTable {
      rowHeights = List.copyOf(rowHeights);
      cells = List.copyOf(cells);
    }

    /** The cells that begin in a row. */
    public List<LaidCell> row(int index) {
      return cells.stream().filter(cell -> cell.row() == index).toList();
    }

    /** The lines between the cells, without the frame around all of them. */
    public List<RuledLine> rules() {
      List<RuledLine> rules = new ArrayList<>();
      for (LaidCell cell : cells) {
        Box at = cell.box();
        if (at.right() < box.right() - RuledLine.HAIRLINE && !joinedToNext(cell)) {
          rules.add(new RuledLine(at.right(), at.y(), at.right(), at.bottom()));
        }
        if (at.bottom() < box.bottom() - RuledLine.HAIRLINE) {
          rules.add(new RuledLine(at.x(), at.bottom(), at.right(), at.bottom()));
        }
      }
      return rules;
    }

    private boolean joinedToNext(LaidCell cell) {
      int next = cell.cell().column() + cell.cell().columns();
      return row(cell.row()).stream()
          .filter(c -> c.cell().column() == next)
          .anyMatch(c -> c.cell().joined());
    }
  }

  /**
   * A cell.
   *
   * @param row the row it begins in, from 0
   * @param lines its text, ready to be drawn
   * @param part what part of a value stands here; empty in a cell that takes none
   */
  public record LaidCell(
      Cell cell, int row, Box box, List<TextLine> lines, Optional<ValuePart> part) {
    public LaidCell {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A part of a field's value. The parts of a field, put together in order, are its value: one that
   * begins on a {@code newLine} with a line break before it.
   *
   * @param number from 1; parts after the first stand on continuation pages
   * @param newLine whether a line break of the value was taken between this part and the one before
   * @param goesOn whether more of the value stands on another page, as a note says below this part
   */
  public record ValuePart(
      FormField field, int number, boolean newLine, String text, boolean goesOn) {}
}
