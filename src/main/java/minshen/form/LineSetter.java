package minshen.form;

import java.util.ArrayList;
import java.util.List;
import minshen.form.FormLayout.LaidParagraph;

/** Puts broken lines at their places in a cell or across a page. */
final class LineSetter {
  /** Where the baseline stands in an exact line height: where LibreOffice puts it, too. */
  private static final double BASELINE = 0.8;

  private final Typeface typeface;

  LineSetter(Typeface typeface) {
    this.typeface = typeface;
  }

  /** The lines of a cell's text. */
  List<TextLine> lines(CellText text, Cell cell, Box box) {
    TextStyle style = cell.style();
    double height = text.lines().size() * style.leading();
    double top =
        switch (cell.stand()) {
          case TOP -> box.y() + LayoutEngine.PAD_Y;
          case MIDDLE -> box.y() + (box.height() - height) / 2;
          case BOTTOM -> box.bottom() - LayoutEngine.PAD_Y - height;
        };
    return lines(
        text, style, box.x() + LayoutEngine.PAD_X, top, box.width() - 2 * LayoutEngine.PAD_X);
  }

  /** A paragraph across the page. */
  LaidParagraph paragraph(
      Block.Paragraph paragraph,
      boolean title,
      TextBreaker breaker,
      double x,
      double y,
      double width) {
    TextStyle style = paragraph.style();
    CellText text = breaker.lines(paragraph.text(), style, width);
    double height =
        paragraph.before() + text.room().getLast() * style.leading() + paragraph.after();
    return new LaidParagraph(
        paragraph,
        title,
        new Box(x, y, width, height),
        lines(text, style, x, y + paragraph.before(), width));
  }

  private List<TextLine> lines(CellText text, TextStyle style, double x, double top, double width) {
    List<TextLine> lines = new ArrayList<>();
    double baseline = top + style.leading() * BASELINE;
    for (CellText.Line line : text.lines()) {
      double left =
          switch (style.align()) {
            case START -> x;
            case CENTRE -> x + (width - line.width()) / 2;
            case END -> x + width - line.width();
          };
      addRuns(lines, text.text().substring(line.start(), line.end()), left, baseline, style);
      baseline += style.leading();
    }
    return lines;
  }

  /** A line without tabs is one run; each tab moves the next run to its stop. */
  private void addRuns(
      List<TextLine> lines, String text, double left, double baseline, TextStyle style) {
    double at = 0;
    int start = 0;
    while (start <= text.length()) {
      int tab = text.indexOf('\t', start);
      String run = text.substring(start, tab < 0 ? text.length() : tab);
      if (!run.isEmpty()) {
        lines.add(new TextLine(run, left + at, baseline, style.size(), style.bold()));
        at += typeface.width(run, style.size(), style.bold());
      }
      if (tab < 0) {
        return;
      }
      at = (Math.floor(at / LineBreaker.TAB + 1e-6) + 1) * LineBreaker.TAB;
      start = tab + 1;
    }
  }
}
