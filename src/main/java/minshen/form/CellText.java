package minshen.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into the lines of a cell: its own line breaks first, then 避头尾.
 *
 * @param text the whole text
 * @param lines where each line stands in it
 * @param room how many lines of room the text needs up to and with each of them, whatever common
 *     font it is shown in
 */
record CellText(String text, List<Line> lines, List<Integer> room) {
  /**
   * One line.
   *
   * @param start where it begins in the text
   * @param end where it ends, with blanks that hang over the edge, without a line break
   */
  record Line(int start, int end, double width) {}

  CellText {
    lines = List.copyOf(lines);
    room = List.copyOf(room);
  }

  /** How many of its lines have room among some; the first one always. */
  int fitting(int lines) {
    int fitting = (int) room.stream().filter(needed -> needed <= lines).count();
    return Math.max(Math.min(1, lines), fitting);
  }

  /** The first lines, at least one, as a text of their own. */
  CellText first(int count) {
    List<Line> kept = lines.subList(0, Math.min(count, lines.size()));
    return new CellText(
        text.substring(0, kept.getLast().end()), kept, room.subList(0, kept.size()));
  }

  /** Whether the text goes on after its first lines. */
  boolean goesOnAfter(int count) {
    return lines.size() > count;
  }

  /** Whether a line break of the text stands before a line. */
  boolean breaksBefore(int line) {
    return line > 0 && lines.get(line).start() > lines.get(line - 1).end();
  }

  /** What comes from a line on. */
  String from(int line) {
    return text.substring(lines.get(line).start());
  }

  /** The first lines, which may be none, and a note in a line below them. */
  CellText noted(int count, CellText note) {
    if (count == 0) {
      return note;
    }
    CellText kept = first(count);
    int behind = kept.text().length() + 1;
    List<Line> all = new ArrayList<>(kept.lines());
    note.lines().forEach(l -> all.add(new Line(behind + l.start(), behind + l.end(), l.width())));
    List<Integer> needed = new ArrayList<>(kept.room());
    note.room().forEach(r -> needed.add(kept.room().getLast() + r));
    return new CellText(kept.text() + "\n" + note.text(), all, needed);
  }

  /** Its height, with the room above and below. */
  double height(TextStyle style) {
    return room.getLast() * style.leading() + 2 * LayoutEngine.PAD_Y;
  }
}
