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

  /** Whether two texts are printed over each other in it. */
  public boolean isOverprinted() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isOverprinted()
          || (i > 0 && lines.get(i - 1).isOverprintedBy(lines.get(i)))) {
        return true;
      }
    }
    return false;
  }
}
