package minshen.store.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room that a disk has for backups. Some of it is left alone: a backup must not take the last
 * of it from the store that is being saved to.
 */
final class DiskRoom {
  private static final long LEFT_ALONE = 200L << 20;

  /** On a small disk, such as a memory stick, this part of it. */
  private static final int PART_LEFT_ALONE = 20;

  private static final int BETWEEN_LOOKS = 16 << 20;

  private final Path folder;
  private final FileStore disk;
  private final long leftAlone;

  /** The room of the disk on which a folder lies. */
  DiskRoom(Path folder) throws IOException {
    this.folder = folder;
    this.disk = Files.getFileStore(folder);
    this.leftAlone = Math.min(LEFT_ALONE, disk.getTotalSpace() / PART_LEFT_ALONE);
  }

  /**
   * Goes on if there is room.
   *
   * @throws NoRoomException if there is not
   */
  void need(long bytes) throws IOException {
    long missing = missing(bytes);
    if (missing > 0) {
      throw new NoRoomException(folder, missing);
    }
  }

  /** How many bytes must be freed before so many can be written; not more than 0 if none. */
  long missing(long bytes) throws IOException {
    return bytes + leftAlone - disk.getUsableSpace();
  }

  /** A stream that ends with a {@link NoRoomException} when the room does. */
  OutputStream watching(OutputStream out) {
    return new FilterOutputStream(out) {
      private int unseen;

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        unseen += length;
        if (unseen >= BETWEEN_LOOKS) {
          unseen = 0;
          need(0);
        }
        out.write(bytes, from, length);
      }
    };
  }
}
