package minshen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import minshen.files.DiskTrouble;
import minshen.files.PrivateFiles;
import minshen.files.SystemClock;
import minshen.words.Message;
import minshen.words.TimeText;

/**
 * Says who holds a store. The operating system lets go of the lock when its process ends, however
 * it ends; a file left behind holds nothing.
 */
public final class StoreLock implements AutoCloseable {
  /** Far behind the text, so that others can read it while it is locked on every system. */
  private static final long LOCKED_BYTE = 1L << 40;

  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes hold of a store.
   *
   * @throws StoreException if another process, or another window of this one, holds it
   */
  public static StoreLock take(Path file) throws IOException {
    FileChannel channel = PrivateFiles.open(file);
    try {
      if (lock(channel).isEmpty()) {
        String holder = holder(file);
        // Whoever has just taken hold of it may not have said yet who it is.
        throw StoreException.held(
            holder.isBlank()
                ? Message.of("store.data-held-by-another", file.getParent())
                : Message.of("store.data-held", holder, file.getParent()),
            null);
      }
      sign(channel);
      return new StoreLock(channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** On a full disk it is held as well, though it does not say by whom. */
  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    try {
      channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      if (!DiskTrouble.in(e).equals(Optional.of(DiskTrouble.FULL))) {
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock(LOCKED_BYTE, 1, false));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  private static String self() {
    return "%s, PID %d, %s"
        .formatted(
            System.getProperty("user.name"),
            ProcessHandle.current().pid(),
            TimeText.full(SystemClock.get().instant()));
  }

  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "?";
    }
  }
}
