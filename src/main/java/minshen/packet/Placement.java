package minshen.packet;

/**
 * How a page of an attachment stands on the packet's paper: turned upright if it is wider than
 * high, made smaller if it is too large, never made larger, in the middle of the frame. The six
 * numbers are those of the PDF operator {@code cm}.
 */
record Placement(double a, double b, double c, double d, double e, double f) {
  /** By how much larger a page must come out for turning it to be worth while. */
  private static final double GAIN = 1.1;

  /**
   * A rectangle, in points from the lower left corner.
   *
   * @param x its left edge
   * @param y its lower edge
   */
  record Frame(double x, double y, double width, double height) {}

  /**
   * The placement of a box in a frame.
   *
   * @param box what is visible of the page, in its own coordinates
   * @param clockwise by how many degrees the page is to be turned, a multiple of 90
   */
  static Placement of(Frame box, int clockwise, Frame frame) {
    int turn = Math.floorMod(clockwise, 360);
    boolean lying = turn % 180 != 0;
    double width = lying ? box.height() : box.width();
    double height = lying ? box.width() : box.height();
    double upright = scale(width, height, frame);
    double turned = scale(height, width, frame);
    if (turned > upright * GAIN) {
      // The head of a wide page goes to the left, as in bound reports.
      return placed(box, Math.floorMod(turn - 90, 360), turned, frame);
    }
    return placed(box, turn, upright, frame);
  }

  private static double scale(double width, double height, Frame frame) {
    return Math.min(1, Math.min(frame.width() / width, frame.height() / height));
  }

  private static Placement placed(Frame box, int turn, double s, Frame frame) {
    double cos = turn == 0 ? s : turn == 180 ? -s : 0;
    double sin = turn == 90 ? -s : turn == 270 ? s : 0;
    double middleX = box.x() + box.width() / 2;
    double middleY = box.y() + box.height() / 2;
    double toX = frame.x() + frame.width() / 2;
    double toY = frame.y() + frame.height() / 2;
    return new Placement(
        cos,
        sin,
        -sin,
        cos,
        toX - (cos * middleX - sin * middleY),
        toY - (sin * middleX + cos * middleY));
  }
}
