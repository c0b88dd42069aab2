package minshen.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import minshen.store.Cancelled;
import minshen.store.StoreFile;

/**
 * A new store's file into which tables are copied. Their keys and rules come after their rows: that
 * is quicker, and proves that all of them hold.
 */
final class EmptyStore implements AutoCloseable {
  private static final int AT_ONCE = 1000;
  private static final int BETWEEN_COMMITS = 20;

  private final Connection connection;
  private final List<String> afterwards = new ArrayList<>();
  private Optional<PreparedStatement> insert = Optional.empty();
  private int waiting;
  private int batches;

  /**
   * Makes the file.
   *
   * @throws IOException if it cannot be written
   */
  EmptyStore(Path folder) throws IOException {
    try {
      connection = StoreFile.makeCopy(folder);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Takes a statement of those that make the tables. */
  void define(String statement) throws IOException {
    if (statement.startsWith("CREATE CACHED TABLE") || statement.contains(" PRIMARY KEY(")) {
      execute(statement);
    } else if (!statement.startsWith("--") && !statement.startsWith("CREATE USER")) {
      afterwards.add(statement.replace(" NOCHECK;", ";"));
    }
  }

  /** Begins a table. */
  void begin(String table, List<String> columns) throws IOException {
    String names = String.join(", ", columns.stream().map(EmptyStore::quoted).toList());
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String sql =
        "insert into %s (%s) overriding system value values (%s)"
            .formatted(quoted(table), names, marks);
    try {
      insert = Optional.of(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Adds a row to the table that was begun: its cells are texts, bytes or null. */
  void add(Object[] cells) throws IOException {
    try {
      PreparedStatement row = insert.orElseThrow();
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] instanceof byte[] bytes) {
          row.setBytes(i + 1, bytes);
        } else {
          row.setString(i + 1, (String) cells[i]);
        }
      }
      row.addBatch();
      waiting++;
      if (waiting == AT_ONCE) {
        write();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void write() throws SQLException {
    insert.orElseThrow().executeBatch();
    waiting = 0;
    batches++;
    if (batches % BETWEEN_COMMITS == 0) {
      connection.commit();
    }
  }

  /** Ends the table that was begun. */
  void end() throws IOException {
    try (PreparedStatement _ = insert.orElseThrow()) {
      write();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Sets the keys and rules. */
  void finish(Cancelled cancelled) throws IOException {
    for (String statement : afterwards) {
      cancelled.check();
      execute(statement);
    }
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void execute(String sql) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static IOException failed(SQLException e) {
    return new IOException("a copy of the data cannot be written", e);
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
