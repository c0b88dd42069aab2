package minshen.policy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * 申报通知, 实施指南: the yearly call for applications that a version of a pack is for.
 *
 * @param years the application years it is for; empty if it is for any
 * @param opens the first day of application, if it is known
 * @param closes 申报截止: the last day of application, if it is known
 * @param copies how many copies of the packet are asked for, if it says so
 */
public record YearlyCall(
    NavigableSet<Integer> years,
    Optional<LocalDate> opens,
    Optional<LocalDate> closes,
    Optional<Integer> copies) {
  /** No particular call. */
  public static final YearlyCall ANY =
      new YearlyCall(new TreeSet<>(), Optional.empty(), Optional.empty(), Optional.empty());

  public YearlyCall {
    years = Collections.unmodifiableNavigableSet(new TreeSet<>(years));
  }
}
