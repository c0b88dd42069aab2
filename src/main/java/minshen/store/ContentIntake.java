package minshen.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import minshen.files.UnreadableFileException;

/**
 * Brings files into the store, one after the other; small ones are committed together. For one
 * thread at a time; others have intakes of their own.
 */
final class ContentIntake implements AutoCloseable {
  /**
   * How many bytes are committed at once: H2 writes what does not fit into its buffer a second time
   * when it is committed, and the ends of all that has changed with each commit.
   */
  static final int STRETCH = 16 << 20;

  private final Database database;
  private final ContentsUnderway underway;

  /** Read, and not written yet. */
  private final Map<String, Small> waiting = new LinkedHashMap<>();

  private long waitingBytes;

  private record Small(Sha256 sha, List<byte[]> pieces) {}

  ContentIntake(Database database, ContentsUnderway underway) {
    this.database = database;
    this.underway = underway;
  }

  /**
   * Brings a file in. Its bytes are in the store after the next {@link #flush}; nobody names them
   * yet, but they stay until the store is closed.
   *
   * @param copied is told how many bytes were taken; may throw to end it
   * @return its SHA-256
   * @throws IOException if it cannot be read, or changes while it is being read
   * @throws StoreException if it cannot be written
   */
  String bring(Path file, LongConsumer copied) throws IOException {
    UnreadableFileException.check(file);
    copied.accept(0);
    Sha256 sha =
        Files.size(file) > STRETCH
            ? new LargeFile(database, underway, file).bring(copied)
            : small(file);
    copied.accept(sha.size());
    return sha.hex();
  }

  private Sha256 small(Path file) throws IOException {
    Sha256 sha = new Sha256();
    List<byte[]> pieces = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = in.readNBytes(ContentRows.PIECE);
          piece.length > 0;
          piece = in.readNBytes(ContentRows.PIECE)) {
        sha.update(piece, piece.length);
        pieces.add(piece);
        if (sha.size() > STRETCH) {
          throw UnreadableFileException.changing(file);
        }
      }
    }
    if (!waiting.containsKey(sha.hex())) {
      begin(sha.hex());
      waiting.put(sha.hex(), new Small(sha, pieces));
      waitingBytes += sha.size();
      if (waitingBytes >= STRETCH) {
        flush();
      }
    }
    return sha;
  }

  /** Two intakes that wait for each other would wait for ever. */
  private void begin(String sha256) throws InterruptedIOException {
    if (!underway.tryBegin(sha256)) {
      flush();
      underway.begin(sha256);
    }
  }

  /**
   * Writes what was brought in.
   *
   * @throws StoreException if it cannot be written
   */
  void flush() {
    if (!waiting.isEmpty()) {
      database.write(
          handle -> {
            ContentRows rows = new ContentRows(handle);
            for (Small small : waiting.values()) {
              if (!rows.isWhole(small.sha().hex())) {
                rows.write(small.sha(), 0, small.pieces());
              }
            }
          });
      waiting.keySet().forEach(underway::keep);
      close();
    }
  }

  /** Gives up what has not been written. */
  @Override
  public void close() {
    waiting.keySet().forEach(underway::end);
    waiting.clear();
    waitingBytes = 0;
  }
}
