package minshen.store;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import minshen.files.BusyFiles;
import minshen.files.Causes;
import minshen.files.DataFolder;
import minshen.files.DiskTrouble;
import minshen.files.PrivateFiles;
import minshen.words.Message;
import org.h2.jdbcx.JdbcDataSource;

/** The file of a store: where it lies, how it is opened, and who holds it. */
public final class StoreFile {
  /** The name of the store's file, without what H2 adds to it. */
  static final String NAME = "minshen";

  /** The name of the file that says who holds the store. */
  public static final String LOCK = "minshen.lock";

  /** The name of the store's file. */
  public static final String FILE = DataFolder.STORE;

  /** An H2 file has two headers of 4 KiB each; one that is shorter was cut off. */
  private static final long SMALLEST_FILE = 8192;

  /** The file system of H2 on which stores lie, as it stands before a path; tests change it. */
  static volatile String disk = "";

  static {
    ForcedDisk.register();
  }

  private StoreFile() {}

  /** The file of a folder. */
  public static Path in(Path folder) {
    return folder.resolve(FILE);
  }

  /**
   * The database of a file. What has been committed {@linkplain ForcedDisk is on the disk}, where
   * H2 would keep it for half a second and the system for longer.
   */
  static JdbcDataSource source(Path file) {
    return source(ForcedDisk.SCHEME + ":" + disk, file);
  }

  /**
   * The same for much work of which nothing counts before all of it is done: whoever does it forces
   * the file at the end.
   */
  static JdbcDataSource unforced(Path file) {
    return source("file:" + disk, file);
  }

  /**
   * The database of a file on a disk as H2 knows it. It writes no trace, which would hold what
   * people typed, and puts no large result into the system's temporary folder.
   */
  static JdbcDataSource source(String disk, Path file) {
    String path = file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:"
            + disk
            + path.replace(";", "\\;")
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
            + ";TRACE_LEVEL_FILE=0;MAX_MEMORY_ROWS="
            + Integer.MAX_VALUE);
    return source;
  }

  /** The same, of a file that must be there: none is made in its place. */
  static JdbcDataSource existing(Path file) {
    JdbcDataSource source = source(file);
    source.setURL(source.getURL() + ";IFEXISTS=TRUE");
    return source;
  }

  /** The same, to be read only: not a byte of the file is changed. */
  static JdbcDataSource readOnly(Path file) {
    JdbcDataSource source = existing(file);
    source.setURL(source.getURL() + ";ACCESS_MODE_DATA=r");
    return source;
  }

  /** Opens the store of a folder only to read it: not a byte of its file is changed. */
  public static Connection openReadOnly(Path folder) throws SQLException {
    return readOnly(in(folder)).getConnection();
  }

  /**
   * Makes the file of a store, private and without any tables, in a folder that must be there, and
   * opens it as {@link #openCopy}.
   *
   * @throws IOException if there is no such folder, or it cannot be written
   */
  public static Connection makeCopy(Path folder) throws IOException, SQLException {
    PrivateFiles.makeFile(in(folder));
    return openCopy(folder);
  }

  /**
   * Opens a store that is being made, whose file must be there. Nothing is forced onto the disk:
   * who needs it there does so at the end.
   */
  public static Connection openCopy(Path folder) throws SQLException {
    return copy(unforced(in(folder)));
  }

  /**
   * Opens the same, and writes as to a store that is in use: should the end of the file be lost
   * before anybody has opened it again, its headers still tell that there was more.
   */
  public static Connection openCopyForced(Path folder) throws SQLException {
    return copy(source(in(folder)));
  }

  private static Connection copy(JdbcDataSource copy) throws SQLException {
    copy.setURL(copy.getURL().replace(";WRITE_DELAY=0", "") + ";IFEXISTS=TRUE");
    return copy.getConnection();
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
      try {
        DataFolder.tidy(folder);
        // Earlier releases let H2 write it.
        Files.deleteIfExists(folder.resolve(NAME + ".trace.db"));
        refuseUnusable(file);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
      return lock;
    } catch (IOException e) {
      // Where there is a store already, the folder is one that cannot be written any more.
      if (Files.isReadable(file) && !Files.isWritable(file)) {
        throw new StoreException(Message.of("store.data-read-only", file), e);
      }
      throw StoreTrouble.disk(e, file)
          .filter(found -> found.trouble().equals(Optional.of(DiskTrouble.FULL)))
          .orElseGet(() -> new StoreException(Message.of("store.data-no-folder", folder), e));
    }
  }

  /**
   * Refuses what is no file in the place of the store of a folder. Who follows a link to nowhere
   * makes an empty store there, as if nothing had ever been typed.
   *
   * @throws StoreException if so
   */
  public static void refuseOther(Path folder) {
    Path file = in(folder);
    if (Files.isSymbolicLink(file) || Files.isDirectory(file)) {
      throw new StoreException(Message.of("store.data-no-file", file));
    }
  }

  private static void refuseUnusable(Path file) throws IOException {
    refuseOther(file.getParent());
    if (Files.exists(file) && Files.size(file) < SMALLEST_FILE) {
      throw StoreException.damaged(file);
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new StoreException(Message.of("store.data-read-only", file));
    }
  }

  /**
   * Opens a store. The file of one that could not be opened because it is damaged stays locked by
   * H2 until its remains are collected as garbage: after such an attempt this waits for that, and
   * for virus scanners.
   */
  static <T> T patiently(Supplier<T> opening) {
    for (int attempt = 1; ; attempt++) {
      try {
        return opening.get();
      } catch (RuntimeException e) {
        boolean held = isHeldByThisProcess(e);
        if (attempt == BusyFiles.ATTEMPTS || !(held || BusyFiles.isPassing(e))) {
          throw e;
        }
        if (held) {
          System.gc();
        }
        BusyFiles.pause();
      }
    }
  }

  /** Nobody else of this process can hold it: its lock is taken first. */
  private static boolean isHeldByThisProcess(RuntimeException e) {
    return Causes.of(e).anyMatch(OverlappingFileLockException.class::isInstance);
  }
}
