package minshen.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.h2.api.ErrorCode;

/** A table of a store that is being put together row by row. A row is a map of its columns. */
final class MendedTable {
  private final Connection connection;
  private final String name;
  private final Set<String> columns = new HashSet<>();
  private final List<String> key = new ArrayList<>();
  private final Map<List<String>, PreparedStatement> inserts = new HashMap<>();

  /** What came of a row. */
  enum Put {
    DONE,
    /** One with its key is there already. */
    THERE,
    /** The row that it belongs to is not there. */
    NO_OWNER,
    /** It makes no sense. */
    REFUSED
  }

  /** Takes rows. */
  @FunctionalInterface
  interface Taker {
    /** Takes one. */
    void take(Map<String, Object> row) throws IOException, SQLException;
  }

  MendedTable(Connection connection, String name) throws SQLException {
    this.connection = connection;
    this.name = name;
    DatabaseMetaData meta = connection.getMetaData();
    try (ResultSet rows = meta.getColumns(null, "PUBLIC", name, null)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    try (ResultSet rows = meta.getPrimaryKeys(null, "PUBLIC", name)) {
      Map<Integer, String> ordered = new TreeMap<>();
      while (rows.next()) {
        ordered.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
      }
      key.addAll(ordered.values());
    }
  }

  /** The columns of its key. */
  List<String> key() {
    return key;
  }

  /** Whether a row says something in every column. */
  boolean isWhole(Map<String, Object> row) {
    return row.keySet().containsAll(columns);
  }

  /** Whether a row has its whole key. */
  boolean hasKey(Map<String, Object> row) {
    return row.keySet().containsAll(key);
  }

  /** The key of a row. */
  List<Object> keyOf(Map<String, Object> row) {
    return key.stream().map(row::get).toList();
  }

  /** Adds a row; columns that the table has not are left out. */
  Put put(Map<String, Object> row) throws SQLException, IOException {
    Map<String, Object> cells = new LinkedHashMap<>(row);
    cells.keySet().retainAll(columns);
    List<String> names = List.copyOf(cells.keySet());
    PreparedStatement insert = inserts.get(names);
    if (insert == null) {
      insert =
          connection.prepareStatement(
              "insert into %s (%s) overriding system value values (%s)"
                  .formatted(
                      EmptyStore.quoted(name),
                      String.join(", ", names.stream().map(EmptyStore::quoted).toList()),
                      String.join(", ", Collections.nCopies(names.size(), "?"))));
      inserts.put(names, insert);
    }
    bind(insert, 1, cells.values());
    try {
      insert.executeUpdate();
      return Put.DONE;
    } catch (SQLException e) {
      return switch (e.getErrorCode()) {
        case ErrorCode.DUPLICATE_KEY_1 -> Put.THERE;
        case ErrorCode.REFERENTIAL_INTEGRITY_VIOLATED_PARENT_MISSING_1 -> Put.NO_OWNER;
        default -> {
          if (isOfTheDisk(e)) {
            throw new IOException("the mended data cannot be written", e);
          }
          yield Put.REFUSED;
        }
      };
    }
  }

  private static boolean isOfTheDisk(SQLException e) {
    return switch (e.getErrorCode()) {
      case ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.CONNECTION_BROKEN_1,
          ErrorCode.GENERAL_ERROR_1,
          ErrorCode.OUT_OF_MEMORY ->
          true;
      default -> false;
    };
  }

  /** The row of a key. */
  Optional<Map<String, Object>> row(List<Object> of) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select * from " + EmptyStore.quoted(name) + where())) {
      bind(select, 1, of);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(row(rows)) : Optional.empty();
      }
    }
  }

  /** Makes the row of a key say something else. */
  void change(List<Object> of, Map<String, Object> row) throws SQLException {
    Map<String, Object> cells = new LinkedHashMap<>(row);
    cells.keySet().retainAll(columns);
    cells.keySet().removeAll(key);
    if (cells.isEmpty()) {
      return;
    }
    String set =
        String.join(", ", cells.keySet().stream().map(c -> EmptyStore.quoted(c) + " = ?").toList());
    try (PreparedStatement update =
        connection.prepareStatement(
            "update " + EmptyStore.quoted(name) + " set " + set + where())) {
      bind(update, bind(update, 1, cells.values()), of);
      update.executeUpdate();
    }
  }

  /** Removes the row of a key. */
  void remove(List<Object> of) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from " + EmptyStore.quoted(name) + where())) {
      bind(delete, 1, of);
      delete.executeUpdate();
    }
  }

  private String where() {
    return " where "
        + String.join(" and ", key.stream().map(c -> EmptyStore.quoted(c) + " = ?").toList());
  }

  private static int bind(PreparedStatement statement, int from, Collection<Object> cells)
      throws SQLException {
    int at = from;
    for (Object cell : cells) {
      if (cell instanceof byte[] bytes) {
        statement.setBytes(at, bytes);
      } else {
        statement.setString(at, (String) cell);
      }
      at++;
    }
    return at;
  }

  /** Hands out every row. */
  void read(Taker taker) throws SQLException, IOException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + EmptyStore.quoted(name))) {
      while (rows.next()) {
        taker.take(row(rows));
      }
    }
  }

  private static Map<String, Object> row(ResultSet rows) throws SQLException {
    ResultSetMetaData meta = rows.getMetaData();
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      boolean binary = meta.getColumnType(i) == Types.VARBINARY;
      row.put(meta.getColumnName(i), binary ? rows.getBytes(i) : rows.getString(i));
    }
    return row;
  }
}
