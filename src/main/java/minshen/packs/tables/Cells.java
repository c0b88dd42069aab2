package minshen.packs.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import minshen.policy.amount.Amount;
import minshen.policy.amount.Slot;

/**
 * The cells of a row, and of the rows that are its own, on the way of a record into the tables or
 * out of them. Each takes a component to where it stands, or brings it from there.
 *
 * @param <T> the record
 */
sealed interface Cells<T> permits WrittenCells, ReadCells {
  /** A text that is never absent. */
  String text(String column, Function<T, String> component);

  Optional<String> maybe(String column, Function<T, Optional<String>> component);

  int whole(String column, ToIntFunction<T> component);

  Optional<Integer> maybeWhole(String column, Function<T, Optional<Integer>> component);

  boolean flag(String column, Predicate<T> component);

  Optional<Boolean> maybeFlag(String column, Function<T, Optional<Boolean>> component);

  /** A figure, without the zeros that the column's scale adds. */
  Optional<BigDecimal> maybeFigure(String column, Function<T, Optional<BigDecimal>> component);

  Optional<LocalDate> maybeDay(String column, Function<T, Optional<LocalDate>> component);

  /** A value of an enumeration. */
  <E extends Enum<E>> E choice(String column, Class<E> type, Function<T, E> component);

  /** A component that has columns of its own in the same row. */
  <P> P part(Function<T, P> component, Columns<P> columns);

  /**
   * A component with columns of its own in the same row, if it is there.
   *
   * @param sign a column that is null exactly if it is not
   */
  <P> Optional<P> maybePart(String sign, Function<T, Optional<P>> component, Columns<P> columns);

  /** A record of one of some kinds, which a column names. */
  T oneOf(String column, List<KindOfRow<? extends T>> kinds);

  /** A component that follows from others: worked out where a record is read. */
  <V> V derived(Function<T, V> component, Supplier<V> rule);

  /**
   * A list, a row for each.
   *
   * @param which what tells the row's lists in that table apart
   */
  <P> List<P> list(
      PackTable table, Function<T, List<P>> component, Columns<P> columns, Object... which);

  /** A set, a row for each; its order means nothing. */
  <P> Set<P> set(
      PackTable table, Function<T, Set<P>> component, Columns<P> columns, Object... which);

  /** What stands in a slot, as a tree of rows; a kind of formula or test needs no columns. */
  <V> Optional<V> slot(
      PackTable table, Slot slot, Class<V> type, Function<T, Optional<V>> component);

  /** A figure that is never absent. */
  default BigDecimal figure(String column, Function<T, BigDecimal> component) {
    return maybeFigure(column, record -> Optional.of(component.apply(record))).orElseThrow();
  }

  /** An amount of money that is never absent. */
  default Amount amount(String column, Function<T, Amount> component) {
    return new Amount(figure(column, record -> component.apply(record).exact()));
  }

  /** A list of texts. */
  default List<String> texts(
      PackTable table, String column, Function<T, List<String>> component, Object... which) {
    return list(table, component, cells -> cells.text(column, text -> text), which);
  }

  /** A set of texts. */
  default Set<String> words(
      PackTable table, String column, Function<T, Set<String>> component, Object... which) {
    return set(table, component, cells -> cells.text(column, text -> text), which);
  }

  /** A set of values of an enumeration. */
  default <E extends Enum<E>> Set<E> choices(
      PackTable table, String column, Class<E> type, Function<T, Set<E>> component) {
    return set(table, component, cells -> cells.choice(column, type, value -> value));
  }
}
