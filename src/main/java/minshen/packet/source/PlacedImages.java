package minshen.packet.source;

import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** The images that a page draws, and which of them it shows in part only. */
final class PlacedImages extends PDFGraphicsStreamEngine {
  /** In points: a scan may stand out a little on each side. */
  private static final double SLACK = 3;

  private final List<COSStream> all = new ArrayList<>();
  private final List<COSStream> cropped = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private int clipping = NONE;

  private static final int NONE = -1;

  private PlacedImages(PDPage page) {
    super(page);
  }

  static PlacedImages of(PDPage page) throws IOException {
    PlacedImages images = new PlacedImages(page);
    images.processPage(page);
    return images;
  }

  List<COSStream> all() {
    return all;
  }

  List<COSStream> cropped() {
    return cropped;
  }

  @Override
  public void drawImage(PDImage image) {
    if (image instanceof PDImageXObject stored) {
      COSStream stream = stored.getCOSObject();
      all.add(stream);
      Matrix place = getGraphicsState().getCurrentTransformationMatrix();
      Rectangle2D box =
          place
              .createAffineTransform()
              .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
              .getBounds2D();
      Rectangle2D inner =
          new Rectangle2D.Double(
              box.getX() + SLACK,
              box.getY() + SLACK,
              box.getWidth() - 2 * SLACK,
              box.getHeight() - 2 * SLACK);
      Area shown = getGraphicsState().getCurrentClippingPath();
      if (!inner.isEmpty() && !shown.contains(inner)) {
        cropped.add(stream);
      }
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    clipping = windingRule;
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  @Override
  public void endPath() {
    if (clipping != NONE) {
      path.setWindingRule(clipping);
      getGraphicsState().intersectClippingPath(path);
      clipping = NONE;
    }
    path.reset();
  }

  @Override
  public void strokePath() {
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    endPath();
  }

  @Override
  public void shadingFill(COSName shading) {
    // No image.
  }
}
