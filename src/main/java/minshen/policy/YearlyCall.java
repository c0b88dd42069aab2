package minshen.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * 申报通知, 实施指南: the yearly call for applications that a version of a pack is for.
 *
 * @param years the application years it is for; empty if it is for any
 * @param opens the first day of application, if it is known
 * @param closes 申报截止: the last day of application, if it is known
 * @param onlineBy 网上填报截止: the last day to enter it online, if that is another day or the only one
 *     that is known
 * @param paperBy 纸质材料截止: the last day to hand in the papers, if that is another day
 * @param copies how many copies of the packet are asked for, if it says so
 * @param seam 骑缝章: whether a seal over the edges of the bound packet is wanted, if it says so
 * @param order 装订顺序: in what order the papers of the packet are wanted, in the call's own words;
 *     empty if it does not say
 */
public record YearlyCall(
    NavigableSet<Integer> years,
    Optional<LocalDate> opens,
    Optional<LocalDate> closes,
    Optional<LocalDate> onlineBy,
    Optional<LocalDate> paperBy,
    Optional<Integer> copies,
    Optional<Boolean> seam,
    List<String> order) {
  /** No particular call. */
  public static final YearlyCall ANY =
      new YearlyCall(
          new TreeSet<>(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public YearlyCall {
    years = Collections.unmodifiableNavigableSet(new TreeSet<>(years));
    order = List.copyOf(order);
  }

  /** The last day on which an application counts: the one that is called so, else the first end. */
  public Optional<LocalDate> lastDay() {
    return closes.or(() -> onlineBy).or(() -> paperBy);
  }

  /** The last day to enter it online, if any end of it is known. */
  public Optional<LocalDate> onlineUntil() {
    return onlineBy.or(() -> closes);
  }

  /** The last day to hand in the papers, if any end of it is known. */
  public Optional<LocalDate> paperUntil() {
    return paperBy.or(() -> closes);
  }

  /** This one where it says something, the other one where it does not; the years are its. */
  YearlyCall over(YearlyCall other) {
    return new YearlyCall(
        other.years(),
        opens.or(other::opens),
        closes.or(other::closes),
        onlineBy.or(other::onlineBy),
        paperBy.or(other::paperBy),
        copies.or(other::copies),
        seam.or(other::seam),
        order.isEmpty() ? other.order() : order);
  }
}
