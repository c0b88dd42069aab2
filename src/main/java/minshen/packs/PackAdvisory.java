package minshen.packs;

import java.util.Comparator;
import java.util.List;
import minshen.files.SourceLocation;
import minshen.words.Message;

/**
 * Something about a pack that is not wrong but may not be meant.
 *
 * @param at where it is written
 * @param text what, and what to do about it
 */
public record PackAdvisory(SourceLocation at, Message text) {
  /** Files and lines in their order. */
  private static final Comparator<PackAdvisory> BY_PLACE =
      Comparator.comparing((PackAdvisory advice) -> advice.at().file())
          .thenComparingInt(advice -> advice.at().line());

  /** Each once, in the order of files and lines. */
  public static List<PackAdvisory> sorted(List<PackAdvisory> advice) {
    return advice.stream().distinct().sorted(BY_PLACE).toList();
  }
}
