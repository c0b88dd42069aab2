package minshen.packs.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of one pack, table by table, found by whose they are. */
final class PackRows {
  private final Map<PackTable, List<TableRow>> rows = new EnumMap<>(PackTable.class);
  private final Map<PackTable, Map<List<Object>, List<TableRow>>> owned =
      new EnumMap<>(PackTable.class);

  /** Adds a row that is whole as far as it says whose it is. */
  void add(PackTable table, TableRow row) {
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
    owned
        .computeIfAbsent(table, _ -> new HashMap<>())
        .computeIfAbsent(owner(table, row), _ -> new ArrayList<>())
        .add(row);
  }

  private static List<Object> owner(PackTable table, TableRow row) {
    List<Object> owner = new ArrayList<>();
    table.owner().forEach(column -> owner.add(row.value(column)));
    return owner;
  }

  /** A new row of an owner, which is named by the values of its key. */
  TableRow make(PackTable table, List<Object> ownerKey) {
    TableRow row = new TableRow();
    List<Object> owner = table.owned(ownerKey);
    for (int i = 0; i < owner.size(); i++) {
      row.put(table.owner().get(i), owner.get(i));
    }
    add(table, row);
    return row;
  }

  /** All rows of a table, in the order in which they were added. */
  List<TableRow> of(PackTable table) {
    return rows.getOrDefault(table, List.of());
  }

  /** The rows of an owner, which is named by the values of its key. */
  List<TableRow> of(PackTable table, List<Object> ownerKey) {
    return owned.getOrDefault(table, Map.of()).getOrDefault(table.owned(ownerKey), List.of());
  }
}
