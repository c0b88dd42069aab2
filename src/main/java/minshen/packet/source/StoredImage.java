package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An image of a PDF, decoded. */
final class StoredImage {
  private StoredImage() {}

  /**
   * Reads an image of 8 bits a colour.
   *
   * @param filter how it is packed: DCT or Flate
   * @param colours 1 or 3
   * @param factor so many pixels across and down become one, their mean
   * @return empty if it does not fit into memory, or is not what it says
   */
  static Optional<BufferedImage> read(
      PdfStream image, PdfName filter, int colours, int factor, SourceLimits limits)
      throws IOException {
    int width = image.getAsNumber(PdfName.Width).intValue();
    int height = image.getAsNumber(PdfName.Height).intValue();
    if ((long) width * height * colours > limits.memory()) {
      return Optional.empty();
    }
    Optional<BufferedImage> whole =
        PdfName.DCTDecode.equals(filter)
            ? jpeg(image.getBytes(false), colours)
            : samples(image.getBytes(true), width, height, colours);
    return whole.map(pixels -> factor == 1 ? pixels : coarser(pixels, factor));
  }

  private static Optional<BufferedImage> jpeg(byte[] bytes, int colours) throws IOException {
    ImageReader reader = null;
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader = ImageIO.getImageReadersByFormatName("jpeg").next();
      reader.setInput(in, true, true);
      ImageReadParam parameters = reader.getDefaultReadParam();
      BufferedImage image = reader.read(0, parameters);
      int there = image.getRaster().getNumBands();
      return there == colours ? Optional.of(image) : Optional.empty();
    } catch (RuntimeException | javax.imageio.IIOException e) {
      // What cannot be decoded here stays as it is.
      return Optional.empty();
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  private static Optional<BufferedImage> samples(
      byte[] samples, int width, int height, int colours) {
    if (samples.length < (long) width * height * colours) {
      return Optional.empty();
    }
    BufferedImage image = blank(width, height, colours);
    WritableRaster raster = image.getRaster();
    byte[] row = new byte[width * colours];
    for (int y = 0; y < height; y++) {
      System.arraycopy(samples, y * row.length, row, 0, row.length);
      raster.setDataElements(0, y, width, 1, row);
    }
    return Optional.of(image);
  }

  private static BufferedImage blank(int width, int height, int colours) {
    return new BufferedImage(
        width, height, colours == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
  }

  private static BufferedImage coarser(BufferedImage image, int factor) {
    Raster from = image.getRaster();
    int colours = from.getNumBands();
    int width = Math.max(1, image.getWidth() / factor);
    int height = Math.max(1, image.getHeight() / factor);
    BufferedImage coarser = blank(width, height, colours);
    WritableRaster to = coarser.getRaster();
    int[] strip = new int[width * factor * factor * colours];
    int[] row = new int[width * colours];
    for (int y = 0; y < height; y++) {
      from.getPixels(0, y * factor, width * factor, factor, strip);
      for (int i = 0; i < row.length; i++) {
        row[i] = mean(strip, i / colours, i % colours, width, colours, factor);
      }
      to.setPixels(0, y, width, 1, row);
    }
    return coarser;
  }

  private static int mean(int[] strip, int x, int colour, int width, int colours, int factor) {
    int sum = 0;
    for (int down = 0; down < factor; down++) {
      for (int across = 0; across < factor; across++) {
        sum += strip[((down * width + x) * factor + across) * colours + colour];
      }
    }
    return sum / (factor * factor);
  }
}
