package minshen.packet;

import minshen.packet.PacketSetting.Whole;
import minshen.packet.PacketSetting.YesNo;

/**
 * How images and colours of a packet are printed.
 *
 * @param blackAndWhite whether colours become greys
 * @param quality of JPEG, 1 to 100
 */
public record PacketImages(boolean blackAndWhite, int quality) {
  /** Whether colours become greys. */
  public static final YesNo BLACK_AND_WHITE =
      new YesNo(
          "blackAndWhite",
          s -> s.images().blackAndWhite(),
          (s, on) -> s.with(d -> d.blackAndWhite = on));

  /** The quality of JPEG. */
  public static final Whole QUALITY =
      new Whole("quality", 1, 100, s -> s.images().quality(), (s, n) -> s.with(d -> d.quality = n));

  public PacketImages {
    QUALITY.check(quality);
  }
}
