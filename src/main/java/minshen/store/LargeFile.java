package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import minshen.files.UnreadableFileException;

/**
 * A file of any size on its way into the store. It is read twice, a piece at a time: first to tell
 * whether the store has it, then to write it, in stretches that are committed one by one. What was
 * cut off in the middle is no content yet, and goes on there the next time.
 */
final class LargeFile {
  private static final int STRETCH = ContentIntake.STRETCH / ContentRows.PIECE;

  private final Database database;
  private final ContentsUnderway underway;
  private final Path file;

  LargeFile(Database database, ContentsUnderway underway, Path file) {
    this.database = database;
    this.underway = underway;
    this.file = file;
  }

  /** Brings it in, as {@link ContentIntake#bring} does; it is written when this returns. */
  Sha256 bring(LongConsumer copied) throws IOException {
    Sha256 sha = sum(file, () -> copied.accept(0));
    underway.begin(sha.hex());
    try {
      if (!database.read(handle -> new ContentRows(handle).isWhole(sha.hex()))) {
        write(sha, copied);
      }
      underway.keep(sha.hex());
    } finally {
      underway.end(sha.hex());
    }
    return sha;
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

  /** The last piece, which makes it a content, is written once it is certain that all are right. */
  private void write(Sha256 expected, LongConsumer copied) throws IOException {
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
}
