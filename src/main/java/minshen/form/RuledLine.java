package minshen.form;

/**
 * A line drawn between cells, in points from the page's upper left corner, downwards.
 *
 * @param fromX where it begins
 * @param fromY where it begins
 * @param toX where it ends
 * @param toY where it ends
 */
public record RuledLine(double fromX, double fromY, double toX, double toY) {
  /** The thickness of the frame around a table, in points. */
  public static final double FRAME = 1;

  /** The thickness of the lines in it, in points. */
  public static final double HAIRLINE = 0.5;
}
