package minshen.packs.tables;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row of a table, without its {@code pack_key}. */
final class TableRow {
  private final PackTable table;
  private final List<Object> values;

  /**
   * A row.
   *
   * @param values a value for each column; an absent one is null
   */
  TableRow(PackTable table, List<Object> values) {
    if (values.size() != table.columns().size()) {
      throw new IllegalArgumentException(table + " has columns " + table.columns());
    }
    this.table = table;
    this.values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  List<Object> values() {
    return values;
  }

  /** Whether the first columns hold these values. */
  boolean startsWith(Object... key) {
    for (int i = 0; i < key.length; i++) {
      if (!key[i].equals(values.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text of a column that is never absent. */
  String text(String column) {
    return (String) values.get(table.indexOf(column));
  }

  Optional<String> maybe(String column) {
    return Optional.ofNullable(text(column));
  }

  int whole(String column) {
    return (Integer) values.get(table.indexOf(column));
  }

  boolean flag(String column) {
    return (Boolean) values.get(table.indexOf(column));
  }

  /** A figure, without the zeros that the column's scale adds. */
  Optional<BigDecimal> figure(String column) {
    return Optional.ofNullable((BigDecimal) values.get(table.indexOf(column))).map(TableRow::plain);
  }

  /** A number without the zeros that a column's scale adds. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** A whole number that may be absent. */
  Optional<Integer> maybeWhole(String column) {
    return Optional.ofNullable((Integer) values.get(table.indexOf(column)));
  }

  /** A day, as it was put in or as the database gives it. */
  Optional<LocalDate> day(String column) {
    return switch (values.get(table.indexOf(column))) {
      case null -> Optional.empty();
      case Date date -> Optional.of(date.toLocalDate());
      case Object day -> Optional.of((LocalDate) day);
    };
  }

  BigDecimal requiredFigure(String column) {
    return figure(column).orElseThrow();
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
