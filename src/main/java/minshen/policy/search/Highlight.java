package minshen.policy.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text in which a word was found.
 *
 * @param part the part of the entry that the text is
 * @param from its first character in that text, counted as {@link String#charAt} does
 * @param to the one behind its last
 */
public record Highlight(EntryPart part, int from, int to) {
  /** The same stretches of one part from left to right, those that overlap or touch made one. */
  static List<Highlight> joined(List<Highlight> found) {
    List<Highlight> joined = new ArrayList<>();
    for (Highlight next :
        found.stream().sorted(Comparator.comparingInt(Highlight::from)).toList()) {
      if (!joined.isEmpty() && joined.getLast().to() >= next.from()) {
        Highlight last = joined.removeLast();
        joined.add(new Highlight(last.part(), last.from(), Math.max(last.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
