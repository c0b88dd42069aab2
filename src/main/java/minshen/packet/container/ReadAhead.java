package minshen.packet.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that is read in stretches: a list of a hundred thousand files asks for a few bytes each.
 */
final class ReadAhead implements SeekableByteChannel {
  private static final int STRETCH = 1 << 16;

  private final SeekableByteChannel file;
  private final ByteBuffer held = ByteBuffer.allocate(STRETCH).limit(0);
  private long from;
  private long position;

  private ReadAhead(SeekableByteChannel file) {
    this.file = file;
  }

  static ReadAhead open(Path path) throws IOException {
    return new ReadAhead(Files.newByteChannel(path));
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (position < from || position >= from + held.limit()) {
      fill();
    }
    if (held.limit() == 0) {
      return -1;
    }
    int at = (int) (position - from);
    int count = Math.min(target.remaining(), held.limit() - at);
    target.put(held.slice(at, count));
    position += count;
    return count;
  }

  private void fill() throws IOException {
    held.clear();
    from = position;
    file.position(position);
    int got = file.read(held);
    while (got > 0 && held.hasRemaining()) {
      got = file.read(held);
    }
    held.flip();
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long wanted) {
    if (wanted < 0) {
      throw new IllegalArgumentException("position: " + wanted);
    }
    position = wanted;
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException();
  }
}
