package minshen.packs.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import minshen.policy.amount.Slot;

/** Writes a record into a row, and what it is made of into rows that name that row as theirs. */
final class WrittenCells<T> implements Cells<T> {
  private final T record;
  private final TableRow row;
  private final List<String> key;
  private final PackRows rows;

  /**
   * The cells of a record.
   *
   * @param key the columns by which other rows name this one as theirs
   */
  WrittenCells(T record, TableRow row, List<String> key, PackRows rows) {
    this.record = record;
    this.row = row;
    this.key = key;
    this.rows = rows;
  }

  @Override
  public String text(String column, Function<T, String> component) {
    return put(column, component.apply(record));
  }

  @Override
  public Optional<String> maybe(String column, Function<T, Optional<String>> component) {
    return maybePut(column, component);
  }

  @Override
  public int whole(String column, ToIntFunction<T> component) {
    return put(column, component.applyAsInt(record));
  }

  @Override
  public Optional<Integer> maybeWhole(String column, Function<T, Optional<Integer>> component) {
    return maybePut(column, component);
  }

  @Override
  public boolean flag(String column, Predicate<T> component) {
    return put(column, component.test(record));
  }

  @Override
  public Optional<Boolean> maybeFlag(String column, Function<T, Optional<Boolean>> component) {
    return maybePut(column, component);
  }

  @Override
  public Optional<BigDecimal> maybeFigure(
      String column, Function<T, Optional<BigDecimal>> component) {
    return maybePut(column, component);
  }

  @Override
  public Optional<LocalDate> maybeDay(String column, Function<T, Optional<LocalDate>> component) {
    return maybePut(column, component);
  }

  @Override
  public <E extends Enum<E>> E choice(String column, Class<E> type, Function<T, E> component) {
    E value = component.apply(record);
    row.put(column, TableRow.word(value));
    return value;
  }

  @Override
  public <P> P part(Function<T, P> component, Columns<P> columns) {
    return through(component.apply(record), columns);
  }

  @Override
  public <P> Optional<P> maybePart(
      String sign, Function<T, Optional<P>> component, Columns<P> columns) {
    return component.apply(record).map(part -> through(part, columns));
  }

  @Override
  public T oneOf(String column, List<KindOfRow<? extends T>> kinds) {
    KindOfRow<? extends T> kind =
        kinds.stream().filter(k -> k.type().isInstance(record)).findFirst().orElseThrow();
    row.put(column, kind.word());
    return ofKind(kind);
  }

  private <K extends T> K ofKind(KindOfRow<K> kind) {
    return through(kind.type().cast(record), kind.columns());
  }

  @Override
  public <V> V derived(Function<T, V> component, Supplier<V> rule) {
    return component.apply(record);
  }

  @Override
  public <P> List<P> list(
      PackTable table, Function<T, List<P>> component, Columns<P> columns, Object... which) {
    List<P> list = component.apply(record);
    for (int i = 0; i < list.size(); i++) {
      int position = table.isNumberedThrough() ? rows.of(table).size() : i;
      TableRow own = rows.make(table, key(which));
      own.put(TableRow.POSITION, position);
      columns.through(new WrittenCells<>(list.get(i), own, table.key(), rows));
    }
    return list;
  }

  @Override
  public <P> Set<P> set(
      PackTable table, Function<T, Set<P>> component, Columns<P> columns, Object... which) {
    Set<P> set = component.apply(record);
    for (P element : set) {
      TableRow own = rows.make(table, key(which));
      columns.through(new WrittenCells<>(element, own, table.key(), rows));
    }
    return set;
  }

  @Override
  public <V> Optional<V> slot(
      PackTable table, Slot slot, Class<V> type, Function<T, Optional<V>> component) {
    Optional<V> value = component.apply(record);
    value.ifPresent(v -> new PartRows(rows, table, key()).write(v, slot));
    return value;
  }

  private <P> P through(P part, Columns<P> columns) {
    return columns.through(new WrittenCells<>(part, row, key, rows));
  }

  private <V> V put(String column, V value) {
    row.put(column, value);
    return value;
  }

  private <V> Optional<V> maybePut(String column, Function<T, Optional<V>> component) {
    Optional<V> value = component.apply(record);
    row.put(column, value.orElse(null));
    return value;
  }

  private List<Object> key(Object... which) {
    List<Object> all = new ArrayList<>(row.values(key));
    all.addAll(List.of(which));
    return all;
  }
}
