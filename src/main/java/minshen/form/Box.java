package minshen.form;

/**
 * A rectangle on a page, in points from the page's upper left corner, downwards.
 *
 * @param x its left edge
 * @param y its upper edge
 */
public record Box(double x, double y, double width, double height) {
  /** Its right edge. */
  public double right() {
    return x + width;
  }

  /** Its lower edge. */
  public double bottom() {
    return y + height;
  }
}
