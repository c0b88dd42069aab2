package minshen.packet.source;

import java.time.Duration;

/**
 * How far the reading of one file may go, and how images are put on paper.
 *
 * @param images how images are put on paper
 * @param memory for one picture or one stream in memory, in bytes
 * @param officeTime for the office program to turn one file into pages
 */
public record SourceLimits(ImageOptions images, long memory, Duration officeTime) {
  /** The largest share of the heap that one picture takes: it is held twice while it is changed. */
  private static final int SHARE = 4;

  private static final long LARGEST = 256L << 20;

  /** What suits the memory that this program was given. */
  public static SourceLimits standard() {
    return new SourceLimits(
        ImageOptions.STANDARD,
        Math.min(Runtime.getRuntime().maxMemory() / SHARE, LARGEST),
        Duration.ofMinutes(2));
  }

  /** The same, with images put on paper in another way. */
  public SourceLimits withImages(ImageOptions changed) {
    return new SourceLimits(changed, memory, officeTime);
  }
}
