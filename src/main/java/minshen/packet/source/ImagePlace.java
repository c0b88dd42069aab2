package minshen.packet.source;

/**
 * The page made for an image, and where the image stands on it, in points.
 *
 * @param pageWidth of the page
 * @param pageHeight of the page
 * @param width of the image as it is seen
 * @param height of the image as it is seen
 */
record ImagePlace(float pageWidth, float pageHeight, float width, float height) {
  private static final double INCH = 72;
  private static final double A4_SHORT = 595.28;
  private static final double A4_LONG = 841.89;

  /** A3 with a little more, as scanners feed it. */
  private static final double MOST_SHORT = 890;

  private static final double MOST_LONG = 1260;

  /** A stamp; anything smaller is a mistaken resolution. */
  private static final double LEAST = 50;

  /** Coarser than this nothing is enlarged to. */
  private static final double COARSEST_DPI = 72;

  /**
   * The size the image says it has, if that is a size people scan and print; otherwise an A4 page
   * that it fills as far as its resolution allows.
   */
  static ImagePlace of(ImageTraits traits) {
    boolean said = traits.dpiAcross() > 0;
    double across = traits.width() * INCH / (said ? traits.dpiAcross() : COARSEST_DPI);
    double down = traits.height() * INCH / (said ? traits.dpiDown() : COARSEST_DPI);
    boolean turned = traits.orientation().isOnItsSide();
    double width = turned ? down : across;
    double height = turned ? across : down;
    double shorter = Math.min(width, height);
    double longer = Math.max(width, height);
    if (said && shorter >= LEAST && shorter <= MOST_SHORT && longer <= MOST_LONG) {
      return new ImagePlace((float) width, (float) height, (float) width, (float) height);
    }
    boolean lies = width > height;
    double pageWidth = lies ? A4_LONG : A4_SHORT;
    double pageHeight = lies ? A4_SHORT : A4_LONG;
    double pixelsAcross = turned ? traits.height() : traits.width();
    double coarsest = pixelsAcross * INCH / COARSEST_DPI / width;
    double scale = Math.min(Math.min(pageWidth / width, pageHeight / height), coarsest);
    return new ImagePlace(
        (float) pageWidth, (float) pageHeight, (float) (width * scale), (float) (height * scale));
  }

  /** How fine an image of so many pixels across is here, in dots per inch. */
  double dpi(ImageTraits traits) {
    int seen = traits.orientation().isOnItsSide() ? traits.height() : traits.width();
    return seen * INCH / width;
  }
}
