package minshen.desktop.claims.materials;

import java.util.Locale;
import minshen.policy.Portal;

/** Sizes of files as people read them. */
final class Sizes {
  private static final double KILOBYTE = 1024;

  private Sizes() {}

  /** A size in KB below one MB, else in MB with one decimal; of 1024 and 1024 × 1024 bytes. */
  static String shown(long bytes) {
    return bytes < Portal.MEGABYTE
        ? Math.max(1, Math.round(bytes / KILOBYTE)) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / Portal.MEGABYTE);
  }
}
