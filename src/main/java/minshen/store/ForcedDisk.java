package minshen.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The file system on which H2 keeps a store: what has been written is on the disk, in the order in
 * which it was written. In the URL of a database it stands before the path, as {@code forced:}.
 */
public final class ForcedDisk extends FilePathWrapper {
  static final String SCHEME = "forced";

  /** H2 makes one for each path. */
  public ForcedDisk() {}

  /** Makes H2 know it. */
  static void register() {
    FilePath.register(new ForcedDisk());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new ForcedFile(super.open(mode));
  }
}
