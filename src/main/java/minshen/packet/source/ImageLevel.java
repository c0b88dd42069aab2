package minshen.packet.source;

import java.util.List;

/**
 * How coarse the images of a file become so that it fits a limit.
 *
 * @param dpi the finest they may be on their page, in dots per inch
 * @param quality of JPEG, 1 to 100
 */
public record ImageLevel(int dpi, int quality) {
  /**
   * From hardly seen to the floor: at 150 dpi and quality 60 the small print of a scanned form, 9
   * points high, can still be read.
   */
  public static final List<ImageLevel> STEPS =
      List.of(
          new ImageLevel(300, 85),
          new ImageLevel(250, 80),
          new ImageLevel(200, 75),
          new ImageLevel(175, 70),
          new ImageLevel(150, 65),
          new ImageLevel(150, 60));
}
