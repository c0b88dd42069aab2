package minshen.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import minshen.form.ruled.PageLine;
import minshen.form.ruled.RuledCell;

/**
 * A cell on a page. Whether a line ends there because the text does or because the cell does is
 * told by what comes next: what would have had room was begun anew.
 *
 * @param right where text ends at the latest, in points from the left of the page
 * @param lines its text, from top to bottom
 * @param text what stands in it
 * @param doubt why that cannot be told, if it cannot
 */
record PdfCell(double right, List<PageLine> lines, String text, Optional<PlaceDoubt> doubt)
    implements FoundCell {
  /** Widths are rounded, by each program in its way. */
  private static final double SLACK = 0.3;

  /** A cell of a page. */
  static PdfCell of(RuledCell cell) {
    double edge = cell.right() - LayoutEngine.PAD_X;
    double widest = cell.lines().stream().mapToDouble(PdfCell::inked).max().orElse(edge);
    return of(
        Math.max(edge, widest),
        cell.lines(),
        cell.isOverprinted() ? Optional.of(PlaceDoubt.OVERPRINTED) : Optional.empty());
  }

  private static PdfCell of(double right, List<PageLine> lines, Optional<PlaceDoubt> doubt) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && hasRoomFor(right, lines.get(i - 1), lines.subList(i, lines.size()))) {
        text.append('\n');
      }
      text.append(lines.get(i).text());
    }
    return new PdfCell(right, lines, text.toString(), doubt);
  }

  private static double inked(PageLine line) {
    return line.glyphs().reversed().stream()
        .filter(glyph -> !glyph.isBlank())
        .findFirst()
        .map(glyph -> glyph.right())
        .orElse(line.right());
  }

  /** Whether the first word of what follows would have fitted behind a line. */
  private static boolean hasRoomFor(double right, PageLine before, List<PageLine> rest) {
    PageLine line = rest.getFirst();
    int word = isWithinWord(before, line) ? 1 : firstWord(line.text());
    if (word == line.text().length() && rest.size() > 1 && isWithinWord(line, rest.get(1))) {
      // A word of several lines has room on none.
      return false;
    }
    double scale = line.size() == 0 ? 1 : before.size() / line.size();
    return before.right() + line.width(word) * scale < right - SLACK;
  }

  /** Whether a line ends within a word. */
  private static boolean isWithinWord(PageLine line, PageLine next) {
    return !LineBreaker.mayBreak(line.text() + next.text(), line.text().length());
  }

  private static int firstWord(String text) {
    return IntStream.range(1, text.length())
        .filter(at -> LineBreaker.mayBreak(text, at))
        .findFirst()
        .orElse(text.length());
  }

  @Override
  public PdfCell withoutNote(String note) {
    return lines.isEmpty() || !lines.getLast().text().strip().equals(note)
        ? this
        : of(right, lines.subList(0, lines.size() - 1), doubt);
  }

  @Override
  public boolean endsLineBefore(FoundCell rest) {
    return rest instanceof PdfCell next
        && !lines.isEmpty()
        && !next.lines.isEmpty()
        && hasRoomFor(right, lines.getLast(), next.lines);
  }
}
