package minshen.store.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import minshen.store.Cancelled;
import minshen.store.ContentRows;

/**
 * Every table of a store, whatever it is called and has in it, except the pieces of attachments:
 * those are many times as large as everything else, and are kept by their content.
 */
final class StoreTables {
  private static final int BETWEEN_LOOKS = 1000;

  private final Connection connection;
  private final Cancelled cancelled;
  private final List<String> definitions = new ArrayList<>();
  private long bytes;

  /**
   * The tables of an open store. The moment at which they are read begins with the first question
   * that is asked after this: what is said to H2 here ends the moment before.
   *
   * @param cancelled is asked now and then whether to go on
   */
  StoreTables(Connection connection, Cancelled cancelled) throws SQLException {
    this.connection = connection;
    this.cancelled = cancelled;
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("script nodata")) {
        while (rows.next()) {
          definitions.add(rows.getString(1));
        }
      }
      // Rows come as they are read; H2 would lay them all down on the disk first.
      statement.execute("set lazy_query_execution 1");
    }
  }

  /** Reads every row of every table. */
  Map<String, TableSum> sums() throws SQLException, IOException {
    Map<String, TableSum> sums = new TreeMap<>();
    for (String table : names()) {
      sums.put(table, read(table, Optional.empty()));
    }
    return sums;
  }

  /** How many bytes the rows have that were read. */
  long bytes() {
    return bytes;
  }

  /**
   * Copies the tables into an empty store.
   *
   * @throws IOException if it cannot be written
   */
  void copyTo(EmptyStore target) throws SQLException, IOException {
    for (String definition : definitions) {
      target.define(definition);
    }
    for (String table : names()) {
      read(table, Optional.of(target));
    }
    target.finish(cancelled);
  }

  private List<String> names() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'"
                    + " order by table_name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    names.remove(ContentRows.PIECES);
    return names;
  }

  private TableSum read(String table, Optional<EmptyStore> target)
      throws SQLException, IOException {
    TableSum.Summing sum = new TableSum.Summing();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + EmptyStore.quoted(table))) {
      List<String> columns = columns(rows.getMetaData());
      boolean[] binary = binary(rows.getMetaData());
      Object[] cells = new Object[binary.length];
      if (target.isPresent()) {
        target.get().begin(table, columns);
      }
      for (int count = 1; rows.next(); count++) {
        for (int i = 0; i < cells.length; i++) {
          // Bytes as they are and all else as text, which a database reads back as it was.
          cells[i] = binary[i] ? rows.getBytes(i + 1) : rows.getString(i + 1);
        }
        sum.add(cells);
        if (target.isPresent()) {
          target.get().add(cells);
        }
        if (count % BETWEEN_LOOKS == 0) {
          cancelled.check();
        }
      }
      if (target.isPresent()) {
        target.get().end();
      }
    }
    bytes += sum.bytes();
    return sum.done();
  }

  private static List<String> columns(ResultSetMetaData meta) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(meta.getColumnName(i));
    }
    return columns;
  }

  private static boolean[] binary(ResultSetMetaData meta) throws SQLException {
    boolean[] binary = new boolean[meta.getColumnCount()];
    for (int i = 0; i < binary.length; i++) {
      int type = meta.getColumnType(i + 1);
      binary[i] = type == Types.BINARY || type == Types.VARBINARY || type == Types.BLOB;
    }
    return binary;
  }
}
