package minshen.packet.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a WebP says of its picture besides the picture (RFC 9649). */
final class WebpChunks {
  private static final int HEADER = 12;
  private static final int CHUNK = 8;
  private static final int LONGEST_EXIF = 1 << 20;
  private static final String EXIF_PREFIX = "Exif\0\0";

  private int canvasWidth;
  private int canvasHeight;
  private int left;
  private int top;
  private int frames;
  private Orientation orientation = Orientation.UPRIGHT;

  private WebpChunks() {}

  /** Reads the heads of the chunks of a file; what is cut off is not looked at. */
  static WebpChunks of(Path path) throws IOException {
    WebpChunks chunks = new WebpChunks();
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      long end = file.length();
      long at = HEADER;
      while (at + CHUNK <= end) {
        file.seek(at);
        byte[] type = new byte[4];
        file.readFully(type);
        long length = Integer.reverseBytes(file.readInt()) & 0xffffffffL;
        if (at + CHUNK + length <= end) {
          chunks.take(new String(type, StandardCharsets.ISO_8859_1), length, file);
        }
        at += CHUNK + length + (length & 1);
      }
    }
    return chunks;
  }

  private void take(String type, long length, RandomAccessFile file) throws IOException {
    switch (type) {
      case "VP8X" -> {
        if (length >= 10) {
          file.skipBytes(4);
          canvasWidth = number(file) + 1;
          canvasHeight = number(file) + 1;
        }
      }
      case "ANMF" -> {
        if (frames++ == 0 && length >= 6) {
          left = 2 * number(file);
          top = 2 * number(file);
        }
      }
      case "EXIF" -> {
        byte[] exif = new byte[(int) Math.min(length, LONGEST_EXIF)];
        file.readFully(exif);
        orientation = PngChunks.orientation(withoutPrefix(exif));
      }
      default -> {}
    }
  }

  /** Three bytes, the least first. */
  private static int number(RandomAccessFile file) throws IOException {
    return file.read() | file.read() << 8 | file.read() << 16;
  }

  /** Some programs write the data as it stands in a JPEG. */
  private static byte[] withoutPrefix(byte[] exif) {
    String text = new String(exif, StandardCharsets.ISO_8859_1);
    return text.startsWith(EXIF_PREFIX)
        ? text.substring(EXIF_PREFIX.length()).getBytes(StandardCharsets.ISO_8859_1)
        : exif;
  }

  /** Whether it moves. */
  boolean isAnimated() {
    return frames > 1;
  }

  /**
   * The traits of its first picture, on its canvas if it moves.
   *
   * @param width of the stored picture
   * @param height of the stored picture
   */
  ImageTraits traits(int width, int height) {
    return frames == 0
        ? new ImageTraits(width, height, 0, 0, orientation)
        : ImageTraits.of(
            Math.max(canvasWidth, left + width),
            Math.max(canvasHeight, top + height),
            orientation,
            left,
            top);
  }
}
