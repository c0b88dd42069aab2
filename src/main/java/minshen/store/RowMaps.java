package minshen.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
      values.put(column, value);
      return this;
    }

    Columns put(String column, Optional<?> value) {
      values.put(column, value.orElse(null));
      return this;
    }
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
  static Optional<BigDecimal> amount(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(RowMaps::tidy);
  }

  /** The figure without zeros at its end. */
  static BigDecimal tidy(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Columns columns) {
    return statement.bindMap(columns.values);
  }
}
