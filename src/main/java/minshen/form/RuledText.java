package minshen.form;

import minshen.form.ruled.RuledCell;

/** What stands in a cell of a page. */
public final class RuledText {
  private RuledText() {}

  /** Behind a text of which nobody can tell what is meant. */
  public static final char DOUBTED = '\uFFFC';

  /** Its text, with line breaks only where a line ended before the edge of the cell. */
  public static String of(RuledCell cell) {
    String text = PdfCell.of(cell).text();
    return cell.isOverprinted() ? text + DOUBTED : text;
  }
}
