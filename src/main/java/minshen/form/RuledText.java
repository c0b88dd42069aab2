package minshen.form;

import minshen.form.ruled.RuledCell;

/** What stands in a cell of a page. */
public final class RuledText {
  private RuledText() {}

  /** Its text, with line breaks only where a line ended before the edge of the cell. */
  public static String of(RuledCell cell) {
    return PdfCell.of(cell).text();
  }
}
