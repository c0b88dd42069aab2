package minshen.packet.source;

/**
 * How images are put on paper.
 *
 * @param blackAndWhite whether colours become greys
 * @param quality of JPEG, 1 to 100; from {@value #KEEPS_JPEG} on, a JPEG that is not too fine is
 *     taken as it is, without a second loss
 * @param maxDpi the finest an image may be on its page, in dots per inch, at least 36; a finer one
 *     is made coarser
 */
public record ImageOptions(boolean blackAndWhite, int quality, int maxDpi) {
  /** The quality from which a JPEG is not written anew. */
  public static final int KEEPS_JPEG = 85;

  /** In colour, as good as print shows. */
  public static final ImageOptions STANDARD = new ImageOptions(false, KEEPS_JPEG, 300);

  /** Coarser than this, writing can no longer be read. */
  private static final int LEAST_DPI = 120;

  /** Whether images within PDFs are made smaller: only if less than the standard is wanted. */
  boolean shrinksInPdf() {
    return quality < KEEPS_JPEG;
  }

  /** The finest that images within PDFs may be where they are made smaller. */
  int dpiInPdf() {
    return Math.max(LEAST_DPI, maxDpi * Math.min(quality, KEEPS_JPEG) / KEEPS_JPEG);
  }

  public ImageOptions {
    if (quality < 1 || quality > 100) {
      throw new IllegalArgumentException("quality: " + quality);
    }
    if (maxDpi < 36) {
      throw new IllegalArgumentException("maxDpi: " + maxDpi);
    }
  }
}
