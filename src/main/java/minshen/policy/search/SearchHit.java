package minshen.policy.search;

import java.util.Comparator;
import java.util.List;

/**
 * Something found.
 *
 * @param entry what was found
 * @param highlights where the words stand, part by part and from left to right, none touching
 *     another
 */
public record SearchHit(SearchEntry entry, List<Highlight> highlights) {
  public SearchHit {
    highlights = List.copyOf(highlights);
  }

  /** The highlights of one part. */
  public List<Highlight> in(EntryPart part) {
    return highlights.stream().filter(h -> h.part() == part).toList();
  }

  /**
   * What surrounds the first find, for a line in a list: of the text if a word stands there, else
   * of the most telling part that holds one.
   *
   * @param most the most characters to show, without the dots that stand for what is left out
   */
  public Snippet snippet(int most) {
    EntryPart part =
        in(EntryPart.TEXT).isEmpty()
            ? highlights.stream()
                .map(Highlight::part)
                .max(Comparator.comparingInt(EntryPart::weight))
                .orElse(EntryPart.TEXT)
            : EntryPart.TEXT;
    return Snippet.of(entry.texts().getOrDefault(part, ""), in(part), most);
  }
}
