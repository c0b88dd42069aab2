package minshen.packet.source;

import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfBoolean;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Large images within PDFs, made coarser and written anew where a lower quality is wanted. An image
 * that would not become smaller stays as it is; so does one of two colours, one for print plates,
 * and one that is a mask or masks colours out.
 */
final class ImageShrinking {
  /** Smaller ones are logos and stamps. */
  private static final int LEAST_BYTES = 50_000;

  private static final int LEAST_PIXELS = 500_000;

  /** What must be saved for a second loss to be worth while. */
  private static final double WORTH = 0.9;

  private static final double INCH = 72;

  private final SourceLimits limits;
  private final int dpi;
  private final Runnable checkCancelled;
  private int count;
  private long before;
  private long after;

  /**
   * For images of one file.
   *
   * @param limits how they are written anew, and the memory there is for one
   * @param dpi the finest they may be on their page, in dots per inch
   */
  ImageShrinking(SourceLimits limits, int dpi, Runnable checkCancelled) {
    this.limits = limits;
    this.dpi = dpi;
    this.checkCancelled = checkCancelled;
  }

  /** Whether an image may become smaller. */
  static boolean isCandidate(PdfDictionary image) {
    int width = number(image, PdfName.Width);
    int height = number(image, PdfName.Height);
    return number(image, PdfName.BitsPerComponent) == 8
        && (long) width * height >= LEAST_PIXELS
        && number(image, PdfName.Length) >= LEAST_BYTES
        && colours(image) > 0
        && filter(image).isPresent()
        && !image.containsKey(PdfName.Decode)
        && !image.containsKey(PdfName.Mask)
        && !PdfBoolean.TRUE.equals(image.getAsBoolean(PdfName.ImageMask));
  }

  /**
   * Makes images of a page smaller.
   *
   * @param longer the longer side of the page in points: no image is shown larger
   */
  void shrink(List<PdfStream> images, double longer) throws IOException {
    for (PdfStream image : images) {
      checkCancelled.run();
      if (isCandidate(image)) {
        shrink(image, longer);
      }
    }
  }

  private void shrink(PdfStream image, double longer) throws IOException {
    long was = image.getBytes(false).length;
    int width = number(image, PdfName.Width);
    int height = number(image, PdfName.Height);
    double factor = Math.max(width, height) * INCH / longer / dpi;
    Optional<BufferedImage> coarser =
        StoredImage.read(image, filter(image).orElseThrow(), colours(image), factor, limits);
    if (coarser.isEmpty()) {
      return;
    }
    PdfStream fresh = ImageEncoding.asJpeg(limits.images(), coarser.get());
    byte[] bytes = fresh.getBytes(false);
    if (bytes.length > was * WORTH) {
      return;
    }
    image.setData(bytes);
    image.remove(PdfName.DecodeParms);
    for (PdfName key : List.of(PdfName.Filter, PdfName.Width, PdfName.Height, PdfName.ColorSpace)) {
      image.put(key, fresh.get(key));
    }
    image.setCompressionLevel(CompressionConstants.NO_COMPRESSION);
    count++;
    before += was;
    after += bytes.length;
  }

  /** Says what was saved. */
  void report(SourceJob job) {
    if (count > 0) {
      job.remark("packet.source.shrunk", count, megabytes(before), megabytes(after));
    }
  }

  private static double megabytes(long bytes) {
    return Math.max(1, Math.round(bytes / 1e5)) / 10.0;
  }

  private static int number(PdfDictionary image, PdfName key) {
    PdfNumber number = image.getAsNumber(key);
    return number == null ? 0 : number.intValue();
  }

  /**
   * How an image is packed, if it is a way that is taken on: one filter, and none lost on a fax.
   */
  private static Optional<PdfName> filter(PdfDictionary image) {
    PdfObject filter = image.get(PdfName.Filter);
    PdfName only =
        filter instanceof PdfArray array && array.size() == 1
            ? array.getAsName(0)
            : filter instanceof PdfName name ? name : null;
    return PdfName.DCTDecode.equals(only) || PdfName.FlateDecode.equals(only)
        ? Optional.of(only)
        : Optional.empty();
  }

  /** How many colours a pixel has: 1 grey, 3 red, green and blue; 0 for any other space. */
  private static int colours(PdfDictionary image) {
    PdfObject space = image.get(PdfName.ColorSpace);
    if (PdfName.DeviceGray.equals(space)) {
      return 1;
    }
    if (PdfName.DeviceRGB.equals(space)) {
      return 3;
    }
    if (space instanceof PdfArray array && array.size() > 1) {
      if (PdfName.CalGray.equals(array.get(0))) {
        return 1;
      }
      if (PdfName.CalRGB.equals(array.get(0))) {
        return 3;
      }
      if (PdfName.ICCBased.equals(array.get(0)) && array.get(1) instanceof PdfStream profile) {
        int components = number(profile, PdfName.N);
        return components == 1 || components == 3 ? components : 0;
      }
    }
    return 0;
  }
}
