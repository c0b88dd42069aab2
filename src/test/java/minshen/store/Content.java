package minshen.store;

import java.util.Arrays;

/** What is in a file that grows and shrinks. */
final class Content {
  private byte[] bytes;
  private int size;

  private Content(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  static Content empty() {
    return new Content(new byte[1 << 16], 0);
  }

  Content copy() {
    return new Content(bytes(), size);
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  int read(byte[] target, int position) {
    int length = Math.min(target.length, size - position);
    if (length > 0) {
      System.arraycopy(bytes, position, target, 0, length);
    }
    return length;
  }

  void write(int position, byte[] source, int from, int length) {
    int end = position + length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, 2 * bytes.length));
    }
    System.arraycopy(source, from, bytes, position, length);
    size = Math.max(size, end);
  }

  void truncate(int length) {
    if (length < size) {
      Arrays.fill(bytes, length, size, (byte) 0);
      size = length;
    }
  }
}
