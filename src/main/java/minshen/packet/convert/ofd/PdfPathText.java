package minshen.packet.convert.ofd;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** Paths as the content of a PDF writes them. */
final class PdfPathText {
  private PdfPathText() {}

  /** The operators that build a path, with a line break after each. */
  static String of(Shape path) {
    StringBuilder text = new StringBuilder();
    double[] n = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(n);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> add(text, n, 2, "m");
        case PathIterator.SEG_LINETO -> add(text, n, 2, "l");
        case PathIterator.SEG_CUBICTO -> add(text, n, 6, "c");
        case PathIterator.SEG_QUADTO -> add(text, cubic(x, y, n), 6, "c");
        default -> text.append("h\n");
      }
      if (kind != PathIterator.SEG_CLOSE) {
        int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
        x = n[last];
        y = n[last + 1];
      }
    }
    return text.toString();
  }

  /** A PDF has no curves with one handle. */
  private static double[] cubic(double x, double y, double[] n) {
    return new double[] {
      x + 2 * (n[0] - x) / 3,
      y + 2 * (n[1] - y) / 3,
      n[2] + 2 * (n[0] - n[2]) / 3,
      n[3] + 2 * (n[1] - n[3]) / 3,
      n[2],
      n[3]
    };
  }

  private static void add(StringBuilder text, double[] numbers, int count, String operator) {
    for (int i = 0; i < count; i++) {
      // Viewers take no exponents, and a hundredth of a point is finer than any printer.
      long hundredths = Math.round(Math.clamp(numbers[i], -1e6, 1e6) * 100);
      if (hundredths < 0) {
        text.append('-');
      }
      long size = Math.abs(hundredths);
      text.append(size / 100);
      if (size % 100 != 0) {
        text.append('.').append(size / 10 % 10).append(size % 10);
      }
      text.append(' ');
    }
    text.append(operator).append('\n');
  }
}
