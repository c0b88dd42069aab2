package minshen.packet.convert;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a reader of pictures means by its warnings: it fills what is missing with grey. */
public enum PictureTrouble {
  /** Something in its middle is damaged, and the rest can be seen. */
  DAMAGED,
  /** The rest of it is missing. */
  ENDS_EARLY;

  /** How many bytes at the end of a picture may hold its mark; some devices fill up with zeroes. */
  public static final int TAIL = 64;

  private static final String JPEG_END = "\u00ff\u00d9";

  /** The last bytes of a picture, read only if they matter. */
  @FunctionalInterface
  public interface Tail {
    byte[] bytes();
  }

  /** What a warning means; nothing if the picture is whole without what it speaks of. */
  public static Optional<PictureTrouble> of(String warning, Tail tail) {
    String text = warning.toLowerCase(Locale.ROOT);
    if (text.contains("profile")) {
      // It says how colours were meant.
      return Optional.empty();
    }
    if (text.contains("premature end of") && !hasJpegEnd(tail.bytes())) {
      return Optional.of(ENDS_EARLY);
    }
    return text.contains("corrupt") || text.contains("premature") || text.contains("eof")
        ? Optional.of(DAMAGED)
        : Optional.empty();
  }

  private static boolean hasJpegEnd(byte[] tail) {
    return new String(tail, StandardCharsets.ISO_8859_1).contains(JPEG_END);
  }
}
