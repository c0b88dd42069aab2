package minshen.packet.source;

/**
 * What is known of an image before it is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param dpiAcross dots per inch along the stored width; 0 if not said
 * @param dpiDown dots per inch along the stored height; 0 if not said
 * @param orientation how it is to be turned
 */
record ImageTraits(
    int width, int height, double dpiAcross, double dpiDown, Orientation orientation) {
  ImageTraits {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(width + " × " + height);
    }
    if (!isSensible(dpiAcross) || !isSensible(dpiDown)) {
      dpiAcross = 0;
      dpiDown = 0;
    }
  }

  private static boolean isSensible(double dpi) {
    return dpi >= 30 && dpi <= 10_000;
  }

  long pixels() {
    return (long) width * height;
  }
}
