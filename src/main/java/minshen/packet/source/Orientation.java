package minshen.packet.source;

/**
 * How an image is to be turned before it is seen (Exif 2.32, tag 0112): which side of it is up.
 *
 * @param tag 1 (as it is) to 8
 */
record Orientation(int tag) {
  static final Orientation UPRIGHT = new Orientation(1);

  /** The orientation of a tag; anything unknown is upright. */
  static Orientation of(int tag) {
    return tag >= 1 && tag <= 8 ? new Orientation(tag) : UPRIGHT;
  }

  /** Whether width and height change places. */
  boolean isOnItsSide() {
    return tag >= 5;
  }

  /**
   * The matrix (a b c d e f) that draws an image's unit square turned into a rectangle on the page.
   *
   * @param w the width of the rectangle as it is seen
   * @param h its height
   */
  float[] matrix(float w, float h) {
    return switch (tag) {
      case 2 -> new float[] {-w, 0, 0, h, w, 0};
      case 3 -> new float[] {-w, 0, 0, -h, w, h};
      case 4 -> new float[] {w, 0, 0, -h, 0, h};
      case 5 -> new float[] {0, -h, -w, 0, w, h};
      case 6 -> new float[] {0, -h, w, 0, 0, h};
      case 7 -> new float[] {0, h, w, 0, 0, 0};
      case 8 -> new float[] {0, h, -w, 0, w, 0};
      default -> new float[] {w, 0, 0, h, 0, 0};
    };
  }
}
