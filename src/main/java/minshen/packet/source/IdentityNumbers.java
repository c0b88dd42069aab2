package minshen.packet.source;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import minshen.dossier.IdentityNumber;
import minshen.dossier.Redaction;
import minshen.files.TemporaryFolder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Finds 身份证号 in the text of pages, so that they can be covered at a click. A scan without text has
 * none; somebody has to look at the pages all the same.
 */
public final class IdentityNumbers extends PDFTextStripper {
  /** In files with more pages than this only the first are looked at. */
  public static final int MOST_PAGES = 300;

  private static final int MOST_FOUND = 500;

  /** How far letters reach above and below their line, as shares of their size. */
  private static final double ABOVE = 0.95;

  private static final double BELOW = 0.3;

  /** Letters farther apart than this share of their size are no one number. */
  private static final double GAP = 0.8;

  private final List<Redaction> found = new ArrayList<>();
  private final List<TextPosition> run = new ArrayList<>();

  private IdentityNumbers() {}

  /**
   * The places of the numbers, each as a box that covers it.
   *
   * @throws IOException if the pages cannot be read
   */
  public static List<Redaction> in(ReadySource source) throws IOException {
    try (PDDocument pdf =
        Loader.loadPDF(source.pdf().toFile(), Caches.in(TemporaryFolder.home()))) {
      IdentityNumbers finder = new IdentityNumbers();
      finder.setEndPage(MOST_PAGES);
      finder.getText(pdf);
      return List.copyOf(finder.found);
    } catch (RuntimeException e) {
      throw new IOException("text of " + source.file(), e);
    }
  }

  @Override
  protected void endPage(PDPage page) {
    endRun();
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    String text = letter.getUnicode();
    boolean belongs =
        text != null
            && text.length() == 1
            && (Character.isDigit(text.charAt(0)) || text.equalsIgnoreCase("x"));
    if (text != null && text.isBlank()) {
      return;
    }
    if (!belongs || !followsOn(letter)) {
      endRun();
    }
    if (belongs) {
      run.add(letter);
    }
  }

  private boolean followsOn(TextPosition letter) {
    if (run.isEmpty()) {
      return true;
    }
    TextPosition last = run.getLast();
    Matrix at = letter.getTextMatrix();
    double gap =
        Point2D.distance(last.getEndX(), last.getEndY(), at.getTranslateX(), at.getTranslateY());
    return gap < GAP * size(letter);
  }

  private static double size(TextPosition letter) {
    Matrix at = letter.getTextMatrix();
    return Math.hypot(at.getShearX(), at.getScaleY());
  }

  private void endRun() {
    StringBuilder digits = new StringBuilder();
    run.forEach(letter -> digits.append(letter.getUnicode()));
    if (found.size() < MOST_FOUND && IdentityNumber.isOne(digits.toString())) {
      found.add(box());
    }
    run.clear();
  }

  private Redaction box() {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (TextPosition letter : run) {
      Matrix at = letter.getTextMatrix();
      double upX = at.getShearX();
      double upY = at.getScaleY();
      for (double up : new double[] {ABOVE, -BELOW}) {
        for (Point2D foot :
            List.of(
                new Point2D.Double(at.getTranslateX(), at.getTranslateY()),
                new Point2D.Double(letter.getEndX(), letter.getEndY()))) {
          Point2D seen = seen(foot.getX() + upX * up, foot.getY() + upY * up);
          left = Math.min(left, seen.getX());
          right = Math.max(right, seen.getX());
          top = Math.min(top, seen.getY());
          bottom = Math.max(bottom, seen.getY());
        }
      }
    }
    return Redaction.between(getCurrentPageNo(), left, top, right, bottom);
  }

  /** A point of the page, from its lower left corner, as shares of the page as it is seen. */
  private Point2D seen(double x, double y) {
    PDPage page = getCurrentPage();
    PDRectangle box = page.getCropBox();
    double across = x / box.getWidth();
    double up = y / box.getHeight();
    return switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> new Point2D.Double(up, across);
      case 180 -> new Point2D.Double(1 - across, up);
      case 270 -> new Point2D.Double(1 - up, 1 - across);
      default -> new Point2D.Double(across, 1 - up);
    };
  }
}
