package minshen.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import minshen.policy.amount.Amount;
import minshen.words.Decimals;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Rows as maps of columns, where an absent value is null in the table. */
final class RowMaps {
  private RowMaps() {}

  /** The columns of a row, in the order in which they were put. */
  static final class Columns {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Columns put(String column, Object value) {
      values.put(column, stored(value));
      return this;
    }

    Columns put(String column, Optional<?> value) {
      values.put(column, value.map(Columns::stored).orElse(null));
      return this;
    }

    private static Object stored(Object value) {
      return value instanceof Amount(BigDecimal exact) ? exact : value;
    }
  }

  /** Whether there is a table of a name, which an older store may not have. */
  static boolean isTable(Handle handle, String name) {
    return handle
            .createQuery(
                "select count(*) from information_schema.tables where lower(table_name) = :name")
            .bind("name", name)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  static Update insert(Handle handle, String table, Columns columns) {
    String names = String.join(", ", columns.values.keySet());
    String marks =
        columns.values.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
    return bound(
        handle.createUpdate("insert into " + table + " (" + names + ") values (" + marks + ")"),
        columns);
  }

  static Update update(Handle handle, String table, Columns columns, long id) {
    String set =
        columns.values.keySet().stream()
            .map(name -> name + " = :" + name)
            .collect(Collectors.joining(", "));
    return bound(
            handle.createUpdate("update " + table + " set " + set + " where id = :id"), columns)
        .bind("id", id);
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Optional<Integer> count(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Boolean.class));
  }

  /** An amount without the zeros that the column's fixed scale added. */
  static Optional<Amount> amount(ResultSet row, String column) throws SQLException {
    return figure(row, column).map(Amount::new);
  }

  /** A figure without the zeros that the column's fixed scale added. */
  static Optional<BigDecimal> figure(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(Decimals::trimmed);
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Columns columns) {
    return statement.bindMap(columns.values);
  }
}
