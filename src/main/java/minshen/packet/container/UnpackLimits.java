package minshen.packet.container;

import minshen.policy.Portal;

/**
 * How far the unpacking of one file may go, with all that is nested in it.
 *
 * @param members the most files
 * @param bytes the most bytes of all of them
 * @param ratio how many times its own size a file may become, beyond {@code harmless} bytes
 * @param harmless bytes that may come of any file, however small
 */
public record UnpackLimits(int members, long bytes, int ratio, long harmless) {
  /** More than a clerk scans in a week; less than what fills a disk. */
  public static UnpackLimits standard() {
    return new UnpackLimits(2_000, 1_000L * Portal.MEGABYTE, 250, 64L * Portal.MEGABYTE);
  }
}
