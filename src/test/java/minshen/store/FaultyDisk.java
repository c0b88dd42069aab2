package minshen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** The disk under the database, with whatever can go wrong on it. */
public final class FaultyDisk extends FilePathWrapper {
  private static final String SCHEME = "faulty";

  private static volatile Fault fault = (_, _) -> {};

  /** H2 makes one for each path. */
  public FaultyDisk() {}

  /** What the database asks of the disk. */
  public enum Operation {
    OPEN,
    /** Whether a file may be written; a failure says no. */
    MAY_WRITE,
    READ,
    WRITE,
    FORCE,
    CLOSE
  }

  /** What is in the way of an operation. */
  @FunctionalInterface
  public interface Fault {
    /** Comes before an operation; it may fail, or take its time. */
    void before(Operation operation, String file) throws IOException;
  }

  /** The fault while it lasts. */
  public interface Fitted extends AutoCloseable {
    @Override
    void close();
  }

  /** Puts a fault between the database and the disk, until it is closed. */
  public static Fitted fit(Fault faulty) {
    fault = faulty;
    FilePath.register(new FaultyDisk());
    StoreFile.disk = SCHEME + ":";
    return () -> {
      fault = (_, _) -> {};
      StoreFile.disk = "";
    };
  }

  /** A disk that is full. */
  public static void full(Operation operation, String file) throws IOException {
    if (operation == Operation.WRITE) {
      throw new IOException("No space left on device");
    }
  }

  /** A disk that takes nothing. */
  public static void readOnly(Operation operation, String file) throws IOException {
    if (operation == Operation.WRITE || operation == Operation.MAY_WRITE) {
      throw new IOException("Read-only file system");
    }
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public boolean canWrite() {
    try {
      fault.before(Operation.MAY_WRITE, name);
      return super.canWrite();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    fault.before(Operation.OPEN, name);
    return new Channel(super.open(mode), name);
  }

  @SuppressWarnings("UnsynchronizedOverridesSynchronized") // each call goes to the file itself
  private static final class Channel extends FileBase {
    private final FileChannel file;
    private final String name;

    Channel(FileChannel file, String name) {
      this.file = file;
      this.name = name;
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      fault.before(Operation.READ, name);
      return file.read(target, position);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      fault.before(Operation.READ, name);
      return file.read(target);
    }

    @Override
    public int write(ByteBuffer source, long position) throws IOException {
      fault.before(Operation.WRITE, name);
      return file.write(source, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      fault.before(Operation.WRITE, name);
      return file.write(source);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      fault.before(Operation.WRITE, name);
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      fault.before(Operation.FORCE, name);
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
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
    public long size() throws IOException {
      return file.size();
    }

    @Override
    protected void implCloseChannel() throws IOException {
      fault.before(Operation.CLOSE, name);
      file.close();
    }
  }
}
