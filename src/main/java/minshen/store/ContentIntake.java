package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import minshen.files.UnreadableFileException;

/**
 * Brings the bytes of files into the store. A file of any size is read twice, a piece at a time:
 * first to tell whether the store has it, then to write it. It is written in stretches, each of
 * them committed; what was cut off in the middle is no content yet and goes on there the next time.
 */
final class ContentIntake {
  /**
   * How many pieces are committed at once: H2 writes all that does not fit into its buffer a second
   * time when it is committed, and the rest of a block with each commit.
   */
  private static final int STRETCH = 16;

  private final Database database;

  /** The contents that somebody is writing or removing; guarded by this. */
  private final Set<String> underway = new HashSet<>();

  /** The contents that were asked for since the store was opened; guarded by this. */
  private final Set<String> brought = new HashSet<>();

  ContentIntake(Database database) {
    this.database = database;
  }

  /**
   * The SHA-256 of a file.
   *
   * @param read called after each piece; may throw to end it
   * @throws IOException if it cannot be read
   */
  static Sha256 sum(Path file, Runnable read) throws IOException {
    UnreadableFileException.check(file);
    Sha256 sha = new Sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[ContentRows.PIECE];
      for (int length = in.readNBytes(piece, 0, piece.length);
          length > 0;
          length = in.readNBytes(piece, 0, piece.length)) {
        sha.update(piece, length);
        read.run();
      }
    }
    return sha;
  }

  /**
   * Brings a file in; afterwards the store has its bytes, which nobody names yet. They stay until
   * the store is closed.
   *
   * @param copied is told how many bytes the store has; may throw to end it
   * @return its SHA-256
   * @throws IOException if it cannot be read, or changes while it is being read
   * @throws StoreException if it cannot be written
   */
  String bring(Path file, LongConsumer copied) throws IOException {
    Sha256 sha = sum(file, () -> copied.accept(0));
    alone(
        sha.hex(),
        () -> {
          if (!database.read(handle -> new ContentRows(handle).isWhole(sha.hex()))) {
            write(sha, file, copied);
          }
          keep(sha.hex());
        });
    copied.accept(sha.size());
    return sha.hex();
  }

  private synchronized void keep(String sha256) {
    brought.add(sha256);
  }

  private synchronized boolean isKept(String sha256) {
    return brought.contains(sha256);
  }

  /** Something that takes a while and must not be done twice at the same time. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** Does something with a content while nobody else does. */
  private void alone(String sha256, Work work) throws IOException {
    begin(sha256);
    try {
      work.run();
    } finally {
      end(sha256);
    }
  }

  private synchronized void begin(String sha256) throws IOException {
    try {
      while (!underway.add(sha256)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.io.InterruptedIOException();
    }
  }

  private synchronized void end(String sha256) {
    underway.remove(sha256);
    notifyAll();
  }

  /** The last piece, which makes it a content, is written once it is certain that all are right. */
  private void write(Sha256 expected, Path file, LongConsumer copied) throws IOException {
    String name = expected.hex();
    int last = ContentRows.last(expected.size());
    int there = database.read(handle -> new ContentRows(handle).count(name));
    Sha256 sha = new Sha256();
    List<byte[]> stretch = new ArrayList<>();
    int place = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = next(in); piece.length > 0; piece = next(in)) {
        sha.update(piece, piece.length);
        if (place > last) {
          throw UnreadableFileException.changing(file);
        }
        if (place < there && stretch.isEmpty() && isThere(name, place, piece)) {
          place++;
          continue;
        }
        stretch.add(piece);
        place++;
        if (stretch.size() == STRETCH && place <= last) {
          write(expected, place - stretch.size(), stretch);
          stretch.clear();
          copied.accept(sha.size());
        }
      }
    }
    if (!sha.hex().equals(name)) {
      throw UnreadableFileException.changing(file);
    }
    write(expected, place - stretch.size(), stretch);
  }

  private static byte[] next(InputStream in) throws IOException {
    return in.readNBytes(ContentRows.PIECE);
  }

  private boolean isThere(String name, int place, byte[] piece) {
    return database.read(handle -> new ContentRows(handle).isThere(name, place, piece));
  }

  private void write(Sha256 expected, int from, List<byte[]> pieces) {
    database.write(handle -> new ContentRows(handle).write(expected, from, pieces));
  }

  /**
   * Removes a content if nobody names it and it was not brought in since the store was opened; from
   * its end, so that it is none any more as soon as that begins.
   */
  void removeUnnamed(String sha256) throws IOException {
    alone(
        sha256,
        () -> {
          if (!isKept(sha256)
              && !database.read(handle -> new ContentRows(handle).isNamed(sha256))) {
            remove(sha256);
          }
        });
  }

  private void remove(String sha256) {
    int pieces = database.read(handle -> new ContentRows(handle).count(sha256));
    while (pieces > 0) {
      int from = Math.max(0, pieces - STRETCH);
      database.write(handle -> new ContentRows(handle).cut(sha256, from));
      pieces = from;
    }
    database.write(handle -> new ContentRows(handle).remove(sha256));
  }
}
