package minshen.packet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Whether a part of a zipped office file becomes very large out of very little, as no document does
 * that anybody wrote: an office program would work on it for minutes.
 */
final class Inflation {
  /** How many times as large a part may be as it is in the file. */
  static final int MOST_TIMES = 100;

  /** As much as any part may become, whatever it was, in bytes. */
  private static final long HARMLESS = 24L << 20;

  private static final int PIECE = 1 << 16;

  private Inflation() {}

  /** Whether a file has such a part; no more of it is inflated than tells. */
  static boolean isBeyond(Path file, Runnable checkCancelled) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (isBeyond(zip, entry, checkCancelled)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // What is no zip does not become larger; a damaged one the office program refuses.
      return false;
    }
  }

  /** What an entry says of its own size may be a lie. */
  private static boolean isBeyond(ZipFile zip, ZipEntry entry, Runnable checkCancelled)
      throws IOException {
    byte[] piece = new byte[PIECE];
    long size = 0;
    long most = Math.max(HARMLESS, entry.getCompressedSize() * MOST_TIMES);
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        checkCancelled.run();
        size += read;
        if (size > most) {
          return true;
        }
      }
    }
    return false;
  }
}
