package minshen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import minshen.files.DiskTrouble;

/**
 * The place of an open store. A drive can be pulled out and put in again while the store is open,
 * and a network folder go and come back; the system may go on writing into what nobody will ever
 * see again.
 */
final class StorePlace implements AutoCloseable {
  private final Path folder;
  private StoreLock lock;
  private Optional<Object> key = Optional.empty();

  private StorePlace(Path folder, StoreLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes hold of the store of a folder.
   *
   * @throws StoreException if it cannot be: somebody else holds it, or nothing can be written there
   */
  static StorePlace hold(Path folder) {
    return new StorePlace(folder, StoreFile.hold(folder));
  }

  /** The store's file. */
  Path file() {
    return StoreFile.in(folder);
  }

  /** Notes which file lies there now. */
  void note() {
    key = present();
  }

  /**
   * Whether the file that was noted is the one that lies there.
   *
   * @throws StoreException if none does
   */
  boolean isSame() {
    return present().equals(key);
  }

  /** Takes hold of the file that lies there now, in place of the one before. */
  void renew() {
    close();
    lock = StoreFile.hold(folder);
    note();
  }

  /** Windows knows no keys; there, a file that is open cannot be replaced. */
  private Optional<Object> present() {
    try {
      return Optional.ofNullable(Files.readAttributes(file(), BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      throw StoreException.of(DiskTrouble.in(e).orElse(DiskTrouble.GONE), file(), e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      // It was on a drive that is gone, and with it nobody else's hindrance.
    }
  }
}
