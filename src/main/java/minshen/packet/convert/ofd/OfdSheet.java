package minshen.packet.convert.ofd;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.extgstate.PdfExtGState;
import com.itextpdf.kernel.pdf.xobject.PdfImageXObject;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A page of the PDF on its way: what is drawn is in points, from the lower left corner. */
final class OfdSheet {
  private static final int ALPHAS = 255;

  private final PdfCanvas canvas;
  private final Map<Integer, PdfExtGState> alphas;
  private final Map<PdfDictionary, String> fonts = new HashMap<>();

  /**
   * A page.
   *
   * @param alphas the degrees of transparency that the document has so far
   */
  OfdSheet(PdfCanvas canvas, Map<Integer, PdfExtGState> alphas) {
    this.canvas = canvas;
    this.alphas = alphas;
  }

  PdfCanvas canvas() {
    return canvas;
  }

  void save() {
    canvas.saveState();
  }

  void restore() {
    canvas.restoreState();
  }

  void alpha(double alpha) {
    if (alpha < 1) {
      float part = (float) alpha;
      canvas.setExtGState(
          alphas.computeIfAbsent(
              (int) Math.round(alpha * ALPHAS),
              _ -> new PdfExtGState().setFillOpacity(part).setStrokeOpacity(part)));
    }
  }

  /** What is drawn next darkens what is there, as a seal does. */
  void multiply() {
    canvas.setExtGState(
        alphas.computeIfAbsent(-1, _ -> new PdfExtGState().setBlendMode(PdfExtGState.BM_MULTIPLY)));
  }

  void fillColour(Color colour) {
    canvas.setFillColor(colour);
  }

  void strokeColour(Color colour) {
    canvas.setStrokeColor(colour);
  }

  /** Draws nothing outside of a shape from now on. */
  void clip(Shape shape, boolean evenOdd) {
    raw(PdfPathText.of(shape) + (evenOdd ? "W* n\n" : "W n\n"));
  }

  /** Draws nothing outside of a box from now on. */
  void clip(Rectangle2D box, AffineTransform toPaper) {
    clip(toPaper.createTransformedShape(box), false);
  }

  /** Fills a shape, draws its line, or both. */
  void draw(Shape shape, boolean fill, boolean evenOdd, boolean stroke) {
    String operator = stroke ? (fill ? (evenOdd ? "B*" : "B") : "S") : (evenOdd ? "f*" : "f");
    raw(PdfPathText.of(shape) + operator + "\n");
  }

  /**
   * Draws a picture.
   *
   * @param toPaper from a square of 1, with the origin at the upper left, to the page
   */
  void image(PdfImageXObject image, AffineTransform toPaper) {
    AffineTransform upright = new AffineTransform(toPaper);
    upright.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
    canvas.addXObjectWithTransformationMatrix(
        image,
        (float) upright.getScaleX(),
        (float) upright.getShearY(),
        (float) upright.getShearX(),
        (float) upright.getScaleY(),
        (float) upright.getTranslateX(),
        (float) upright.getTranslateY());
  }

  void textMatrix(AffineTransform matrix) {
    canvas.setTextMatrix(
        (float) matrix.getScaleX(),
        (float) matrix.getShearY(),
        (float) matrix.getShearX(),
        (float) matrix.getScaleY(),
        (float) matrix.getTranslateX(),
        (float) matrix.getTranslateY());
  }

  /** Shows a glyph of an embedded font where the text now is. */
  void glyph(EmbeddedFont.Code code, double size) {
    String font = fonts.computeIfAbsent(code.font(), this::named);
    raw(String.format(Locale.ROOT, "/%s %.3f Tf <%02X> Tj\n", font, size, code.code()));
  }

  private String named(PdfDictionary font) {
    String name = "Ofd" + fonts.size();
    PdfDictionary resources = canvas.getResources().getPdfObject();
    PdfDictionary named = resources.getAsDictionary(PdfName.Font);
    if (named == null) {
      named = new PdfDictionary();
      resources.put(PdfName.Font, named);
    }
    named.put(new PdfName(name), font);
    return name;
  }

  void dash(double[] lengths, double phase) {
    canvas.setLineDash(toFloats(lengths), (float) phase);
  }

  private static float[] toFloats(double[] numbers) {
    return new PdfArray(numbers).toFloatArray();
  }

  private void raw(String operators) {
    canvas
        .getContentStream()
        .getOutputStream()
        .writeBytes(operators.getBytes(StandardCharsets.US_ASCII));
  }
}
