package minshen.packet.source;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.Arrays;
import java.util.Optional;

/**
 * The signs that a ticked box shows (ISO 32000-2, 12.5.6.19), as outlines: not every viewer has the
 * font for signs.
 */
enum FieldSign {
  TICK("34", 0.06, 0.42, 0.2, 0.52, 0.38, 0.27, 0.82, 0.9, 0.95, 0.82, 0.4, 0.02),
  CROSS(
      "5678", 0.2, 0.06, 0.5, 0.36, 0.8, 0.06, 0.94, 0.2, 0.64, 0.5, 0.94, 0.8, 0.8, 0.94, 0.5,
      0.64, 0.2, 0.94, 0.06, 0.8, 0.36, 0.5, 0.06, 0.2),
  DOT("lm"),
  DIAMOND("u", 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5),
  SQUARE("n", 0.02, 0.02, 0.98, 0.02, 0.98, 0.98, 0.02, 0.98),
  STAR(
      "H", 0.5, 1, 0.61, 0.65, 0.98, 0.65, 0.68, 0.44, 0.79, 0.1, 0.5, 0.31, 0.21, 0.1, 0.32, 0.44,
      0.02, 0.65, 0.39, 0.65);

  /** The letters that stand for it in the font for signs. */
  private final String letters;

  /** Its corners, in parts of its side; none for a circle. */
  @SuppressWarnings("ImmutableEnumChecker") // Nobody else sees it.
  private final double[] corners;

  FieldSign(String letters, double... corners) {
    this.letters = letters;
    this.corners = corners;
  }

  /** The sign that a caption stands for; empty if it is words, or a sign that few use. */
  static Optional<FieldSign> of(String caption) {
    return Arrays.stream(values())
        .filter(sign -> caption.length() == 1 && sign.letters.contains(caption))
        .findFirst();
  }

  /** Draws it into a square. */
  void draw(PdfCanvas canvas, Color colour, double x, double y, double side) {
    canvas.setFillColor(colour);
    if (corners.length == 0) {
      canvas.circle(x + side / 2, y + side / 2, side / 2);
    } else {
      canvas.moveTo(x + corners[0] * side, y + corners[1] * side);
      for (int i = 2; i < corners.length; i += 2) {
        canvas.lineTo(x + corners[i] * side, y + corners[i + 1] * side);
      }
      canvas.closePath();
    }
    canvas.fill();
  }
}
