package minshen.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import minshen.files.DiskTrouble;
import minshen.words.Message;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The connection to a store. H2 closes a database whose file it cannot write, such as on a full
 * disk; it is then opened again before the next attempt. So is one whose drive was gone and has
 * come back.
 */
final class Database implements AutoCloseable {
  private final Optional<StorePlace> place;
  private final Path file;
  private final Jdbi opening;
  private final Jdbi jdbi;
  private final Optional<Instant> born;
  private Handle keptOpen;
  private Runnable replaced = () -> {};
  private boolean closed;

  /** A database in memory, or one that nobody else opens. */
  Database(JdbcDataSource source, Path file) {
    this(source, file, Optional.empty());
  }

  /** The database of a store that is held. */
  Database(StorePlace place) {
    this(StoreFile.source(place.file()), place.file(), Optional.of(place));
    place.note();
  }

  private Database(JdbcDataSource source, Path file, Optional<StorePlace> place) {
    this.place = place;
    this.file = file;
    jdbi = Jdbi.create(source);
    opening = place.isEmpty() ? jdbi : Jdbi.create(StoreFile.existing(file));
    keptOpen = opening.open();
    born = StoreVersion.born(keptOpen);
  }

  /** What to do when another file of the same store has taken the place of the one before. */
  void onReplaced(Runnable then) {
    replaced = then;
  }

  /** Copies the store as it is at this moment into a zip file, while it is in use. */
  void copyTo(Path zip) {
    read(handle -> handle.execute("backup to '" + zip.toString().replace("'", "''") + "'"));
  }

  /**
   * Reads; everything it reads is of one moment. What H2 refuses because it has closed the store is
   * tried once more.
   *
   * @throws StoreException if it cannot be read
   */
  <T> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return inTransaction(work);
    } catch (JdbiException e) {
      if (!StoreTrouble.isClosed(e)) {
        throw StoreTrouble.reading(e, file);
      }
    }
    try {
      return inTransaction(work);
    } catch (JdbiException e) {
      throw StoreTrouble.reading(e, file);
    }
  }

  /**
   * Writes, all of it or nothing.
   *
   * @throws StoreException if it cannot be written
   */
  void write(HandleConsumer<RuntimeException> work) {
    writing(
        handle -> {
          work.useHandle(handle);
          return true;
        });
  }

  /** Writes, all of it or nothing, and tells what came of it. */
  <T> T writing(HandleCallback<T, RuntimeException> work) {
    try {
      return inTransaction(work);
    } catch (JdbiException e) {
      if (StoreTrouble.isReadOnly(e)) {
        // H2 has opened it so without a word, and would leave it so when the disk is mended.
        letGo();
      }
      throw StoreTrouble.writing(e, file);
    }
  }

  private <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
    open();
    return jdbi.inTransaction(work);
  }

  private synchronized void open() {
    if (closed) {
      throw new StoreException(Message.of("store.data-closed"));
    }
    if (place.isPresent() && !place.get().isSame()) {
      letGo();
      place.get().renew();
      reopen();
      replaced.run();
    } else if (!isOpen()) {
      reopen();
    }
  }

  private void reopen() {
    keptOpen.close();
    keptOpen = opening.open();
    try {
      refuseUnusable();
    } catch (RuntimeException e) {
      keptOpen.close();
      throw e;
    }
  }

  private void refuseUnusable() {
    if (place.isPresent() && !Files.isWritable(file)) {
      throw StoreException.of(DiskTrouble.READ_ONLY, file, null);
    }
    if (!StoreVersion.born(keptOpen).equals(born)) {
      throw new StoreException(Message.of("store.data-other", file));
    }
  }

  /** Nothing more is written into a file that is not there any more. */
  private synchronized void letGo() {
    try {
      keptOpen.execute("shutdown immediately");
    } catch (JdbiException e) {
      // It says that it is closed.
    }
  }

  private boolean isOpen() {
    try {
      return keptOpen.getConnection().isValid(0);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    keptOpen.close();
  }
}
