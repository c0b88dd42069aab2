package minshen.form.ruled;

import java.util.List;

/**
 * A cell between ruling lines, in points from the upper left corner of the page.
 *
 * @param lines its text, from top to bottom
 */
public record RuledCell(
    double left, double top, double right, double bottom, List<PageLine> lines) {
  public RuledCell {
    lines = List.copyOf(lines);
  }
}
