package minshen.packet.source;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * A decoded image row by row, as it is on white paper: no transparency, 8 bits a colour, sRGB.
 * Copying it whole would take the memory twice.
 */
final class PixelRows {
  private final BufferedImage image;
  private final boolean asGreys;
  private final Tone tone;
  private final boolean storedGrey;
  private final boolean hasAlpha;
  private int[] samples = {};
  private int[] alphas = {};

  /**
   * The rows of an image.
   *
   * @param asGreys whether its colours become greys
   * @param tone how light or dark its values are seen
   */
  PixelRows(BufferedImage image, boolean asGreys, Tone tone) {
    this.image = image;
    this.asGreys = asGreys;
    this.tone = tone;
    ColorModel model = image.getColorModel();
    this.storedGrey =
        !(model instanceof IndexColorModel)
            && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
            && !model.isAlphaPremultiplied()
            && isWhole(image.getRaster());
    this.hasAlpha = model.hasAlpha();
  }

  private static boolean isWhole(Raster raster) {
    int type = raster.getTransferType();
    return type == DataBuffer.TYPE_BYTE
        || type == DataBuffer.TYPE_USHORT
        || type == DataBuffer.TYPE_INT;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  /** Whether there is black and white only. */
  boolean isBilevel() {
    ColorModel model = image.getColorModel();
    if (model instanceof IndexColorModel palette) {
      for (int i = 0; i < palette.getMapSize(); i++) {
        int pixel = onWhite(palette.getRGB(i)) & 0xffffff;
        if (palette.getMapSize() > 2 || (pixel != 0 && pixel != 0xffffff)) {
          return false;
        }
      }
      return true;
    }
    return storedGrey && !hasAlpha && model.getComponentSize(0) == 1;
  }

  /** Whether there are greys only. */
  boolean isGrey() {
    if (asGreys || storedGrey) {
      return true;
    }
    if (image.getColorModel() instanceof IndexColorModel palette) {
      for (int i = 0; i < palette.getMapSize(); i++) {
        int pixel = onWhite(palette.getRGB(i));
        if ((pixel & 0xff) != (pixel >> 8 & 0xff) || (pixel & 0xff) != (pixel >> 16 & 0xff)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  /** One row, each pixel as 0xRRGGBB. */
  int[] row(int y) {
    int[] row = new int[width()];
    if (storedGrey) {
      storedGreys(y, row);
      return row;
    }
    image.getRGB(0, y, width(), 1, row, 0, width());
    for (int x = 0; x < row.length; x++) {
      int pixel = onWhite(tone.pixel(row[x])) & 0xffffff;
      row[x] = asGreys ? luma(pixel) * 0x10101 : pixel;
    }
    return row;
  }

  /** Not by way of the colour space: Java takes stored greys for linear ones. */
  private void storedGreys(int y, int[] row) {
    ColorModel model = image.getColorModel();
    samples = image.getRaster().getSamples(0, y, width(), 1, 0, fitting(samples));
    if (hasAlpha) {
      alphas = image.getRaster().getSamples(0, y, width(), 1, 1, fitting(alphas));
    }
    for (int x = 0; x < row.length; x++) {
      int grey = tone.seen(eightBits(samples[x], model.getComponentSize(0)));
      if (hasAlpha) {
        grey = blend(grey, eightBits(alphas[x], model.getComponentSize(1)));
      }
      row[x] = grey * 0x10101;
    }
  }

  private static int eightBits(int sample, int bits) {
    return bits == 8 ? sample : (int) ((sample & 0xffffffffL) * 255 / ((1L << bits) - 1));
  }

  private int[] fitting(int[] array) {
    return array.length == width() ? array : new int[width()];
  }

  /** One row as samples of 8 bits, from the second byte on. */
  void samples(int y, int colours, byte[] line) {
    int[] row = row(y);
    int at = 1;
    for (int pixel : row) {
      if (colours == 3) {
        line[at++] = (byte) (pixel >> 16);
        line[at++] = (byte) (pixel >> 8);
      }
      line[at++] = (byte) pixel;
    }
  }

  /** The image in a form that every encoder takes. */
  BufferedImage plain(boolean grey) {
    boolean already =
        !asGreys
            && tone.isAsStored()
            && (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                || image.getType() == BufferedImage.TYPE_BYTE_GRAY);
    if (already) {
      return image;
    }
    BufferedImage plain =
        new BufferedImage(
            width(), height(), grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
    WritableRaster raster = plain.getRaster();
    int colours = grey ? 1 : 3;
    byte[] line = new byte[width() * colours + 1];
    byte[] pixels = new byte[width() * colours];
    for (int y = 0; y < height(); y++) {
      samples(y, colours, line);
      System.arraycopy(line, 1, pixels, 0, pixels.length);
      raster.setDataElements(0, y, width(), 1, pixels);
    }
    return plain;
  }

  private static int onWhite(int pixel) {
    int alpha = pixel >>> 24;
    if (alpha == 255) {
      return pixel;
    }
    int red = blend(pixel >> 16 & 0xff, alpha);
    int green = blend(pixel >> 8 & 0xff, alpha);
    int blue = blend(pixel & 0xff, alpha);
    return red << 16 | green << 8 | blue;
  }

  private static int blend(int colour, int alpha) {
    return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  /** ITU-R BT.601, as JPEG takes it. */
  private static int luma(int pixel) {
    int red = pixel >> 16 & 0xff;
    int green = pixel >> 8 & 0xff;
    int blue = pixel & 0xff;
    return (red * 299 + green * 587 + blue * 114 + 500) / 1000;
  }
}
