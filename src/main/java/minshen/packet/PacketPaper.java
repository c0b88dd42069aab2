package minshen.packet;

import com.itextpdf.kernel.colors.DeviceGray;
import minshen.packet.Placement.Frame;

/**
 * The sheet a packet is printed on: A4, with a binding edge at the left, which is at the right on
 * the back of a sheet.
 */
record PacketPaper(PacketPrinting printing) {
  /** A4 in points, as the official forms have it. */
  static final double WIDTH = 595;

  static final double HEIGHT = 842;

  /** The distance of the page number's baseline from the lower edge. */
  static final double NUMBER = 20;

  /** All of the sheet. */
  static final Frame WHOLE = new Frame(0, 0, WIDTH, HEIGHT);

  private static final double NUMBER_WIDTH = 130;
  private static final double NUMBER_HEIGHT = 15;
  private static final double MARGIN = points(12);
  private static final double FOOT = points(14);

  static double points(double millimetres) {
    return millimetres * 72 / 25.4;
  }

  /** Where the pages of attachments stand; the page number is below it. */
  Frame frame(int page) {
    double edge = Math.max(points(printing.bindingEdge()), points(5));
    double left = isBack(page) ? MARGIN : edge;
    return new Frame(left, FOOT, WIDTH - edge - MARGIN, HEIGHT - FOOT - MARGIN);
  }

  /** Makes room for the page number where something else is printed. */
  static void clearNumber(PageCanvas sheet) {
    sheet.fill(
        (WIDTH - NUMBER_WIDTH) / 2,
        HEIGHT - NUMBER - NUMBER_HEIGHT + 4,
        NUMBER_WIDTH,
        NUMBER_HEIGHT,
        DeviceGray.WHITE);
  }

  /** Whether a page is printed on the back of a sheet. */
  boolean isBack(int page) {
    return printing.doubleSided() && page % 2 == 0;
  }
}
