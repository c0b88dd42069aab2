package minshen.form.ruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A line of text on a page.
 *
 * @param glyphs its glyphs, from left to right
 */
public record PageLine(List<Glyph> glyphs) {
  /** So far apart, as a part of their size, two glyphs are words; narrower gaps are set by eye. */
  private static final double GAP = 0.4;

  public PageLine {
    glyphs = List.copyOf(glyphs);
  }

  /** The lines that some glyphs make, from top to bottom. */
  static List<PageLine> of(List<Glyph> glyphs) {
    List<List<Glyph>> lines = new ArrayList<>();
    List<Glyph> sorted =
        glyphs.stream().sorted(Comparator.comparingDouble(Glyph::baseline)).toList();
    for (Glyph glyph : sorted) {
      if (lines.isEmpty() || !isOnLine(lines.getLast().getLast(), glyph)) {
        lines.add(new ArrayList<>());
      }
      lines.getLast().add(glyph);
    }
    return lines.stream()
        .filter(line -> line.stream().anyMatch(glyph -> !glyph.isBlank()))
        .map(line -> line.stream().sorted(Comparator.comparingDouble(Glyph::x)).toList())
        .map(PageLine::new)
        .toList();
  }

  private static boolean isOnLine(Glyph line, Glyph glyph) {
    return glyph.baseline() - line.baseline() < 0.4 * Math.max(line.size(), glyph.size());
  }

  /** What it says, with a blank where there is room for one. */
  public String text() {
    StringBuilder text = new StringBuilder();
    Glyph before = null;
    for (Glyph glyph : glyphs) {
      if (before != null
          && !before.isBlank()
          && !glyph.isBlank()
          && glyph.x() - before.right() > GAP * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      before = glyph;
    }
    return text.toString();
  }

  /** Where it stands, in points from the top of the page. */
  public double baseline() {
    return glyphs.getFirst().baseline();
  }

  /** Where it ends, with the blanks at its end, in points from the left. */
  public double right() {
    return glyphs.getLast().right();
  }

  /** The size of its type. */
  public double size() {
    return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
  }

  /** How much room its first characters take, in points. */
  public double width(int characters) {
    int counted = 0;
    double right = glyphs.getFirst().x();
    for (Glyph glyph : glyphs) {
      if (counted >= characters) {
        break;
      }
      counted += glyph.text().length();
      right = glyph.right();
    }
    return right - glyphs.getFirst().x();
  }
}
