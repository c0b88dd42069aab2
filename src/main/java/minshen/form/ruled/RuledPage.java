package minshen.form.ruled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A page of a PDF as people see it: cells between ruling lines, and lines of text beside them.
 *
 * @param rows the cells, those together that begin at the same height, from top to bottom
 * @param lines the lines of text in no cell, from top to bottom
 * @param isPicture whether there is a picture and no text
 */
public record RuledPage(List<List<RuledCell>> rows, List<PageLine> lines, boolean isPicture) {
  /** Nothing that is filled in has as many; a drawing may have millions. */
  private static final int MOST_RULES = 5_000;

  public RuledPage {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /**
   * The pages of a PDF.
   *
   * @param most how many pages are looked at
   * @throws IOException if it is none, or cannot be read
   */
  public static List<RuledPage> of(byte[] pdf, int most) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<RuledPage> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        if (pages.size() == most) {
          break;
        }
        pages.add(of(page));
      }
      return pages;
    }
  }

  private static RuledPage of(PDPage page) throws IOException {
    List<Glyph> glyphs = PageGlyphs.of(page);
    PageRules.Drawn drawn = PageRules.of(page);
    if (glyphs.isEmpty()) {
      return new RuledPage(List.of(), List.of(), drawn.hasImage());
    }
    List<Rule> rules = drawn.rules().size() > MOST_RULES ? List.of() : drawn.rules();
    CellFinder finder = new CellFinder(rules);
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
    return new RuledPage(rows(glyphsByFrame), PageLine.of(beside), false);
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
