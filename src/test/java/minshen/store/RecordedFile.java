package minshen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FakeFileChannel;
import org.h2.store.fs.FileBaseDefault;

/** A file of the {@link ForgetfulDisk}, open. */
@SuppressWarnings("UnsynchronizedOverridesSynchronized") // the recording is
final class RecordedFile extends FileBaseDefault {
  /** What a disk writes whole or not at all. */
  private static final int SECTOR = 512;

  private final Recording recording;

  RecordedFile(Recording recording) {
    this.recording = recording;
  }

  @Override
  public int read(ByteBuffer target, long position) {
    byte[] bytes = new byte[target.remaining()];
    int length = recording.read(bytes, (int) position);
    if (length <= 0) {
      return -1;
    }
    target.put(bytes, 0, length);
    return length;
  }

  @Override
  public int write(ByteBuffer source, long position) throws IOException {
    boolean failing = recording.isFailing();
    int whole = source.remaining();
    byte[] bytes = new byte[failing ? whole / 2 / SECTOR * SECTOR : whole];
    source.get(bytes);
    recording.add(new Recording.Write((int) position, bytes));
    if (failing) {
      throw new IOException("Input/output error");
    }
    return bytes.length;
  }

  @Override
  protected void implTruncate(long size) {
    recording.add(new Recording.Truncate((int) size));
  }

  @Override
  public void force(boolean metaData) {
    recording.add(new Recording.Force());
  }

  @Override
  public long size() {
    return recording.content().size();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) {
    return new FileLock(FakeFileChannel.INSTANCE, position, size, shared) {
      @Override
      public boolean isValid() {
        return true;
      }

      @Override
      public void release() {}
    };
  }
}
