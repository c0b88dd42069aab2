package minshen.store.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What all rows of a table come to: two tables with the same sum have the same rows, in whatever
 * order they lie in their files.
 *
 * @param rows how many there are
 * @param sum in hexadecimal, the SHA-256 of the rows added up
 */
record TableSum(long rows, String sum) {
  /** Adds up rows. */
  static final class Summing {
    private static final byte NULL = 0;
    private static final byte TEXT = 1;
    private static final byte BYTES = 2;

    private final MessageDigest digest;
    private final long[] added = new long[4];
    private long rows;
    private long bytes;

    Summing() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Adds a row: its cells are texts, bytes or null. */
    void add(Object[] cells) {
      for (Object cell : cells) {
        switch (cell) {
          case null -> digest.update(NULL);
          case byte[] bytes -> add(BYTES, bytes);
          default -> add(TEXT, cell.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
      ByteBuffer row = ByteBuffer.wrap(digest.digest());
      for (int i = 0; i < added.length; i++) {
        added[i] += row.getLong();
      }
      rows++;
    }

    private void add(byte kind, byte[] bytes) {
      digest.update(kind);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
      this.bytes += bytes.length;
    }

    /** How many bytes the cells have. */
    long bytes() {
      return bytes;
    }

    TableSum done() {
      ByteBuffer sum = ByteBuffer.allocate(added.length * Long.BYTES);
      for (long part : added) {
        sum.putLong(part);
      }
      return new TableSum(rows, HexFormat.of().formatHex(sum.array()));
    }
  }
}
