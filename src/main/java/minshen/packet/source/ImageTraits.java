package minshen.packet.source;

/**
 * What is known of an image before it is decoded.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param dpiAcross dots per inch along the stored width; 0 if not said
 * @param dpiDown dots per inch along the stored height; 0 if not said
 * @param orientation how it is to be turned
 * @param left where its picture begins, in pixels from the left: one that moves need not fill it
 * @param top where its picture begins, in pixels from the top
 */
record ImageTraits(
    int width,
    int height,
    double dpiAcross,
    double dpiDown,
    Orientation orientation,
    int left,
    int top) {
  ImageTraits {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException(width + " × " + height);
    }
    if (!isSensible(dpiAcross) || !isSensible(dpiDown)) {
      dpiAcross = 0;
      dpiDown = 0;
    }
  }

  /** An image that its picture fills. */
  ImageTraits(int width, int height, double dpiAcross, double dpiDown, Orientation orientation) {
    this(width, height, dpiAcross, dpiDown, orientation, 0, 0);
  }

  /** The first picture of a moving image, which stands at a place of its canvas. */
  static ImageTraits of(int width, int height, Orientation orientation, int left, int top) {
    return new ImageTraits(width, height, 0, 0, orientation, left, top);
  }

  private static boolean isSensible(double dpi) {
    return dpi >= 30 && dpi <= 10_000;
  }

  long pixels() {
    return (long) width * height;
  }
}
