package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Images that are decoded: every kind but a JPEG that can stay as it is. */
final class RasterImages {
  /** Decoding more takes minutes. */
  private static final long MOST_PIXELS = 1_000_000_000;

  /** A decoded pixel in memory, in bytes. */
  private static final int PIXEL = 3;

  /** WebP is decoded whole, whatever is wanted of it, and held three times. */
  private static final int WEBP_SHARE = 3;

  private RasterImages() {}

  static void draw(SourceJob job, SourceKind kind, PdfDocument pdf)
      throws SourceException, IOException {
    try (ImageFile file = ImageFile.open(job, kind)) {
      List<ImageTraits> all = ImageTraitsReader.read(job, kind, file);
      for (int i = 0; i < all.size(); i++) {
        job.checkCancelled();
        ImageTraits traits = all.get(i);
        if (kind == SourceKind.WEBP
            && traits.pixels() * PIXEL * WEBP_SHARE > job.limits().memory() * 2) {
          throw job.problem("packet.source.image-too-large", megapixels(traits));
        }
        draw(job, file, i, traits, pdf);
      }
    }
  }

  /** Draws one image of a file on a page of its own. */
  static void draw(SourceJob job, ImageFile file, int index, ImageTraits traits, PdfDocument pdf)
      throws SourceException, IOException {
    if (traits.pixels() > MOST_PIXELS) {
      throw job.problem("packet.source.image-too-large", megapixels(traits));
    }
    ImagePlace place = ImagePlace.of(traits);
    boolean bilevel = file.isBilevel(index);
    int every = every(job.limits(), traits, place.dpi(traits), bilevel);
    BufferedImage image = onCanvas(file.read(index, every), traits, every);
    if (every > 1) {
      job.remark(
          "packet.source.coarser", megapixels(traits), Math.round(place.dpi(traits) / every));
    }
    PdfStream stream = ImageEncoding.encode(job, image, file.tone());
    ImageSource.addPage(pdf, stream, place, traits.orientation());
  }

  /** The first picture of a moving image on the whole of what it moves on. */
  private static BufferedImage onCanvas(BufferedImage picture, ImageTraits traits, int every) {
    int width = (traits.width() + every - 1) / every;
    int height = (traits.height() + every - 1) / every;
    if (picture.getWidth() >= width && picture.getHeight() >= height) {
      return picture;
    }
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setBackground(Color.WHITE);
    graphics.clearRect(0, 0, width, height);
    graphics.drawImage(picture, traits.left() / every, traits.top() / every, null);
    graphics.dispose();
    return canvas;
  }

  /** Which pixels are read: as many as the page shows and the memory holds. */
  private static int every(SourceLimits limits, ImageTraits traits, double dpi, boolean bilevel) {
    double bytes = bilevel ? traits.pixels() / 8.0 : (double) traits.pixels() * PIXEL;
    int forMemory = (int) Math.ceil(Math.sqrt(bytes / limits.memory()));
    int forPage = bilevel ? 1 : (int) (dpi / limits.images().maxDpi());
    return Math.max(1, Math.max(forMemory, forPage));
  }

  static long megapixels(ImageTraits traits) {
    return Math.round(traits.pixels() / 1e6);
  }
}
