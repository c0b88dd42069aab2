package minshen.form.ruled;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** The ruling lines of a page: strokes, and narrow areas that are filled. */
final class PageRules extends PDFGraphicsStreamEngine {
  /** A line is no wider. */
  private static final double WIDEST = 3;

  /** And no shorter: letters are drawn of short strokes. */
  private static final double SHORTEST = 6;

  private final List<Rule> rules = new ArrayList<>();
  private final Path2D.Double path = new Path2D.Double();
  private final PDRectangle box;
  private final int most;
  private boolean hasImage;

  private PageRules(PDPage page, int most) {
    super(page);
    this.most = most;
    this.box = page.getCropBox();
  }

  /**
   * What is drawn on a page beside its text.
   *
   * @param rules its ruling lines
   * @param hasImage whether there is a picture
   */
  record Drawn(List<Rule> rules, boolean hasImage) {}

  /**
   * What is drawn on a page.
   *
   * @param most how many lines are gathered; more are passed over
   */
  static Drawn of(PDPage page, int most) throws IOException {
    PageRules reader = new PageRules(page, most);
    reader.processPage(page);
    return new Drawn(reader.rules, reader.hasImage);
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
    path.reset();
  }

  @Override
  public void clip(int windingRule) {
    // Whatever is clipped away of a line leaves a line.
  }

  @Override
  public void strokePath() {
    double[] start = new double[2];
    double[] last = new double[2];
    double[] to = new double[6];
    for (PathIterator at = path.getPathIterator(upright()); !at.isDone(); at.next()) {
      switch (at.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> {
          start[0] = to[0];
          start[1] = to[1];
        }
        case PathIterator.SEG_LINETO -> line(last[0], last[1], to[0], to[1]);
        case PathIterator.SEG_CLOSE -> {
          line(last[0], last[1], start[0], start[1]);
          to[0] = start[0];
          to[1] = start[1];
        }
        default -> {
          to[0] = to[4];
          to[1] = to[5];
        }
      }
      last[0] = to[0];
      last[1] = to[1];
    }
    path.reset();
  }

  /** Each area by itself: some programs fill all lines of a table at once. */
  @Override
  public void fillPath(int windingRule) {
    Path2D.Double area = new Path2D.Double();
    double[] to = new double[6];
    for (PathIterator at = path.getPathIterator(upright()); !at.isDone(); at.next()) {
      int kind = at.currentSegment(to);
      if (kind == PathIterator.SEG_MOVETO) {
        narrow(area);
        area.reset();
        area.moveTo(to[0], to[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        area.lineTo(to[0], to[1]);
      } else if (kind == PathIterator.SEG_CUBICTO) {
        area.lineTo(to[4], to[5]);
      }
    }
    narrow(area);
    path.reset();
  }

  private void narrow(Path2D area) {
    var bounds = area.getBounds2D();
    if (area.getCurrentPoint() == null) {
      return;
    }
    if (bounds.getWidth() <= WIDEST) {
      line(bounds.getCenterX(), bounds.getMinY(), bounds.getCenterX(), bounds.getMaxY());
    } else if (bounds.getHeight() <= WIDEST) {
      line(bounds.getMinX(), bounds.getCenterY(), bounds.getMaxX(), bounds.getCenterY());
    }
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    path.reset();
  }

  @Override
  public void drawImage(PDImage image) {
    hasImage = true;
  }

  /** From the upper left corner of what is seen of the page. */
  private AffineTransform upright() {
    return new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
  }

  private void line(double fromX, double fromY, double toX, double toY) {
    if (rules.size() == most) {
      return;
    }
    double width = Math.abs(toX - fromX);
    double height = Math.abs(toY - fromY);
    if (width <= Rule.TOLERANCE && height >= SHORTEST) {
      rules.add(new Rule(true, (fromX + toX) / 2, Math.min(fromY, toY), Math.max(fromY, toY)));
    } else if (height <= Rule.TOLERANCE && width >= SHORTEST) {
      rules.add(new Rule(false, (fromY + toY) / 2, Math.min(fromX, toX), Math.max(fromX, toX)));
    }
  }
}
