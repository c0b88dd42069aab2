package minshen.packet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import minshen.policy.Portal;

/** Sizes for people, in MB of 1024 × 1024 bytes as portals count them. */
public final class Megabytes {
  private static final BigDecimal ONE = BigDecimal.valueOf(Portal.MEGABYTE);

  private Megabytes() {}

  /** About so many; never 0. */
  public static String about(long bytes) {
    return of(bytes, RoundingMode.HALF_UP);
  }

  /** Rounded up: what is just above a limit must not read as the limit. */
  public static String above(long bytes) {
    return of(bytes, RoundingMode.UP);
  }

  private static String of(long bytes, RoundingMode rounding) {
    BigDecimal megabytes = BigDecimal.valueOf(bytes).divide(ONE, 2, rounding);
    return megabytes.max(new BigDecimal("0.01")).toPlainString();
  }
}
