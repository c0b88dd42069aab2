package minshen.packs.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import minshen.policy.amount.Slot;

/** Reads a record from a row, and what it is made of from rows that name that row as theirs. */
final class ReadCells<T> implements Cells<T> {
  private static final Comparator<TableRow> IN_ORDER =
      Comparator.comparingInt(row -> row.whole(TableRow.POSITION));

  private final TableRow row;
  private final List<String> key;
  private final PackRows rows;

  /**
   * The cells of a row.
   *
   * @param key the columns by which other rows name this one as theirs
   */
  ReadCells(TableRow row, List<String> key, PackRows rows) {
    this.row = row;
    this.key = key;
    this.rows = rows;
  }

  @Override
  public String text(String column, Function<T, String> component) {
    return row.text(column);
  }

  @Override
  public Optional<String> maybe(String column, Function<T, Optional<String>> component) {
    return row.maybe(column);
  }

  @Override
  public int whole(String column, ToIntFunction<T> component) {
    return row.whole(column);
  }

  @Override
  public Optional<Integer> maybeWhole(String column, Function<T, Optional<Integer>> component) {
    return row.maybeWhole(column);
  }

  @Override
  public boolean flag(String column, Predicate<T> component) {
    return row.flag(column);
  }

  @Override
  public Optional<Boolean> maybeFlag(String column, Function<T, Optional<Boolean>> component) {
    return row.maybeFlag(column);
  }

  @Override
  public Optional<BigDecimal> maybeFigure(
      String column, Function<T, Optional<BigDecimal>> component) {
    return row.figure(column);
  }

  @Override
  public Optional<LocalDate> maybeDay(String column, Function<T, Optional<LocalDate>> component) {
    return row.day(column);
  }

  @Override
  public <E extends Enum<E>> E choice(String column, Class<E> type, Function<T, E> component) {
    return row.choice(column, type);
  }

  @Override
  public <P> P part(Function<T, P> component, Columns<P> columns) {
    return columns.through(new ReadCells<>(row, key, rows));
  }

  @Override
  public <P> Optional<P> maybePart(
      String sign, Function<T, Optional<P>> component, Columns<P> columns) {
    return row.value(sign) == null
        ? Optional.empty()
        : Optional.of(columns.through(new ReadCells<>(row, key, rows)));
  }

  @Override
  public T oneOf(String column, List<KindOfRow<? extends T>> kinds) {
    String word = row.text(column);
    return ofKind(kinds.stream().filter(k -> k.word().equals(word)).findFirst().orElseThrow());
  }

  private <K extends T> K ofKind(KindOfRow<K> kind) {
    return kind.columns().through(new ReadCells<>(row, key, rows));
  }

  @Override
  public <V> V derived(Function<T, V> component, Supplier<V> rule) {
    return rule.get();
  }

  @Override
  public <P> List<P> list(
      PackTable table, Function<T, List<P>> component, Columns<P> columns, Object... which) {
    return rows.of(table, key(which)).stream()
        .sorted(IN_ORDER)
        .map(own -> columns.through(new ReadCells<>(own, table.key(), rows)))
        .toList();
  }

  @Override
  public <P> Set<P> set(
      PackTable table, Function<T, Set<P>> component, Columns<P> columns, Object... which) {
    return rows.of(table, key(which)).stream()
        .map(own -> columns.through(new ReadCells<>(own, table.key(), rows)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public <V> Optional<V> slot(
      PackTable table, Slot slot, Class<V> type, Function<T, Optional<V>> component) {
    return new PartRows(rows, table, key()).read(slot).map(type::cast);
  }

  private List<Object> key(Object... which) {
    List<Object> all = new ArrayList<>(row.values(key));
    all.addAll(List.of(which));
    return all;
  }
}
