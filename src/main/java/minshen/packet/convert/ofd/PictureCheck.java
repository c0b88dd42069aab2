package minshen.packet.convert.ofd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import minshen.packet.convert.PictureTrouble;

/** Decodes a picture to its end before it is taken as it is stored: viewers say nothing of it. */
final class PictureCheck {
  /** What is kept of the pixels meanwhile. */
  private static final double GLANCE = 1_000_000;

  /** What decoding a picture tells of it. */
  enum Result {
    WHOLE,
    /** Something in its middle is damaged, and the rest can be seen. */
    DAMAGED,
    BROKEN
  }

  private Result result = Result.WHOLE;
  private final byte[] bytes;

  private PictureCheck(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Decodes a picture; of several readers that know its kind, the most lenient counts. */
  static Result of(byte[] bytes) throws IOException {
    Result best = Result.BROKEN;
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      while (readers.hasNext() && best != Result.WHOLE) {
        ImageReader reader = readers.next();
        in.seek(0);
        Result result = new PictureCheck(bytes).read(reader, in);
        best = result.compareTo(best) < 0 ? result : best;
      }
    }
    return best;
  }

  private Result read(ImageReader reader, ImageInputStream in) {
    reader.setInput(in);
    reader.addIIOReadWarningListener((_, warning) -> warned(warning));
    try {
      double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
      int every = Math.max(1, (int) Math.ceil(Math.sqrt(pixels / GLANCE)));
      ImageReadParam some = reader.getDefaultReadParam();
      some.setSourceSubsampling(every, every, 0, 0);
      if (reader.canReadRaster()) {
        // Also of colours that have no model here.
        reader.readRaster(0, some);
      } else {
        reader.read(0, some);
      }
      return result;
    } catch (IOException | RuntimeException e) {
      return Result.BROKEN;
    } finally {
      reader.dispose();
    }
  }

  private void warned(String warning) {
    switch (PictureTrouble.of(warning, this::tail).orElse(null)) {
      case ENDS_EARLY -> result = Result.BROKEN;
      case DAMAGED -> result = result == Result.WHOLE ? Result.DAMAGED : result;
      case null -> {}
    }
  }

  private byte[] tail() {
    return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - PictureTrouble.TAIL), bytes.length);
  }
}
