package minshen.form.ruled;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A line of text on a page.
 *
 * @param glyphs its glyphs, from left to right
 */
public record PageLine(List<Glyph> glyphs) {
  /** So far apart, as a part of their size, two glyphs are words; narrower gaps are set by eye. */
  private static final double GAP = 0.4;

  /** Letters that are set close share less of their room. */
  private static final double COVERED = 0.4;

  /** Marks that are set onto a letter are narrower, as a part of their size. */
  private static final double LEAST_WIDTH = 0.15;

  /** Lines are set further apart, as a part of their size. */
  private static final double SAME_HEIGHT = 0.6;

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

  /** Whether some of its glyphs stand on others, or are struck out. */
  boolean isOverprinted() {
    return areOver(glyphs) || glyphs.stream().anyMatch(glyph -> glyph.struck() && !glyph.isBlank());
  }

  /** Whether glyphs of the line below stand on some of this one. */
  boolean isOverprintedBy(PageLine below) {
    return below.baseline() - baseline() < SAME_HEIGHT * Math.min(size(), below.size())
        && areOver(
            Stream.concat(glyphs.stream(), below.glyphs.stream())
                .sorted(Comparator.comparingDouble(Glyph::x))
                .toList());
  }

  private static boolean areOver(List<Glyph> sorted) {
    List<Glyph> seen =
        sorted.stream()
            .filter(glyph -> !glyph.isBlank() && glyph.width() > LEAST_WIDTH * glyph.size())
            .toList();
    return IntStream.range(1, seen.size()).anyMatch(i -> isOver(seen.get(i - 1), seen.get(i)));
  }

  private static boolean isOver(Glyph left, Glyph right) {
    return Math.min(left.right(), right.right()) - right.x()
        > COVERED * Math.min(left.width(), right.width());
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
