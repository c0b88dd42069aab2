package minshen.packet;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** Finds where a page shows its picture. */
final class PlacedPictures extends PDFGraphicsStreamEngine {
  private double[] found = {0, 0, 1, 1};

  private PlacedPictures(PDPage page) {
    super(page);
  }

  /** Left, lower edge, width and height in points. */
  static double[] first(Path pdf, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDPage drawn = document.getPage(page - 1);
      PlacedPictures pictures = new PlacedPictures(drawn);
      pictures.processPage(drawn);
      return pictures.found;
    }
  }

  @Override
  public void drawImage(PDImage image) {
    Matrix m = getGraphicsState().getCurrentTransformationMatrix();
    double left = Math.min(0, m.getScaleX()) + Math.min(0, m.getShearX()) + m.getTranslateX();
    double lower = Math.min(0, m.getScaleY()) + Math.min(0, m.getShearY()) + m.getTranslateY();
    double width = Math.abs(m.getScaleX()) + Math.abs(m.getShearX());
    double height = Math.abs(m.getScaleY()) + Math.abs(m.getShearY());
    found = new double[] {left, lower, width, height};
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {}

  @Override
  public void fillPath(int windingRule) {}

  @Override
  public void fillAndStrokePath(int windingRule) {}

  @Override
  public void shadingFill(COSName shadingName) {}
}
