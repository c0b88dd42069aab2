package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
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

  private final SourceJob job;
  private final PDDocument document;
  private final PDFRenderer renderer;

  PagePicture(SourceJob job, PDDocument document) {
    this.job = job;
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(false);
  }

  /** Adds the picture of a page, upright and as large as the page is seen. */
  void add(int number, PageSubstance content, List<Redaction> boxes, PdfDocument target)
      throws IOException {
    PDPage page = document.getPage(number - 1);
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    float width = turned ? box.getHeight() : box.getWidth();
    float height = turned ? box.getWidth() : box.getHeight();
    double dpi =
        fitting(content.dpi(job.limits().images(), Math.max(width, height)), width, height);
    BufferedImage picture = draw(number, dpi / INCH, pixels(width, dpi), pixels(height, dpi));
    cover(picture, boxes);
    BufferedImage fewer = content.reduced(picture);
    PdfStream image =
        content.isPhoto()
            ? ImageEncoding.asJpeg(job.limits().images(), fewer)
            : ImageEncoding.encode(job, fewer, Tone.AS_STORED);
    ImageSource.addPage(
        target, image, new ImagePlace(width, height, width, height), Orientation.UPRIGHT);
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

  private static void cover(BufferedImage picture, List<Redaction> boxes) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.BLACK);
    boxes.forEach(box -> graphics.fill(pixels(box, picture.getWidth(), picture.getHeight())));
    graphics.dispose();
  }

  /** Every pixel that a box so much as touches. */
  private static Rectangle pixels(Redaction box, int width, int height) {
    int left = (int) ((long) box.left() * width / Redaction.WHOLE);
    int top = (int) ((long) box.top() * height / Redaction.WHOLE);
    int right = (int) Math.ceilDiv((long) (box.left() + box.width()) * width, Redaction.WHOLE);
    int bottom = (int) Math.ceilDiv((long) (box.top() + box.height()) * height, Redaction.WHOLE);
    return new Rectangle(left, top, right - left, bottom - top);
  }
}
