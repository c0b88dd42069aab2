package minshen.packet.source;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** An image of a PDF, decoded. */
final class StoredImage {
  /** A smaller change of size is not worth a second loss. */
  private static final double WORTH_SCALING = 1.1;

  private static final double ROUNDED = 0.5;

  private StoredImage() {}

  /**
   * Reads an image of 8 bits a colour.
   *
   * @param filter how it is packed: DCT or Flate
   * @param colours 1 or 3
   * @param factor so many pixels across and down become one, their mean; 1 or less leaves it as it
   *     is
   * @return empty if it does not fit into memory, or is not what it says
   */
  static Optional<BufferedImage> read(
      PdfStream image, PdfName filter, int colours, double factor, SourceLimits limits)
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
    return whole.map(pixels -> coarser(pixels, factor));
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

  /** Each pixel becomes the mean of what it stands for, parts of pixels by their share. */
  private static BufferedImage coarser(BufferedImage image, double factor) {
    if (factor < WORTH_SCALING) {
      return image;
    }
    Raster from = image.getRaster();
    int colours = from.getNumBands();
    Spans across = new Spans(from.getWidth(), factor);
    Spans down = new Spans(from.getHeight(), factor);
    BufferedImage coarser = blank(across.count(), down.count(), colours);
    int[] strip = new int[from.getWidth() * colours];
    double[] sums = new double[across.count() * colours];
    for (int y = 0; y < down.count(); y++) {
      Arrays.fill(sums, ROUNDED);
      for (int row = down.first(y); row <= down.last(y); row++) {
        from.getPixels(0, row, from.getWidth(), 1, strip);
        add(strip, down.share(y, row), across, colours, sums);
      }
      coarser.getRaster().setPixels(0, y, across.count(), 1, sums);
    }
    return coarser;
  }

  /** Adds a row to the means. */
  private static void add(int[] strip, double weight, Spans across, int colours, double[] sums) {
    for (int x = 0; x < across.count(); x++) {
      for (int column = across.first(x); column <= across.last(x); column++) {
        double share = weight * across.share(x, column);
        for (int colour = 0; colour < colours; colour++) {
          sums[x * colours + colour] += share * strip[column * colours + colour];
        }
      }
    }
  }

  /**
   * Pixels in a row, and those that they become.
   *
   * @param there how many there are
   * @param factor so many become one
   */
  private record Spans(int there, double factor) {
    int count() {
      return (int) Math.max(1, there / factor);
    }

    private double width() {
      return (double) there / count();
    }

    int first(int pixel) {
      return (int) (pixel * width());
    }

    int last(int pixel) {
      return (int) Math.min(there, Math.ceil((pixel + 1) * width())) - 1;
    }

    /** What share an old pixel has in a new one. */
    double share(int pixel, int old) {
      double from = Math.max(old, pixel * width());
      double to = Math.min(old + 1, (pixel + 1) * width());
      return Math.max(0, to - from) / width();
    }
  }
}
