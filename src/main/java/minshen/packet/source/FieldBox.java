package minshen.packet.source;

import com.itextpdf.kernel.geom.AffineTransform;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.util.Optional;

/**
 * The box of a field as it is drawn (ISO 32000-2, 12.5.6.19): its ground and border, and the room
 * within. It may be turned in its place.
 */
final class FieldBox {
  private final Rectangle into;
  private final double width;
  private final double height;
  private final double border;
  private final int turn;
  private final PdfFormXObject form;
  private final PdfCanvas canvas;

  private FieldBox(PdfDictionary widget, Rectangle into, boolean isRound, PdfDocument target) {
    PdfDictionary characteristics =
        Optional.ofNullable(widget.getAsDictionary(PdfName.MK)).orElseGet(PdfDictionary::new);
    PdfNumber turned = characteristics.getAsNumber(PdfName.R);
    this.into = into;
    this.turn = turned == null ? 0 : Math.floorMod(turned.intValue(), 360) / 90 * 90;
    this.width = turn % 180 == 0 ? into.getWidth() : into.getHeight();
    this.height = turn % 180 == 0 ? into.getHeight() : into.getWidth();
    this.form = new PdfFormXObject(new Rectangle((float) width, (float) height));
    this.canvas = new PdfCanvas(form, target);
    boolean hasBorder =
        DefaultAppearance.colour(characteristics.getAsArray(PdfName.BC)).isPresent();
    this.border = hasBorder ? borderWidth(widget) : 0;
    DefaultAppearance.colour(characteristics.getAsArray(PdfName.BG))
        .ifPresent(
            ground -> {
              canvas.setFillColor(ground);
              outline(0, isRound);
              canvas.fill();
            });
    DefaultAppearance.colour(characteristics.getAsArray(PdfName.BC))
        .filter(_ -> border > 0)
        .ifPresent(
            colour -> {
              canvas.setStrokeColor(colour).setLineWidth((float) border);
              outline(border / 2, isRound);
              canvas.stroke();
            });
  }

  /** The box of a field; empty if it takes no room on the page. */
  static Optional<FieldBox> of(PdfDictionary widget, boolean isRound, PdfDocument target) {
    return rectangle(widget).map(into -> new FieldBox(widget, into, isRound, target));
  }

  /** The rectangle of an annotation, if it has one with an area. */
  static Optional<Rectangle> rectangle(PdfDictionary annotation) {
    PdfArray rect = annotation.getAsArray(PdfName.Rect);
    for (int i = 0; i < 4; i++) {
      PdfNumber number = rect == null || rect.size() < 4 ? null : rect.getAsNumber(i);
      if (number == null || !Double.isFinite(number.getValue())) {
        return Optional.empty();
      }
    }
    Rectangle rectangle = rect.toRectangle();
    return rectangle.getWidth() > 0 && rectangle.getHeight() > 0
        ? Optional.of(rectangle)
        : Optional.empty();
  }

  private void outline(double inset, boolean isRound) {
    if (isRound) {
      double radius = Math.min(width, height) / 2 - inset;
      canvas.circle(width / 2, height / 2, Math.max(radius, 0));
    } else {
      canvas.rectangle(
          inset, inset, Math.max(width - 2 * inset, 0), Math.max(height - 2 * inset, 0));
    }
  }

  private static double borderWidth(PdfDictionary widget) {
    PdfDictionary style = widget.getAsDictionary(PdfName.BS);
    PdfNumber width = style == null ? null : style.getAsNumber(PdfName.W);
    PdfArray old = widget.getAsArray(PdfName.Border);
    if (width == null && old != null && old.size() > 2) {
      width = old.getAsNumber(2);
    }
    return width == null ? 1 : Math.clamp(width.doubleValue(), 0, 20);
  }

  PdfCanvas canvas() {
    return canvas;
  }

  double border() {
    return border;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** Lets nothing be drawn on the border any more. */
  void clip() {
    canvas
        .rectangle(
            border, border, Math.max(width - 2 * border, 0), Math.max(height - 2 * border, 0))
        .clip()
        .endPath();
  }

  /** The finished drawing. */
  Appearance look() {
    if (turn != 0) {
      double[] m = new double[6];
      AffineTransform.getRotateInstance(Math.toRadians(turn)).getMatrix(m);
      form.getPdfObject().put(PdfName.Matrix, new PdfArray(m));
    }
    canvas.release();
    return new Appearance(into, form.getPdfObject());
  }
}
