package minshen.packs.tables;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of policy packs behind one connection. Plain JDBC: the command line passes here each
 * time it starts, and rows that all look alike need no mapper.
 */
public final class PackTables {
  private static final String PACK_KEY = "pack_key";
  private static final String ALL = "select * from pack order by pack_key";

  private final Connection connection;

  /** The tables behind a connection. */
  public PackTables(Connection connection) {
    this.connection = connection;
  }

  /** The SHA-256 of the files from which a version of a pack was loaded, if it was. */
  public Optional<String> sha256(String packId, String version) throws SQLException {
    String query = "select sha256 from pack where pack_id = ? and version = ?";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, packId);
      statement.setString(2, version);
      ResultSet found = statement.executeQuery();
      return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
    }
  }

  /** The items of all other packs, each with its pack. */
  public Map<String, String> itemsBeside(String packId) throws SQLException {
    String query =
        "select item.item_id, pack.pack_id from item join pack on item.pack_key = pack.pack_key"
            + " where pack.pack_id <> ?";
    Map<String, String> packs = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, packId);
      ResultSet found = statement.executeQuery();
      while (found.next()) {
        packs.put(found.getString(1), found.getString(2));
      }
    }
    return packs;
  }

  /** Writes a pack of which no such version is there yet. */
  public void write(SealedPack sealed) throws SQLException {
    TableRow pack = new TableRow();
    PackRows rows = new PackRows();
    PackColumns.sealed(new WrittenCells<>(sealed, pack, List.of(), rows));
    insert(insert(pack), rows);
  }

  /** Writes rows of a pack that is there. */
  void insert(int key, PackRows rows) throws SQLException {
    for (PackTable table : PackTable.values()) {
      insert(key, table, rows.of(table));
    }
  }

  /** Every version of every pack, in the order in which they were loaded. */
  public List<SealedPack> all() throws SQLException {
    Map<Integer, PackRows> parts = parts();
    List<SealedPack> all = new ArrayList<>();
    for (TableRow pack : select(ALL)) {
      PackRows rows = parts.getOrDefault(pack.whole(PACK_KEY), new PackRows());
      all.add(PackColumns.sealed(new ReadCells<>(pack, List.of(), rows)));
    }
    return all;
  }

  /** The rows of every pack, by its key. */
  Map<Integer, PackRows> parts() throws SQLException {
    Map<Integer, PackRows> parts = new HashMap<>();
    for (PackTable table : PackTable.values()) {
      for (TableRow row : select(table.select())) {
        parts.computeIfAbsent(row.whole(PACK_KEY), _ -> new PackRows()).add(table, row);
      }
    }
    return parts;
  }

  private int insert(TableRow pack) throws SQLException {
    String insert =
        "insert into pack (%s) values (%s)"
            .formatted(
                String.join(", ", pack.columns()),
                String.join(", ", Collections.nCopies(pack.columns().size(), "?")));
    try (PreparedStatement statement =
        connection.prepareStatement(insert, new String[] {PACK_KEY})) {
      fill(statement, 1, pack, pack.columns());
      statement.executeUpdate();
      ResultSet keys = statement.getGeneratedKeys();
      keys.next();
      return keys.getInt(1);
    }
  }

  private void insert(int key, PackTable table, List<TableRow> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    // What is only of some rows, such as the scope of a limit, is null in the others.
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> columns.addAll(row.columns()));
    try (PreparedStatement statement = connection.prepareStatement(table.insert(columns))) {
      for (TableRow row : rows) {
        statement.setInt(1, key);
        fill(statement, 2, row, columns);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void fill(
      PreparedStatement statement, int from, TableRow row, Collection<String> columns)
      throws SQLException {
    int parameter = from;
    for (String column : columns) {
      statement.setObject(parameter++, row.value(column));
    }
  }

  private List<TableRow> select(String query) throws SQLException {
    List<TableRow> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      ResultSet found = statement.executeQuery();
      List<String> columns = columns(found.getMetaData());
      while (found.next()) {
        TableRow row = new TableRow();
        for (int i = 0; i < columns.size(); i++) {
          row.put(columns.get(i), found.getObject(i + 1));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<String> columns(ResultSetMetaData found) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= found.getColumnCount(); i++) {
      columns.add(found.getColumnLabel(i).toLowerCase(Locale.ROOT));
    }
    return columns;
  }
}
