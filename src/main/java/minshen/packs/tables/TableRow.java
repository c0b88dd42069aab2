package minshen.packs.tables;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.words.Decimals;

/** One row of a table: the values of its columns. A column that is not there is null. */
final class TableRow {
  /** Of what is a list: which place a row has in it. */
  static final String POSITION = "position";

  private final Map<String, Object> values = new LinkedHashMap<>();

  void put(String column, Object value) {
    values.put(column, value);
  }

  /** The columns that were put in. */
  Set<String> columns() {
    return Collections.unmodifiableSet(values.keySet());
  }

  Object value(String column) {
    return values.get(column);
  }

  /**
   * The values of the columns of a key.
   *
   * @throws IllegalStateException if one is not there yet
   */
  List<Object> values(List<String> columns) {
    return columns.stream()
        .map(
            column ->
                Optional.ofNullable(values.get(column))
                    .orElseThrow(() -> new IllegalStateException("no " + column)))
        .toList();
  }

  /** The text of a column; null if it is absent. */
  String text(String column) {
    return (String) values.get(column);
  }

  Optional<String> maybe(String column) {
    return Optional.ofNullable(text(column));
  }

  int whole(String column) {
    return (Integer) values.get(column);
  }

  /** A whole number that may be absent. */
  Optional<Integer> maybeWhole(String column) {
    return Optional.ofNullable((Integer) values.get(column));
  }

  boolean flag(String column) {
    return (Boolean) values.get(column);
  }

  Optional<Boolean> maybeFlag(String column) {
    return Optional.ofNullable((Boolean) values.get(column));
  }

  /** A figure, without the zeros that the column's scale adds. */
  Optional<BigDecimal> figure(String column) {
    return Optional.ofNullable((BigDecimal) values.get(column)).map(Decimals::trimmed);
  }

  /** A day, as it was put in or as the database gives it. */
  Optional<LocalDate> day(String column) {
    return switch (values.get(column)) {
      case null -> Optional.empty();
      case Date date -> Optional.of(date.toLocalDate());
      case Object day -> Optional.of((LocalDate) day);
    };
  }

  /** The value of an enumeration, written by {@link #word}. */
  <E extends Enum<E>> E choice(String column, Class<E> type) {
    return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
  }

  /** How a value of an enumeration is written in the tables. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
