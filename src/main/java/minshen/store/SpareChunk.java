package minshen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A chunk that stands behind the end of a store's file as long as its place is being written. Its
 * last bytes say where its place is; what is not whole is none.
 *
 * <p>H2 looks for a newer chunk at the end of the file, and takes one whose first and last bytes
 * are right, whatever is between them. So that it never takes a spare one of which a power cut has
 * left a part, its bytes are written inverted.
 *
 * @param chunk what is to stand there
 * @param position where
 * @param end where the file ends without it
 */
record SpareChunk(ByteBuffer chunk, long position, long end) {
  private static final byte[] MARK = "MINSHEN chunk spare".getBytes(StandardCharsets.US_ASCII);

  /** Position, end and check sum, and the mark. */
  private static final int TRAILER = 3 * Long.BYTES + MARK.length;

  /** Writes one; it is not yet forced onto the disk. */
  static void write(FileChannel file, ByteBuffer chunk, long position, long end)
      throws IOException {
    ByteBuffer all = ByteBuffer.allocate(chunk.remaining() + TRAILER);
    all.put(inverted(chunk)).putLong(position).putLong(end);
    all.putLong(sum(all.slice(0, all.position()))).put(MARK).flip();
    long at = end;
    while (all.hasRemaining()) {
      at += file.write(all, at);
    }
  }

  /** The one that stands behind the end of a file. */
  static Optional<SpareChunk> find(FileChannel file) throws IOException {
    long size = file.size();
    if (size < TRAILER) {
      return Optional.empty();
    }
    ByteBuffer trailer = read(file, size - TRAILER, TRAILER);
    long position = trailer.getLong();
    long end = trailer.getLong();
    long sum = trailer.getLong();
    byte[] mark = new byte[MARK.length];
    trailer.get(mark);
    long length = size - TRAILER - end;
    if (!Arrays.equals(mark, MARK) || end < 0 || length <= 0 || length > Integer.MAX_VALUE >> 1) {
      return Optional.empty();
    }
    int summed = (int) length + 2 * Long.BYTES;
    ByteBuffer all = read(file, end, summed);
    return sum == sum(all.duplicate())
        ? Optional.of(new SpareChunk(inverted(all.slice(0, (int) length)), position, end))
        : Optional.empty();
  }

  /** The version of the state that it makes. */
  long version() {
    return StoreHeader.versionOf(chunk);
  }

  private static ByteBuffer inverted(ByteBuffer bytes) {
    ByteBuffer inverted = ByteBuffer.allocate(bytes.remaining());
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      inverted.put((byte) ~bytes.get(i));
    }
    return inverted.flip();
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // A channel may give less than is asked for.
    }
    return bytes.clear();
  }

  private static long sum(ByteBuffer bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }
}
