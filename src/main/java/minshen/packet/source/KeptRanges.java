package minshen.packet.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStreamImpl;

/** Some ranges of a file, one after the other as if there were nothing between them. */
final class KeptRanges extends ImageInputStreamImpl {
  /**
   * A range.
   *
   * @param at where it stands among those that are kept
   * @param from where it begins in the file
   */
  private record Range(long at, long from, long length) {}

  private final RandomAccessFile file;
  private final List<Range> ranges = new ArrayList<>();
  private long length;
  private int current;

  KeptRanges(RandomAccessFile file) {
    this.file = file;
  }

  /** Keeps a range behind those that are kept already. */
  void add(long from, long to) {
    Range last = ranges.isEmpty() ? null : ranges.getLast();
    if (last != null && last.from() + last.length() == from) {
      ranges.set(ranges.size() - 1, new Range(last.at(), last.from(), to - last.from()));
    } else {
      ranges.add(new Range(length, from, to - from));
    }
    length += to - from;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int wanted) throws IOException {
    checkClosed();
    bitOffset = 0;
    if (wanted == 0) {
      return 0;
    }
    if (streamPos >= length) {
      return -1;
    }
    Range range = range();
    long within = streamPos - range.at();
    file.seek(range.from() + within);
    int got = file.read(bytes, offset, (int) Math.min(wanted, range.length() - within));
    if (got > 0) {
      streamPos += got;
    }
    return got;
  }

  /** The range that the position lies in; mostly that of before, or the next one. */
  private Range range() {
    if (ranges.get(current).at() > streamPos) {
      current = 0;
    }
    while (ranges.get(current).at() + ranges.get(current).length() <= streamPos) {
      current++;
    }
    return ranges.get(current);
  }

  @Override
  public void close() throws IOException {
    super.close();
    file.close();
  }
}
