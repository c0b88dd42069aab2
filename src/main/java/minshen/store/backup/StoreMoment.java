package minshen.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.NoSuchElementException;
import minshen.store.Cancelled;
import minshen.store.ContentRows;
import minshen.store.Inventory;
import minshen.store.StoreFile;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.result.UnableToProduceResultException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open store as it is at one moment, whatever is saved to it meanwhile. */
final class StoreMoment {
  private static final Logger LOG = LoggerFactory.getLogger(StoreMoment.class);

  private final Handle handle;
  private final Cancelled cancelled;
  private final StoreTables tables;
  private final ContentRows contents;

  /**
   * The moment at which a handle begins to read.
   *
   * @param cancelled is asked now and then whether to go on
   */
  StoreMoment(Handle handle, Cancelled cancelled) {
    this.handle = handle;
    this.cancelled = cancelled;
    this.contents = new ContentRows(handle);
    try {
      this.tables = new StoreTables(handle.getConnection(), cancelled);
    } catch (SQLException e) {
      throw new UnableToProduceResultException(e);
    }
  }

  /** Reads every row of every table, and tells what they come to. */
  Map<String, TableSum> sums() throws IOException {
    try {
      return tables.sums();
    } catch (SQLException e) {
      throw new UnableToProduceResultException(e);
    }
  }

  /** How many bytes the rows have that were read. */
  long bytes() {
    return tables.bytes();
  }

  /** The contents of the attachments, by SHA-256, with their sizes in bytes. */
  Map<String, Long> contents() {
    return contents.sizes();
  }

  /** One of them, piece by piece. */
  KeptContents.Pieces content(String sha256) {
    return taker -> {
      try {
        contents.pieces(
            sha256,
            piece -> {
              cancelled.check();
              taker.accept(piece);
            });
      } catch (JdbiException | NoSuchElementException e) {
        LOG.warn("the content {} cannot be read", sha256, e);
      }
    };
  }

  /** Which companies and claims there are. */
  Inventory inventory() {
    return Inventory.of(handle);
  }

  /**
   * Copies everything but the contents of attachments into a store of its own, and proves that it
   * opens and has every row.
   *
   * @param folder an empty folder
   * @param sums what the rows must come to
   * @return the file of the copy
   * @throws IOException if it cannot be written, or is not what was copied
   */
  Path copyData(Path folder, Map<String, TableSum> sums) throws IOException {
    try (EmptyStore copy = new EmptyStore(folder)) {
      tables.copyTo(copy);
    } catch (SQLException e) {
      throw new UnableToProduceResultException(e);
    }
    prove(folder, sums, cancelled);
    return StoreFile.in(folder);
  }

  /**
   * Opens the store of a folder, only to read it, and reads every row.
   *
   * @throws IOException if it is not what it must be
   */
  static void prove(Path folder, Map<String, TableSum> sums, Cancelled cancelled)
      throws IOException {
    try (Connection connection = StoreFile.openReadOnly(folder)) {
      if (!new StoreTables(connection, cancelled).sums().equals(sums)) {
        throw new IOException("a copy of the data has other rows than the data");
      }
    } catch (SQLException e) {
      throw new IOException("a copy of the data cannot be read", e);
    }
  }
}
