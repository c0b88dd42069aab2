package minshen.form;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts for a width, in our type and in the widest that a Word file may be shown in. */
final class TextBreaker {
  private final LineBreaker own;
  private final LineBreaker widest;

  TextBreaker(Typeface typeface) {
    own = new LineBreaker(typeface);
    widest = new LineBreaker(new WidestFont(typeface));
  }

  /** Breaks a text for a width in points. */
  CellText lines(String text, TextStyle style, double width) {
    List<CellText.Line> lines = lines(text, style, width, own);
    List<CellText.Line> most = lines(text, style, width, widest);
    List<Integer> room = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = lines.get(i).end();
      int needed = (int) most.stream().filter(line -> line.start() < end).count();
      room.add(Math.max(i + 1, needed));
    }
    return new CellText(text, lines, room);
  }

  private static List<CellText.Line> lines(
      String text, TextStyle style, double width, LineBreaker breaker) {
    List<CellText.Line> lines = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      for (LineBreaker.Line line :
          breaker.lines(text.substring(start, end), style.size(), style.bold(), width)) {
        lines.add(new CellText.Line(start + line.start(), start + line.end(), line.width()));
      }
      start = end + 1;
    }
    return lines;
  }
}
