package minshen.packs.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of one pack, table by table. */
final class PackRows {
  private final Map<PackTable, List<TableRow>> rows = new EnumMap<>(PackTable.class);

  void add(PackTable table, Object... values) {
    add(new TableRow(table, Arrays.asList(values)), table);
  }

  void add(TableRow row, PackTable table) {
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
  }

  /** The rows of a table whose first columns hold these values, in order. */
  List<TableRow> of(PackTable table, Object... key) {
    return rows.getOrDefault(table, List.of()).stream().filter(r -> r.startsWith(key)).toList();
  }

  /** What each of those rows is. */
  <T> List<T> list(Function<TableRow, T> rule, PackTable table, Object... key) {
    return of(table, key).stream().map(rule).toList();
  }

  /** One text column of those rows. */
  List<String> texts(String column, PackTable table, Object... key) {
    return list(row -> row.text(column), table, key);
  }

  /** One text column of those rows, where order means nothing. */
  Set<String> set(String column, PackTable table, Object... key) {
    return Set.copyOf(texts(column, table, key));
  }

  /** One column of those rows that holds an enumeration. */
  <E extends Enum<E>> Set<E> choices(String column, Class<E> type, PackTable table, Object... key) {
    return of(table, key).stream()
        .map(row -> row.choice(column, type))
        .collect(Collectors.toUnmodifiableSet());
  }
}
