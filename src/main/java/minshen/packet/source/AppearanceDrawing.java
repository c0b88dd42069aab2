package minshen.packet.source;

import com.itextpdf.kernel.geom.AffineTransform;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfIndirectReference;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfResources;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.util.List;
import java.util.Optional;

/** Draws what lies on a page into the page. */
final class AppearanceDrawing {
  private AppearanceDrawing() {}

  /**
   * Draws what lies on a page over its content, which becomes one drawing: no clipping or state
   * that it leaves open reaches what lies on it.
   *
   * @return the content, to be flushed after the page; empty if nothing lies on it
   */
  static Optional<PdfStream> draw(List<Appearance> looks, PdfPage page) {
    if (looks.isEmpty()) {
      return Optional.empty();
    }
    PdfStream content = content(page);
    page.put(PdfName.Contents, new PdfStream().makeIndirect(page.getDocument()));
    page.setResources(new PdfResources());
    PdfCanvas canvas = new PdfCanvas(page);
    canvas.addXObject(new PdfFormXObject(content));
    for (Appearance look : looks) {
      placement(look)
          .ifPresent(
              matrix -> {
                PdfStream form = own(look.drawing(), page.getDocument());
                double[] m = new double[6];
                matrix.getMatrix(m);
                canvas.addXObjectWithTransformationMatrix(
                    new PdfFormXObject(form),
                    (float) m[0],
                    (float) m[1],
                    (float) m[2],
                    (float) m[3],
                    (float) m[4],
                    (float) m[5]);
              });
    }
    canvas.release();
    return Optional.of(content);
  }

  /**
   * A drawing of another PDF is copied; one made for this one is not finished yet, nor its fonts.
   */
  private static PdfStream own(PdfStream drawing, PdfDocument document) {
    PdfIndirectReference reference = drawing.getIndirectReference();
    if (reference == null || document.equals(reference.getDocument())) {
      drawing.makeIndirect(document);
      return drawing;
    }
    PdfStream copy = (PdfStream) drawing.copyTo(document);
    copy.put(PdfName.Type, PdfName.XObject);
    copy.put(PdfName.Subtype, PdfName.Form);
    return copy;
  }

  private static PdfStream content(PdfPage page) {
    PdfStream content = PageContent.joined(page);
    content.makeIndirect(page.getDocument());
    content.put(PdfName.Type, PdfName.XObject);
    content.put(PdfName.Subtype, PdfName.Form);
    content.put(PdfName.BBox, new PdfArray(page.getMediaBox()));
    content.put(PdfName.Resources, page.getResources().getPdfObject());
    return content;
  }

  /**
   * The transformation that fits an appearance's box into the annotation's rectangle (ISO 32000-2,
   * 12.5.5, algorithm "appearance streams").
   */
  private static Optional<AffineTransform> placement(Appearance look) {
    PdfArray bbox = look.drawing().getAsArray(PdfName.BBox);
    if (bbox == null || bbox.size() != 4) {
      return Optional.empty();
    }
    Rectangle into = look.into();
    Rectangle box = transformed(bbox.toRectangle(), look.drawing().getAsArray(PdfName.Matrix));
    if (box.getWidth() == 0 || box.getHeight() == 0) {
      return Optional.empty();
    }
    double across = into.getWidth() / box.getWidth();
    double up = into.getHeight() / box.getHeight();
    AffineTransform placement =
        AffineTransform.getRotateInstance(
            Math.toRadians(look.back()), into.getLeft(), into.getTop());
    placement.concatenate(
        new AffineTransform(
            across, 0, 0, up, into.getX() - box.getX() * across, into.getY() - box.getY() * up));
    return Optional.of(placement);
  }

  private static Rectangle transformed(Rectangle box, PdfArray matrix) {
    if (matrix == null || matrix.size() != 6) {
      return box;
    }
    AffineTransform transform = new AffineTransform(matrix.toDoubleArray());
    double[] corners = {
      box.getLeft(), box.getBottom(), box.getRight(), box.getBottom(),
      box.getRight(), box.getTop(), box.getLeft(), box.getTop()
    };
    transform.transform(corners, 0, corners, 0, 4);
    double left = Math.min(Math.min(corners[0], corners[2]), Math.min(corners[4], corners[6]));
    double right = Math.max(Math.max(corners[0], corners[2]), Math.max(corners[4], corners[6]));
    double bottom = Math.min(Math.min(corners[1], corners[3]), Math.min(corners[5], corners[7]));
    double top = Math.max(Math.max(corners[1], corners[3]), Math.max(corners[5], corners[7]));
    return new Rectangle(
        (float) left, (float) bottom, (float) (right - left), (float) (top - bottom));
  }
}
