package minshen.packet.source;

import java.util.stream.DoubleStream;

/** Whether the columns of a sheet can be read when they are printed on one page across. */
final class SheetFit {
  /** Writing of 11 points is still 5.5 then; in hundredths. */
  static final int LEAST_SCALE = 50;

  /** A pixel of office programs in points. */
  static final double PIXEL = 0.75;

  /** A4 upright, and its usual margins at both sides, in points. */
  static final double A4 = 595;

  static final double MARGINS = 2 * 0.7 * 72;

  private SheetFit() {}

  /**
   * Whether they would become too small.
   *
   * @param columns their widths in points
   * @param room how wide a page is between its margins, in points
   */
  static boolean isTooWide(double[] columns, double room) {
    return DoubleStream.of(columns).sum() * LEAST_SCALE / 100 > room;
  }
}
