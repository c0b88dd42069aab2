package minshen.form.ruled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A page of a PDF as people see it: cells between ruling lines, and lines of text beside them.
 *
 * @param rows the cells, those together that begin at the same height, from top to bottom
 * @param lines the lines of text in no cell, from top to bottom
 * @param covered the lines of text that are painted over
 * @param isPicture whether there is a picture and no text
 * @param isTooDense whether so much is drawn that nothing was looked for in it
 */
public record RuledPage(
    List<List<RuledCell>> rows,
    List<PageLine> lines,
    List<String> covered,
    boolean isPicture,
    boolean isTooDense) {
  /** Nothing that is filled in has as many; a drawing may have millions. */
  private static final int MOST_RULES = 5_000;

  /** A page printed as small as can be read has a tenth of them. */
  private static final int MOST_GLYPHS = 100_000;

  public RuledPage {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    covered = List.copyOf(covered);
  }

  /** A page of a PDF, found with what is left of the effort. */
  static RuledPage of(PDPage page, RulingEffort effort) throws IOException {
    PageGlyphs.Read read = PageGlyphs.of(page, MOST_GLYPHS);
    List<Glyph> glyphs = read.seen();
    PageRules.Drawn drawn = PageRules.of(page, MOST_RULES);
    if (glyphs.isEmpty()) {
      return new RuledPage(List.of(), List.of(), covered(read), drawn.hasImage(), false);
    }
    if (glyphs.size() >= MOST_GLYPHS || drawn.rules().size() >= MOST_RULES) {
      return tooDense();
    }
    // To join lines, each is compared with those before it.
    long lines = drawn.rules().size();
    if (!effort.take(lines * lines / 2)) {
      return tooDense();
    }
    StruckText text = StruckText.of(drawn.rules(), glyphs);
    CellFinder finder = new CellFinder(text.rules());
    return effort.take(finder.comparisons(glyphs.size()))
        ? of(text.glyphs(), covered(read), finder)
        : tooDense();
  }

  private static RuledPage tooDense() {
    return new RuledPage(List.of(), List.of(), List.of(), false, true);
  }

  /** Some programs paint a page over and draw the same once more; that is not lost. */
  private static List<String> covered(PageGlyphs.Read read) {
    Set<String> seen =
        PageLine.of(read.seen()).stream().map(PageLine::text).collect(Collectors.toSet());
    return PageLine.of(read.covered()).stream()
        .map(PageLine::text)
        .filter(text -> !text.isBlank() && !seen.contains(text))
        .toList();
  }

  private static RuledPage of(List<Glyph> glyphs, List<String> covered, CellFinder finder) {
    Map<CellFinder.Frame, List<Glyph>> glyphsByFrame = new LinkedHashMap<>();
    finder.frames().forEach(frame -> glyphsByFrame.put(frame, new ArrayList<>()));
    List<Glyph> beside = new ArrayList<>();
    for (Glyph glyph : glyphs) {
      Optional<CellFinder.Frame> frame = finder.around(glyph.middleX(), glyph.middleY());
      frame
          .map(around -> glyphsByFrame.computeIfAbsent(around, _ -> new ArrayList<>()))
          .orElse(beside)
          .add(glyph);
    }
    return new RuledPage(rows(glyphsByFrame), PageLine.of(beside), covered, false, false);
  }

  private static List<List<RuledCell>> rows(Map<CellFinder.Frame, List<Glyph>> glyphsByFrame) {
    Map<Double, List<RuledCell>> rows = new LinkedHashMap<>();
    TreeSet<Double> tops = new TreeSet<>();
    glyphsByFrame.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> entry.getKey().top()))
        .forEach(
            entry -> {
              CellFinder.Frame frame = entry.getKey();
              Double near = tops.floor(frame.top());
              if (near == null || frame.top() - near > 2 * Rule.TOLERANCE) {
                near = frame.top();
                tops.add(near);
              }
              rows.computeIfAbsent(near, _ -> new ArrayList<>())
                  .add(
                      new RuledCell(
                          frame.left(),
                          frame.top(),
                          frame.right(),
                          frame.bottom(),
                          PageLine.of(entry.getValue())));
            });
    return rows.values().stream()
        .map(row -> row.stream().sorted(Comparator.comparingDouble(RuledCell::left)).toList())
        .toList();
  }

  /** Everything that is said on it. */
  public Stream<PageLine> allLines() {
    return Stream.concat(
        lines.stream(), rows.stream().flatMap(List::stream).flatMap(cell -> cell.lines().stream()));
  }
}
