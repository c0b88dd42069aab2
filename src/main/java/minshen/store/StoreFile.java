package minshen.store;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import minshen.files.DataFolder;
import minshen.files.PrivateFiles;
import minshen.words.Message;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;

/** The file of a store: where it lies, who holds it, and why it cannot be opened. */
final class StoreFile {
  /** The name of the store's file, without what H2 adds to it. */
  static final String NAME = "minshen";

  static final String LOCK = "minshen.lock";
  static final String FILE = NAME + ".mv.db";

  /** An H2 file has two headers of 4 KiB each; one that is shorter was cut off. */
  private static final long SMALLEST_FILE = 8192;

  /** What H2 says of a page that makes no sense, and after it has closed such a file. */
  private static final Set<Integer> UNREADABLE =
      Set.of(
          ErrorCode.FILE_CORRUPTED_1,
          ErrorCode.GENERAL_ERROR_1,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.DATABASE_IS_CLOSED,
          // The table of tables is damaged: every table that this release knows was there.
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1);

  /** How often, and how far apart, a file is tried that an attempt before has left locked. */
  private static final int ATTEMPTS = 20;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private StoreFile() {}

  /** The file of a folder. */
  static Path in(Path folder) {
    return folder.resolve(FILE);
  }

  /**
   * Every commit goes to the file at once: H2 would otherwise keep it for half a second. It writes
   * no trace, which would hold what people typed, and puts no large result into the system's
   * temporary folder.
   */
  static String url(Path folder) {
    String path = folder.resolve(NAME).toAbsolutePath().toString().replace(";", "\\;");
    return "jdbc:h2:file:"
        + path
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
        + ";TRACE_LEVEL_FILE=0;MAX_MEMORY_ROWS="
        + Integer.MAX_VALUE;
  }

  /**
   * Takes hold of the store of a folder.
   *
   * @throws StoreException if it cannot be: somebody else holds it, or nothing can be written there
   */
  static StoreLock hold(Path folder) {
    Path file = in(folder);
    try {
      PrivateFiles.makeFolder(folder);
      StoreLock lock = StoreLock.take(folder.resolve(LOCK));
      DataFolder.tidy(folder);
      // Earlier releases let H2 write it.
      Files.deleteIfExists(folder.resolve(NAME + ".trace.db"));
      if (Files.exists(file) && Files.size(file) < SMALLEST_FILE) {
        lock.close();
        throw new StoreException(Message.of("store.data-damaged", file));
      }
      if (Files.exists(file) && !Files.isWritable(file)) {
        lock.close();
        throw new StoreException(Message.of("store.data-read-only", file));
      }
      return lock;
    } catch (IOException e) {
      // Where there is a store already, the folder is one that cannot be written any more.
      boolean there = Files.isReadable(file) && !Files.isWritable(file);
      throw new StoreException(
          there
              ? Message.of("store.data-read-only", file)
              : Message.of("store.data-no-folder", folder),
          e);
    }
  }

  /**
   * Flyway leaves later migrations aside; to this release they are tables it does not know.
   *
   * @throws StoreException if the store is of a newer release
   */
  static void refuseNewer(Handle handle, Path file) {
    boolean fresh =
        handle
            .createQuery(
                "select count(*) from information_schema.tables"
                    + " where table_name = 'flyway_schema_history'")
            .mapTo(Long.class)
            .one()
            .equals(0L);
    if (fresh) {
      return;
    }
    boolean newer =
        handle
            .createQuery("select \"version\" from \"flyway_schema_history\"")
            .mapTo(String.class)
            .stream()
            .flatMap(version -> Optional.ofNullable(version).stream())
            .anyMatch(version -> Integer.parseInt(version) > Migrations.newest());
    if (newer) {
      throw new StoreException(Message.of("store.data-newer", file));
    }
  }

  /**
   * Opens a store. The file of one that could not be opened because it is damaged stays locked by
   * H2 until its remains are collected as garbage: after such an attempt this waits for that.
   */
  static <T> T patiently(Supplier<T> opening) {
    for (int attempt = 1; ; attempt++) {
      try {
        return opening.get();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isHeldByThisProcess(e)) {
          throw e;
        }
        System.gc();
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Nobody else of this process can hold it: its lock is taken first. */
  private static boolean isHeldByThisProcess(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof OverlappingFileLockException) {
        return true;
      }
    }
    return false;
  }

  /** Whether it failed because what was read from the file is not what was written to it. */
  static boolean isCorrupt(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException
          || (cause instanceof JdbcException h2 && UNREADABLE.contains(h2.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  /** What went wrong when a file was opened, for reading. */
  static RuntimeException explained(RuntimeException e, Path file) {
    if (e instanceof StoreException) {
      return e;
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JdbcException h2) {
        return explained(h2, e, file);
      }
    }
    return new StoreException(Message.of("store.data-damaged", file), e);
  }

  private static StoreException explained(JdbcException h2, RuntimeException e, Path file) {
    return switch (h2.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StoreException(Message.of("store.data-held", "H2", file), e);
      case ErrorCode.DATABASE_IS_READ_ONLY ->
          new StoreException(Message.of("store.data-read-only", file), e);
      case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.UNSUPPORTED_SETTING_COMBINATION ->
          new StoreException(Message.of("store.data-newer", file), e);
      default -> new StoreException(Message.of("store.data-damaged", file), e);
    };
  }
}
