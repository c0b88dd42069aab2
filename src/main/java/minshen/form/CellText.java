package minshen.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into the lines of a cell: its own line breaks first, then 避头尾.
 *
 * @param text the whole text
 * @param lines where each line stands in it
 */
record CellText(String text, List<Line> lines) {
  /**
   * One line.
   *
   * @param start where it begins in the text
   * @param end where it ends, with blanks that hang over the edge, without a line break
   */
  record Line(int start, int end, double width) {}

  /** Breaks a text for a width. */
  static CellText of(String text, TextStyle style, double width, LineBreaker breaker) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      for (LineBreaker.Line line :
          breaker.lines(text.substring(start, end), style.size(), style.bold(), width)) {
        lines.add(new Line(start + line.start(), start + line.end(), line.width()));
      }
      start = end + 1;
    }
    return new CellText(text, List.copyOf(lines));
  }

  /** The first lines, as a text of their own. */
  CellText first(int count) {
    List<Line> kept = lines.subList(0, Math.min(count, lines.size()));
    return new CellText(text.substring(0, kept.getLast().end()), kept);
  }

  /** Whether the text goes on after its first lines. */
  boolean goesOnAfter(int count) {
    return lines.size() > count;
  }

  /** Whether a line break of the text stands before a line. */
  boolean breaksBefore(int line) {
    return lines.get(line).start() > lines.get(line - 1).end();
  }

  /** What comes from a line on. */
  String from(int line) {
    return text.substring(lines.get(line).start());
  }

  /** Its height, with the room above and below. */
  double height(TextStyle style) {
    return lines.size() * style.leading() + 2 * LayoutEngine.PAD_Y;
  }
}
