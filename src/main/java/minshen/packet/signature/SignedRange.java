package minshen.packet.signature;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of a file that a signature is about: all up to a gap, which holds the signature itself
 * in hexadecimal digits, and all after it up to an end.
 *
 * @param gap where the gap begins
 * @param resumed where it ends
 * @param end where what is signed ends
 */
record SignedRange(long gap, long resumed, long end) {
  /** The most digits of a signature; with long chains and revocation lists it may take some. */
  private static final int LARGEST = 32 << 20;

  private static final int BUFFER = 1 << 16;

  /** The range that a signature says, if it is one that leaves nothing out but the signature. */
  static Optional<SignedRange> of(List<Long> said, long length) {
    if (said.size() != 4) {
      return Optional.empty();
    }
    long gap = said.get(1);
    long resumed = said.get(2);
    long rest = said.get(3);
    boolean isSound =
        said.getFirst() == 0
            && gap > 0
            && resumed > gap + 2
            && resumed - gap <= LARGEST
            && rest > 0
            && resumed <= length
            && rest <= length - resumed;
    return isSound ? Optional.of(new SignedRange(gap, resumed, resumed + rest)) : Optional.empty();
  }

  /**
   * The signature, as it stands in the gap.
   *
   * @return empty if there is anything else in the gap, which then would not be protected
   */
  Optional<byte[]> signature(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[(int) (resumed - gap)];
    file.seek(gap);
    file.readFully(bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.startsWith("<") || !text.endsWith(">")) {
      return Optional.empty();
    }
    String digits = text.substring(1, text.length() - 1).replaceAll("\\s", "");
    try {
      return Optional.of(HexFormat.of().parseHex(digits));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Writes what is signed. */
  void writeTo(OutputStream out, Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      copy(file, 0, gap, out);
      copy(file, resumed, end, out);
    }
  }

  /** Whether nothing but blanks follows on what is signed. */
  boolean isToTheEnd(RandomAccessFile file) throws IOException {
    long rest = file.length() - end;
    if (rest > BUFFER) {
      return false;
    }
    byte[] bytes = new byte[(int) rest];
    file.seek(end);
    file.readFully(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
  }

  private static void copy(RandomAccessFile file, long from, long to, OutputStream out)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    file.seek(from);
    long left = to - from;
    while (left > 0) {
      int got = file.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (got < 0) {
        throw new EOFException();
      }
      out.write(buffer, 0, got);
      left -= got;
    }
  }
}
