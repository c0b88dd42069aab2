package minshen.packet.source;

import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import minshen.packet.container.Member;

/** Tells the pictures of a signature from those that people paste into a mail to show them. */
final class Logos {
  private static final long MOST_BYTES = 64 << 10;

  /** As of 400 by 200: a screenshot has more, whatever few bytes it takes. */
  private static final long MOST_PIXELS = 80_000;

  private Logos() {}

  /**
   * Whether a picture in the text of a mail is small in every respect.
   *
   * @throws IOException if the file cannot be opened
   */
  static boolean isOne(Member member, SourceKind kind) throws IOException {
    return kind.isImage() && member.bytes() <= MOST_BYTES && pixels(member) <= MOST_PIXELS;
  }

  /** As many as the header says; a picture whose header cannot be read is looked at later. */
  private static long pixels(Member member) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(member.file().toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Long.MAX_VALUE;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } catch (IOException | RuntimeException _) {
        return Long.MAX_VALUE;
      } finally {
        reader.dispose();
      }
    }
  }
}
