package minshen.policy.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A stretch of a text around what was found in it, on one line.
 *
 * @param text the stretch, with dots where something was left out
 * @param highlights where the words stand in it
 */
public record Snippet(String text, List<Highlight> highlights) {
  private static final String DOTS = "…";

  public Snippet {
    highlights = List.copyOf(highlights);
  }

  /** The stretch of at most so many characters that starts a little before the first find. */
  static Snippet of(String text, List<Highlight> found, int most) {
    int first = found.isEmpty() ? 0 : found.getFirst().from();
    int from = boundary(text, Math.max(0, Math.min(first - most / 4, text.length() - most)));
    int to = boundary(text, Math.min(text.length(), from + most));
    String before = from > 0 ? DOTS : "";
    int shift = before.length() - from;
    return new Snippet(
        before + oneLine(text.substring(from, to)) + (to < text.length() ? DOTS : ""),
        found.stream()
            .filter(h -> h.from() < to && h.to() > from)
            .map(
                h ->
                    new Highlight(
                        h.part(), Math.max(h.from(), from) + shift, Math.min(h.to(), to) + shift))
            .toList());
  }

  /** Never between the two halves of a character. */
  private static int boundary(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** Line ends as blanks, one for one, so that highlights stay where they are. */
  private static String oneLine(String text) {
    return IntStream.range(0, text.length())
        .map(i -> Character.isWhitespace(text.charAt(i)) ? ' ' : text.charAt(i))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
