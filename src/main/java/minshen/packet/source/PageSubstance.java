package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfNumber;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page is made of, which decides how its picture is drawn and kept.
 *
 * @param hasText whether it names fonts
 * @param isSmooth whether it has images, gradients or patterns, and so more than a few tones
 * @param isBilevel whether all its images are of two colours
 * @param isPhoto whether one of them is stored with a loss already, as scanners and cameras do
 * @param longest the longer side of its largest image in pixels, 0 without images
 */
record PageSubstance(
    boolean hasText, boolean isSmooth, boolean isBilevel, boolean isPhoto, int longest) {
  private static final double INCH = 72;

  /** Coarser than this, writing can no longer be read; what print shows; what a fax is kept in. */
  private static final double LEAST_DPI = 150;

  private static final double USUAL_DPI = 300;
  private static final double MOST_FAX_DPI = 600;

  /** Tones of a line drawn smoothly: 0, 17, 34 to 255. */
  private static final int TONE = 17;

  private static final int MIDDLE = 0x80;
  private static final Pattern INLINE_IMAGE = Pattern.compile("\\bBI\\s+/[^\\x00]{1,400}?\\bID\\s");

  static PageSubstance of(PdfPage page) {
    PdfDictionary resources = page.getResources().getPdfObject();
    List<PdfStream> images = PageImages.of(resources);
    String content = new String(page.getContentBytes(), StandardCharsets.ISO_8859_1);
    boolean inline = INLINE_IMAGE.matcher(content).find();
    return new PageSubstance(
        isThere(resources, PdfName.Font),
        inline
            || !images.isEmpty()
            || isThere(resources, PdfName.Pattern)
            || isThere(resources, PdfName.Shading),
        !inline && !images.isEmpty() && images.stream().allMatch(PageSubstance::isBilevel),
        images.stream().anyMatch(PageSubstance::isLossy),
        images.stream().mapToInt(PageSubstance::longer).max().orElse(0));
  }

  /**
   * How fine its picture is drawn, in dots per inch: a scan as it was scanned.
   *
   * @param longer the longer side of the page in points
   */
  double dpi(ImageOptions options, double longer) {
    double most = Math.clamp(options.maxDpi(), LEAST_DPI, USUAL_DPI);
    if (hasText || longest == 0) {
      return most;
    }
    double scanned = longest * INCH / longer;
    return Math.clamp(scanned, LEAST_DPI, isBilevel ? MOST_FAX_DPI : most);
  }

  /** Its picture with as few colours as it needs; the given one may be changed. */
  BufferedImage reduced(BufferedImage picture) {
    byte[] samples = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    if (!isSmooth) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (byte) ((((samples[i] & 0xff) + TONE / 2) / TONE) * TONE);
      }
    }
    if (!isGrey(samples)) {
      return picture;
    }
    BufferedImage fewer =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            isBilevel ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[picture.getWidth()];
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < row.length; x++) {
        int grey = samples[(y * row.length + x) * 3] & 0xff;
        row[x] = isBilevel ? (grey < MIDDLE ? 0 : 1) : grey;
      }
      fewer.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return fewer;
  }

  private static boolean isGrey(byte[] samples) {
    for (int i = 0; i + 2 < samples.length; i += 3) {
      if (samples[i] != samples[i + 1] || samples[i] != samples[i + 2]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThere(PdfDictionary resources, PdfName kind) {
    PdfDictionary table = resources.getAsDictionary(kind);
    return table != null && table.size() > 0;
  }

  private static boolean isBilevel(PdfStream image) {
    PdfNumber bits = image.getAsNumber(PdfName.BitsPerComponent);
    return Boolean.TRUE.equals(image.getAsBool(PdfName.ImageMask))
        || (bits != null && bits.intValue() == 1 && !image.containsKey(PdfName.SMask));
  }

  private static boolean isLossy(PdfStream image) {
    PdfObject filter = image.get(PdfName.Filter);
    PdfObject last =
        filter instanceof PdfArray all && !all.isEmpty() ? all.get(all.size() - 1) : filter;
    return PdfName.DCTDecode.equals(last) || PdfName.JPXDecode.equals(last);
  }

  private static int longer(PdfStream image) {
    PdfNumber width = image.getAsNumber(PdfName.Width);
    PdfNumber height = image.getAsNumber(PdfName.Height);
    return width == null || height == null ? 0 : Math.max(width.intValue(), height.intValue());
  }
}
