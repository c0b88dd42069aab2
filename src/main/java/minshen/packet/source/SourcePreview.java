package minshen.packet.source;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import minshen.files.TemporaryFolder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.RenderDestination;

/**
 * Pictures of the pages of a ready source, for the screen. To be closed before the reader that made
 * the source; for one thread at a time, and not for the one that draws the screen.
 */
public final class SourcePreview implements AutoCloseable {
  private final PDDocument document;
  private final PDFRenderer renderer;

  private SourcePreview(PDDocument document) {
    this.document = document;
    this.renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
  }

  /**
   * Opens a source.
   *
   * @throws IOException if its pages are gone
   */
  public static SourcePreview of(ReadySource source) throws IOException {
    return of(source.pdf());
  }

  /**
   * Opens a PDF that needs no password.
   *
   * @throws IOException if it is none, or not there
   */
  public static SourcePreview of(Path pdf) throws IOException {
    Caches.keepPicturesInMemory();
    Caches.keepFontsPrivate();
    return new SourcePreview(Loader.loadPDF(pdf.toFile(), Caches.in(TemporaryFolder.home())));
  }

  /** How many pages there are. */
  public int pages() {
    return document.getNumberOfPages();
  }

  /**
   * How wide a page is as a viewer shows it, in points.
   *
   * @param page from 1
   */
  double widthOf(int page) {
    PDPage drawn = document.getPage(page - 1);
    PDRectangle box = drawn.getCropBox();
    return drawn.getRotation() % 180 != 0 ? box.getHeight() : box.getWidth();
  }

  /**
   * The part of a page on which redactions are measured.
   *
   * @param source the one that was opened
   * @param page from 1
   */
  public MeasuredArea areaOf(ReadySource source, int page) {
    return MeasuredArea.of(source, document.getPage(page - 1));
  }

  /**
   * A page as a viewer shows it, on white.
   *
   * @param page from 1
   * @param width of the picture in pixels, 16 to 4000; its height follows
   * @throws IOException if the page cannot be drawn
   */
  public BufferedImage page(int page, int width) throws IOException {
    if (width < 16 || width > 4000) {
      throw new IllegalArgumentException("width: " + width);
    }
    PDPage drawn = document.getPage(page - 1);
    PDRectangle box = drawn.getCropBox();
    boolean turned = drawn.getRotation() % 180 != 0;
    double across = turned ? box.getHeight() : box.getWidth();
    double down = turned ? box.getWidth() : box.getHeight();
    // A strip of paper a kilometre long is cut to a sight that fits into memory.
    int height = (int) Math.clamp(Math.round(down / across * width), 1, 4L * width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setBackground(Color.WHITE);
      graphics.clearRect(0, 0, width, height);
      float scale = (float) (width / across);
      renderer.renderPageToGraphics(page - 1, graphics, scale, scale, RenderDestination.VIEW);
    } catch (RuntimeException e) {
      throw new IOException("page " + page, e);
    } finally {
      graphics.dispose();
    }
    return picture;
  }

  /** A page as a PNG file. */
  public byte[] png(int page, int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(page(page, width), "png", bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
