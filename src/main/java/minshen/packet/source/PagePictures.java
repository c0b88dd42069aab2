package minshen.packet.source;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** The pages of a PDF of our own as JPEG pictures, for portals that take nothing else. */
public final class PagePictures implements AutoCloseable {
  /** As fine as such portals show them; text stays sharp. */
  private static final int FIRST = ImageLevel.STEPS.indexOf(new ImageLevel(200, 75));

  private static final double INCH = 72;
  private static final int NARROWEST = 16;
  private static final int WIDEST = 4000;

  private final SourcePreview pages;

  private PagePictures(SourcePreview pages) {
    this.pages = pages;
  }

  /**
   * Opens a PDF.
   *
   * @throws IOException if it is not there
   */
  public static PagePictures of(Path pdf) throws IOException {
    return new PagePictures(SourcePreview.of(pdf));
  }

  /**
   * A page as a picture that is no coarser than it takes to fit; as coarse as it may be if none
   * does.
   *
   * @param page from 1
   * @param limit the most bytes it may have
   */
  public byte[] page(int page, long limit) throws IOException {
    byte[] picture = new byte[0];
    for (ImageLevel level : ImageLevel.STEPS.subList(FIRST, ImageLevel.STEPS.size())) {
      int width = (int) Math.round(pages.widthOf(page) / INCH * level.dpi());
      picture = jpeg(pages.page(page, Math.clamp(width, NARROWEST, WIDEST)), level.quality());
      if (picture.length <= limit) {
        break;
      }
    }
    return picture;
  }

  private static byte[] jpeg(BufferedImage image, int quality) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality / 100f);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pages.close();
  }
}
