package minshen.store;

import java.nio.file.Path;
import java.sql.SQLException;
import minshen.words.Message;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The connection to a store. H2 closes a database whose file it cannot write, such as on a full
 * disk; it is then opened again before the next attempt.
 */
final class Database implements AutoCloseable {
  private final JdbcDataSource source;
  private final Path file;
  private final Jdbi jdbi;
  private Handle keptOpen;
  private boolean closed;

  Database(JdbcDataSource source, Path file) {
    this.source = source;
    this.file = file;
    jdbi = Jdbi.create(source);
    keptOpen = jdbi.open();
  }

  /** Copies the store as it is at this moment into a zip file, while it is in use. */
  void copyTo(Path zip) {
    read(handle -> handle.execute("backup to '" + zip.toString().replace("'", "''") + "'"));
  }

  /** Reads; everything it reads is of one moment. */
  <T> T read(HandleCallback<T, RuntimeException> work) {
    try {
      open();
      return jdbi.inTransaction(work);
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
      open();
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw StoreTrouble.writing(e, file);
    }
  }

  private synchronized void open() {
    if (closed) {
      throw new StoreException(Message.of("store.data-closed"));
    }
    if (!isOpen()) {
      keptOpen.close();
      keptOpen = jdbi.open();
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
