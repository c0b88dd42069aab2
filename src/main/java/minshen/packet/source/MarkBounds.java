package minshen.packet.source;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import java.util.List;
import java.util.Optional;

/**
 * Where the lines of a mark are, for one whose rectangle has no area: a level line needs none in
 * the eyes of many a program, and viewers draw it.
 */
final class MarkBounds {
  /** Where marks say where their lines are (ISO 32000-2, 12.5.6). */
  private static final List<PdfName> LINES =
      List.of(PdfName.L, PdfName.Vertices, PdfName.QuadPoints, PdfName.InkList);

  /** The room around a line for its width and its ends, in points. */
  private static final double MARGIN = 9;

  private double left = Double.POSITIVE_INFINITY;
  private double bottom = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double top = Double.NEGATIVE_INFINITY;

  private MarkBounds() {}

  /** A rectangle that holds the lines of a mark; empty if it has none. */
  static Optional<Rectangle> of(PdfDictionary mark) {
    MarkBounds bounds = new MarkBounds();
    for (PdfName key : LINES) {
      PdfArray line = mark.getAsArray(key);
      if (line != null) {
        bounds.add(line);
      }
    }
    return bounds.left <= bounds.right ? Optional.of(bounds.rectangle()) : Optional.empty();
  }

  /** Adds a line, or the lines that it is made of. */
  private void add(PdfArray line) {
    for (int i = 0; i < line.size(); i++) {
      PdfObject element = line.get(i);
      if (element instanceof PdfArray part) {
        addPoints(part);
      }
    }
    addPoints(line);
  }

  private void addPoints(PdfArray line) {
    for (int i = 0; i + 1 < line.size(); i += 2) {
      PdfNumber x = line.getAsNumber(i);
      PdfNumber y = line.getAsNumber(i + 1);
      if (x != null && y != null && Double.isFinite(x.getValue() + y.getValue())) {
        left = Math.min(left, x.getValue());
        right = Math.max(right, x.getValue());
        bottom = Math.min(bottom, y.getValue());
        top = Math.max(top, y.getValue());
      }
    }
  }

  private Rectangle rectangle() {
    return new Rectangle(
        (float) (left - MARGIN),
        (float) (bottom - MARGIN),
        (float) (right - left + 2 * MARGIN),
        (float) (top - bottom + 2 * MARGIN));
  }
}
