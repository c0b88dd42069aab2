package minshen.packet.source;

import com.itextpdf.io.source.IRandomAccessSource;
import com.itextpdf.io.source.ThreadSafeRandomAccessSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The bytes of a PDF for the one thread that reads it: a small file at once, of a large one the
 * stretch that is being read. iText asks byte by byte, so that neither a lock nor the disk may
 * stand between; it would put a lock around any source that does not call itself safe.
 */
final class SourceBytes extends ThreadSafeRandomAccessSource {
  /** The share of the heap that a file may take to be held whole. */
  private static final int SHARE = 32;

  private static final int LARGEST = 16 << 20;
  private static final int STRETCH = 1 << 14;

  /** Where the header of a PDF may begin, and what it begins with. */
  private static final int HEAD = 1024;

  private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  /** The versions there are; iText refuses any other, which viewers do not even look at. */
  private static final Pattern VERSION = Pattern.compile("1\\.[0-7]|2\\.0");

  private static final byte[] USUAL = "1.7".getBytes(StandardCharsets.US_ASCII);

  private final RandomAccessFile file;
  private final long length;
  private final byte[] held;
  private long from;
  private int count;

  private SourceBytes(RandomAccessFile file, long length, int held) {
    super(new Closed());
    this.file = file;
    this.length = length;
    this.held = new byte[held];
  }

  static SourceBytes open(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "r");
    try {
      long length = file.length();
      long whole = Math.min(Runtime.getRuntime().maxMemory() / SHARE, LARGEST);
      return new SourceBytes(file, length, (int) (length <= whole ? length : STRETCH));
    } catch (IOException | RuntimeException | Error e) {
      file.close();
      throw e;
    }
  }

  @Override
  public int get(long position) throws IOException {
    if (position < from || position >= from + count) {
      if (position >= length || position < 0) {
        return -1;
      }
      load(position);
      if (count == 0) {
        return -1;
      }
    }
    return held[(int) (position - from)] & 0xff;
  }

  @Override
  public int get(long position, byte[] bytes, int offset, int wanted) throws IOException {
    if (position >= length || position < 0) {
      return -1;
    }
    if (position < from || position >= from + count) {
      if (wanted >= held.length && position >= HEAD) {
        file.seek(position);
        return file.read(bytes, offset, wanted);
      }
      load(position);
      if (count == 0) {
        return -1;
      }
    }
    int at = (int) (position - from);
    int got = Math.min(wanted, count - at);
    System.arraycopy(held, at, bytes, offset, got);
    return got;
  }

  /** Reads the stretch that a position lies in; a file that was cut short has less than it said. */
  private void load(long position) throws IOException {
    from = position / held.length * held.length;
    count = 0;
    file.seek(from);
    while (count < held.length) {
      int got = file.read(held, count, held.length - count);
      if (got < 0) {
        break;
      }
      count += got;
    }
    if (position >= from + count) {
      count = 0;
    }
    if (from == 0) {
      putVersionRight();
    }
  }

  private void putVersionRight() {
    for (int i = 0; i < Math.min(HEAD, count - HEADER.length - USUAL.length); i++) {
      if (Arrays.equals(held, i, i + HEADER.length, HEADER, 0, HEADER.length)) {
        int at = i + HEADER.length;
        String said = new String(held, at, USUAL.length, StandardCharsets.ISO_8859_1);
        if (!VERSION.matcher(said).matches()) {
          System.arraycopy(USUAL, 0, held, at, USUAL.length);
        }
        return;
      }
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Stands where the source would be that the locks are put around. */
  private static final class Closed implements IRandomAccessSource {
    @Override
    public int get(long position) {
      return -1;
    }

    @Override
    public int get(long position, byte[] bytes, int offset, int wanted) {
      return -1;
    }

    @Override
    public long length() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
