package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.List;
import minshen.dossier.Redaction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;

/** Pages as pictures of themselves, with black boxes in the picture. */
final class PagePicture {
  private static final double INCH = 72;

  /** A pixel in memory, in bytes. */
  private static final int PIXEL = 3;

  /** Pages are written to a hundredth of a point, so that edges are off by a part of a pixel. */
  private static final double SLACK = 0.05;

  private static final int WHITE = 0xff;

  private final SourceJob job;
  private final ReadySource source;
  private final PDDocument document;
  private final PDFRenderer renderer;

  /**
   * Pictures of pages.
   *
   * @param document the pages of the source
   */
  PagePicture(SourceJob job, ReadySource source, PDDocument document) {
    this.job = job;
    this.source = source;
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(false);
  }

  /**
   * Adds the picture of a page, upright and as large as the page is seen.
   *
   * @return those of the boxes under which the page is blank
   */
  List<Redaction> add(int number, PageSubstance content, List<Redaction> boxes, PdfDocument target)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    MeasuredArea area = MeasuredArea.of(source, page);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    float width = turned ? box.getHeight() : box.getWidth();
    float height = turned ? box.getWidth() : box.getHeight();
    double dpi =
        fitting(content.dpi(job.limits().images(), Math.max(width, height)), width, height);
    BufferedImage picture = draw(number, dpi / INCH, pixels(width, dpi), pixels(height, dpi));
    List<Redaction> idle =
        boxes.stream().filter(one -> isBlank(picture, pixels(one, area, picture))).toList();
    cover(picture, boxes, area);
    BufferedImage fewer = content.reduced(picture);
    PdfStream image =
        content.isPhoto()
            ? ImageEncoding.asJpeg(job.limits().images(), fewer)
            : ImageEncoding.encode(job, fewer, Tone.AS_STORED);
    ImageSource.addPage(
        target, image, new ImagePlace(width, height, width, height), Orientation.UPRIGHT);
    return idle;
  }

  /** As fine as wanted, if that fits into memory. */
  private double fitting(double dpi, float width, float height) {
    double bytes = (double) width * height * dpi * dpi / INCH / INCH * PIXEL;
    double most = job.limits().memory();
    return bytes <= most ? dpi : Math.floor(dpi * Math.sqrt(most / bytes));
  }

  private static int pixels(float points, double dpi) {
    return (int) Math.max(1, Math.round(points * dpi / INCH));
  }

  private BufferedImage draw(int number, double scale, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, width, height);
      renderer.renderPageToGraphics(
          number - 1, graphics, (float) scale, (float) scale, RenderDestination.EXPORT);
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  private static void cover(BufferedImage picture, List<Redaction> boxes, MeasuredArea area) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.BLACK);
    boxes.forEach(box -> graphics.fill(pixels(box, area, picture)));
    graphics.dispose();
  }

  private static boolean isBlank(BufferedImage picture, Rectangle part) {
    byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    for (int y = part.y; y < part.y + part.height; y++) {
      int row = (y * picture.getWidth() + part.x) * PIXEL;
      for (int i = row; i < row + part.width * PIXEL; i++) {
        if ((samples[i] & 0xff) != WHITE) {
          return false;
        }
      }
    }
    return true;
  }

  /** Every pixel that a box so much as touches. */
  private static Rectangle pixels(Redaction box, MeasuredArea area, BufferedImage picture) {
    double unitAcross = area.width() * picture.getWidth() / Redaction.WHOLE;
    double unitDown = area.height() * picture.getHeight() / Redaction.WHOLE;
    double x = area.left() * picture.getWidth() + box.left() * unitAcross;
    double y = area.top() * picture.getHeight() + box.top() * unitDown;
    int left = (int) Math.max(0, Math.floor(x - SLACK));
    int top = (int) Math.max(0, Math.floor(y - SLACK));
    double right = Math.ceil(x + box.width() * unitAcross + SLACK);
    double bottom = Math.ceil(y + box.height() * unitDown + SLACK);
    return new Rectangle(
        left,
        top,
        (int) Math.min(right, picture.getWidth()) - left,
        (int) Math.min(bottom, picture.getHeight()) - top);
  }
}
