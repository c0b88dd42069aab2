package minshen.packet.convert.ofd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.packet.convert.XmlNode;

/**
 * The characters of a text object and their places (GB/T 33190, 11).
 *
 * @param characters in the order in which they are drawn
 */
record OfdText(List<Placed> characters) {
  /** More in one object is no text. */
  private static final int MOST = 200_000;

  /**
   * A character at its place.
   *
   * @param text what it stands for; empty for a further glyph of the same characters
   * @param glyph its number in the font; less than 0 where the character has to be looked up
   * @param x from the left of the object, in millimetres; of its origin
   * @param y from the top of the object; of its baseline
   * @param room how far the next character is, if it stands to the right
   */
  record Placed(String text, int glyph, double x, double y, double room) {}

  /** How far the pen moves behind a character where a text does not say. */
  @FunctionalInterface
  interface Advance {
    /** In millimetres. */
    double of(String text, int glyph);
  }

  private record Shown(String text, int glyph) {}

  static OfdText of(XmlNode object, boolean down, Advance advance) {
    Map<Integer, XmlNode> changes = new HashMap<>();
    object
        .children("CGTransform")
        .forEach(
            change ->
                changes.put((int) OfdNumbers.number(change.attribute("CodePosition"), 0), change));
    List<Placed> placed = new ArrayList<>();
    int from = 0;
    double x = 0;
    double y = 0;
    for (XmlNode code : object.children("TextCode").toList()) {
      String text = code.text().replaceAll("[\r\n]", "");
      x = OfdNumbers.number(code.attribute("X"), x);
      y = OfdNumbers.number(code.attribute("Y"), y);
      place(code, shown(text, from, changes), new Pen(x, y, down, advance), placed);
      from += text.length();
    }
    return new OfdText(placed);
  }

  /** The glyphs of a text: those that are named by number, and the characters in between. */
  private static List<Shown> shown(String text, int from, Map<Integer, XmlNode> changes) {
    List<Shown> shown = new ArrayList<>();
    int at = 0;
    while (at < text.length() && shown.size() < MOST) {
      Optional<XmlNode> change = Optional.ofNullable(changes.get(from + at));
      double[] glyphs = change.map(c -> OfdNumbers.list(c.textOf("Glyphs"))).orElse(new double[0]);
      if (glyphs.length == 0) {
        int end = text.offsetByCodePoints(at, 1);
        shown.add(new Shown(text.substring(at, end), -1));
        at = end;
      } else {
        int count = (int) OfdNumbers.number(change.flatMap(c -> c.attribute("CodeCount")), 1);
        int end = Math.clamp((long) at + Math.max(count, 1), at + 1, text.length());
        addNumbered(text.substring(at, end), glyphs, shown);
        at = end;
      }
    }
    return shown;
  }

  private static void addNumbered(String text, double[] glyphs, List<Shown> shown) {
    boolean oneEach = glyphs.length == text.length();
    for (int i = 0; i < glyphs.length; i++) {
      String part = oneEach ? text.substring(i, i + 1) : i == 0 ? text : "";
      shown.add(new Shown(part, (int) glyphs[i]));
    }
  }

  private static void place(XmlNode code, List<Shown> shown, Pen pen, List<Placed> placed) {
    double[] right = OfdNumbers.deltas(code.attribute("DeltaX"), shown.size());
    double[] down = OfdNumbers.deltas(code.attribute("DeltaY"), shown.size());
    for (int i = 0; i < shown.size(); i++) {
      Shown next = shown.get(i);
      double across = right.length == 0 ? 0 : right[Math.min(i, right.length - 1)];
      double room = across > 0 ? across : Double.POSITIVE_INFINITY;
      placed.add(new Placed(next.text(), next.glyph(), pen.x, pen.y, room));
      if (right.length == 0 && down.length == 0) {
        pen.advance(next);
      } else {
        pen.x += across;
        pen.y += down.length == 0 ? 0 : down[Math.min(i, down.length - 1)];
      }
    }
  }

  /** Where the next character stands. */
  private static final class Pen {
    private double x;
    private double y;
    private final boolean down;
    private final Advance advance;

    Pen(double x, double y, boolean down, Advance advance) {
      this.x = x;
      this.y = y;
      this.down = down;
      this.advance = advance;
    }

    void advance(Shown shown) {
      double way = advance.of(shown.text(), shown.glyph());
      x += down ? 0 : way;
      y += down ? way : 0;
    }
  }
}
