package minshen.store.backup;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A disk has too little room left for a backup. */
public final class NoRoomException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  private final long missing;

  NoRoomException(Path folder, long missing) {
    super(folder.toString(), null, "No space left on device");
    this.missing = missing;
  }

  /** How many bytes would have to be freed for it, at least. */
  public long missing() {
    return missing;
  }
}
