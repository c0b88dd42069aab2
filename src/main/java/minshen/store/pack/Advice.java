package minshen.store.pack;

import java.util.Comparator;
import java.util.List;
import minshen.files.Place;
import minshen.words.Message;

/**
 * Something about a pack that is not wrong but may not be meant.
 *
 * @param at where it is written
 * @param text what, and what to do about it
 */
public record Advice(Place at, Message text) {
  /** Files and lines in their order. */
  private static final Comparator<Advice> BY_PLACE =
      Comparator.comparing((Advice advice) -> advice.at().file())
          .thenComparingInt(advice -> advice.at().line());

  /** Each once, in the order of files and lines. */
  public static List<Advice> sorted(List<Advice> advice) {
    return advice.stream().distinct().sorted(BY_PLACE).toList();
  }
}
