package minshen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that is asked to keep nothing at once: for tests in which no power is cut, and which make
 * stores by hundreds of commits.
 */
public final class HastyDisk extends FilePathWrapper {
  private static final String SCHEME = "hasty";

  /** H2 makes one for each path. */
  public HastyDisk() {}

  /** The disk while it lasts. */
  public interface Fitted extends AutoCloseable {
    @Override
    void close();
  }

  /** Puts it under the database, until it is closed. */
  public static Fitted fit() {
    FilePath.register(new HastyDisk());
    StoreFile.disk = SCHEME + ":";
    return () -> StoreFile.disk = "";
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Channel(super.open(mode));
  }

  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // each call goes to the file itself
  private static final class Channel extends FileBase {
    private final FileChannel file;

    Channel(FileChannel file) {
      this.file = file;
    }

    @Override
    public void force(boolean metaData) {
      // In its own time.
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return file.read(target, position);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return file.read(target);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      return file.write(source, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      return file.write(source);
    }

    @Override
    public long position() throws IOException {
      return file.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      file.position(position);
      return this;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
