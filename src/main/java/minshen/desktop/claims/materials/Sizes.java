package minshen.desktop.claims.materials;

import java.util.Locale;

/** Sizes of files as people read them. */
final class Sizes {
  private static final double MEGABYTE = 1_000_000;

  private Sizes() {}

  /** A size in KB below one MB, else in MB with one decimal; of 1,000 and 1,000,000 bytes. */
  static String shown(long bytes) {
    return bytes < MEGABYTE
        ? Math.max(1, Math.round(bytes / 1000.0)) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }
}
