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
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to a store. H2 closes a database whose file it cannot write, such as on a full
 * disk; it is then opened again before the next attempt. So is one whose drive was gone and has
 * come back.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

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

  /**
   * Reads; everything it reads, in however many steps, is of one moment, and nobody waits for it.
   * What H2 refuses because it has closed the store is tried once more.
   *
   * @throws StoreException if it cannot be read
   */
  <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
    try {
      return atOneMoment(work);
    } catch (JdbiException e) {
      if (!StoreTrouble.isClosed(e)) {
        throw StoreTrouble.reading(e, file);
      }
    }
    try {
      return atOneMoment(work);
    } catch (JdbiException e) {
      throw StoreTrouble.reading(e, file);
    }
  }

  /**
   * One level lower, H2 would show each step what was committed before it. Who reads in the middle
   * of writing sees what it has written.
   */
  private <T, X extends Exception> T atOneMoment(HandleCallback<T, X> work) throws X {
    open();
    return jdbi.withHandle(
        handle ->
            handle.isInTransaction()
                ? work.withHandle(handle)
                : handle.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work));
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
      open();
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      if (StoreTrouble.isReadOnly(e)) {
        // H2 has opened it so without a word, and would leave it so when the disk is mended.
        letGo();
      }
      throw StoreTrouble.writing(e, file);
    }
  }

  private synchronized void open() {
    if (closed) {
      throw new StoreException(Message.of("store.data-closed"));
    }
    if (place.isPresent() && !place.get().isSame()) {
      letGo();
      place.get().renew();
      // Before the file is opened, which may fail: then nobody would hear of it any more.
      replaced.run();
      reopen();
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

  /**
   * Closes it for everybody: as long as somebody read, such as a backup, H2 would keep the file
   * open, and go on with it where another is to take its place.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        keptOpen.execute("shutdown");
      } catch (JdbiException e) {
        LOG.debug("closed already", e);
      }
      keptOpen.close();
    }
  }
}
