package minshen.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The version of a store's tables. It is read without changing a byte of the file. */
final class StoreVersion {
  private StoreVersion() {}

  /**
   * The newest migration that the store of a file has behind it; 0 if there is none.
   *
   * @throws StoreException if the file cannot be read or is damaged, or is of a newer release
   */
  static int of(Path file) {
    try (Connection connection = StoreFile.readOnly(file).getConnection()) {
      return of(connection, file);
    } catch (SQLException | RuntimeException e) {
      throw StoreTrouble.opening(e, file);
    }
  }

  /**
   * The same of an open store.
   *
   * @throws StoreException if the store is of a newer release
   */
  static int of(Connection connection, Path file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!hasHistory(statement)) {
        return 0;
      }
      int newest = 0;
      boolean failed = false;
      try (ResultSet rows =
          statement.executeQuery(
              "select \"version\", \"success\" from \"flyway_schema_history\"")) {
        while (rows.next()) {
          String version = rows.getString(1);
          if (version != null) {
            newest = Math.max(newest, Integer.parseInt(version));
            failed |= !rows.getBoolean(2);
          }
        }
      }
      // Flyway leaves later migrations aside; to this release they are tables it does not know.
      if (newest > Migrations.newest()) {
        throw StoreException.newer(file, null);
      }
      return failed ? newest - 1 : newest;
    }
  }

  /**
   * When a store was made, which tells it from every other; a copy of it says the same. Empty if it
   * has no history.
   */
  static Optional<Instant> born(Handle handle) {
    try (Statement statement = handle.getConnection().createStatement()) {
      if (!hasHistory(statement)) {
        return Optional.empty();
      }
      try (ResultSet row =
          statement.executeQuery("select min(\"installed_on\") from \"flyway_schema_history\"")) {
        row.next();
        return Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
  }

  private static boolean hasHistory(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select count(*) from information_schema.tables"
                + " where table_name = 'flyway_schema_history'")) {
      rows.next();
      return rows.getInt(1) > 0;
    }
  }
}
