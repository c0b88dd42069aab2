package minshen.packet.source;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
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
 * The line around a link, as links of cross-references have it (ISO 32000-2, 12.5.4). There may be
 * thousands in a file, so that each has to be drawn at once.
 *
 * @param width in points, more than 0
 * @param dash the lengths of its dashes and gaps; empty if it has none
 * @param isUnderline whether it is only at the lower edge
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record LinkBorder(float width, float[] dash, boolean isUnderline) {
  private static final int WIDTH_OF_BORDER = 2;
  private static final int DASH_OF_BORDER = 3;
  private static final float[] USUAL_DASH = {3};

  /**
   * The border of a link; empty if it shows none. One that says nothing should have one by the
   * standard, but no viewer draws it.
   */
  static Optional<LinkBorder> of(PdfDictionary link) {
    PdfDictionary style = link.getAsDictionary(PdfName.BS);
    PdfArray border = link.getAsArray(PdfName.Border);
    Optional<LinkBorder> found = Optional.empty();
    if (style != null) {
      found = Optional.of(styled(style));
    } else if (border != null && border.size() > WIDTH_OF_BORDER) {
      PdfNumber width = border.getAsNumber(WIDTH_OF_BORDER);
      PdfArray dash =
          border.size() > DASH_OF_BORDER ? border.getAsArray(DASH_OF_BORDER) : new PdfArray();
      found = Optional.of(new LinkBorder(number(width), dash(dash), false));
    }
    return found.filter(line -> line.width > 0 && colour(link).isPresent());
  }

  private static LinkBorder styled(PdfDictionary style) {
    PdfNumber width = style.getAsNumber(PdfName.W);
    PdfName kind = style.getAsName(PdfName.S);
    PdfArray dash = style.getAsArray(PdfName.D);
    boolean isDashed = PdfName.D.equals(kind);
    return new LinkBorder(
        width == null ? 1 : number(width),
        !isDashed ? new float[0] : dash == null ? USUAL_DASH : dash(dash),
        PdfName.U.equals(kind));
  }

  private static float number(PdfNumber number) {
    return number == null || !Double.isFinite(number.getValue()) ? 0 : number.floatValue();
  }

  /** Lengths that are no lengths, or all of nothing, make no dashes. */
  private static float[] dash(PdfArray lengths) {
    float sum = 0;
    float[] dash = new float[lengths == null ? 0 : lengths.size()];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = number(lengths.getAsNumber(i));
      sum = dash[i] < 0 ? Float.NEGATIVE_INFINITY : sum + dash[i];
    }
    return sum > 0 ? dash : new float[0];
  }

  /** Black where a link says nothing; empty if it says that it has no colour. */
  private static Optional<Color> colour(PdfDictionary link) {
    PdfArray said = link.getAsArray(PdfName.C);
    return said == null ? Optional.of(DeviceGray.BLACK) : DefaultAppearance.colour(said);
  }

  /** Draws it for a link that has it. */
  Appearance draw(PdfDictionary link, Rectangle into, PdfDocument target) {
    PdfFormXObject form = new PdfFormXObject(new Rectangle(into.getWidth(), into.getHeight()));
    PdfCanvas canvas = new PdfCanvas(form, target);
    canvas.setStrokeColor(colour(link).orElseThrow()).setLineWidth(width);
    if (dash.length > 0) {
      canvas.setLineDash(dash, 0);
    }
    double half = width / 2;
    if (isUnderline) {
      canvas.moveTo(0, half).lineTo(into.getWidth(), half);
    } else {
      canvas.rectangle(half, half, into.getWidth() - width, into.getHeight() - width);
    }
    canvas.stroke().release();
    return new Appearance(into, form.getPdfObject());
  }
}
