package minshen.store.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of one pack, table by table. */
final class Rows {
  private final Map<Table, List<Row>> rows = new EnumMap<>(Table.class);

  void add(Table table, Object... values) {
    add(new Row(table, Arrays.asList(values)), table);
  }

  void add(Row row, Table table) {
    rows.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
  }

  /** The rows of a table whose first columns hold these values, in order. */
  List<Row> of(Table table, Object... key) {
    return rows.getOrDefault(table, List.of()).stream().filter(r -> r.startsWith(key)).toList();
  }

  /** What each of those rows is. */
  <T> List<T> list(Function<Row, T> rule, Table table, Object... key) {
    return of(table, key).stream().map(rule).toList();
  }

  /** One text column of those rows. */
  List<String> texts(String column, Table table, Object... key) {
    return list(row -> row.text(column), table, key);
  }

  /** One text column of those rows, where order means nothing. */
  Set<String> set(String column, Table table, Object... key) {
    return Set.copyOf(texts(column, table, key));
  }

  /** One column of those rows that holds an enumeration. */
  <E extends Enum<E>> Set<E> choices(String column, Class<E> type, Table table, Object... key) {
    return of(table, key).stream()
        .map(row -> row.choice(column, type))
        .collect(Collectors.toUnmodifiableSet());
  }
}
