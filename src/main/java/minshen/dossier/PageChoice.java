package minshen.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The pages chosen of a file, in the order in which they are wanted; none is chosen twice.
 *
 * @param ranges page numbers from 1, written as {@code 1-3,5}
 */
public record PageChoice(List<Range> ranges) {
  /** The highest page number there may be. */
  public static final int LAST_PAGE = 99_999;

  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\d{1,5})\\s*(?:-\\s*(\\d{1,5})\\s*)?");

  public PageChoice {
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty() || overlap(ranges)) {
      throw new IllegalArgumentException("no pages, or some twice: " + ranges);
    }
  }

  /**
   * Neighbouring pages.
   *
   * @param first the first page, from 1
   * @param last the last page, not before the first
   */
  public record Range(int first, int last) {
    public Range {
      if (first < 1 || last < first || last > LAST_PAGE) {
        throw new IllegalArgumentException(first + "-" + last);
      }
    }

    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  /**
   * Reads what people write: numbers and ranges with commas between them, {@code 1-3,5}.
   *
   * @return nothing if it is no such text, a range runs backwards or a page is named twice
   */
  public static Optional<PageChoice> parse(String text) {
    List<Range> ranges = new ArrayList<>();
    for (String part : text.replace('，', ',').replace('–', '-').split(",", -1)) {
      Matcher range = RANGE.matcher(part);
      if (!range.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(range.group(1));
      int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
      if (first < 1 || last < first) {
        return Optional.empty();
      }
      ranges.add(new Range(first, last));
    }
    return overlap(ranges) ? Optional.empty() : Optional.of(new PageChoice(ranges));
  }

  /** The pages from 1 up to one, in their order; none if it is 0. */
  public static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /**
   * The choice of some pages, in their order.
   *
   * @throws IllegalArgumentException if there are none, or one is there twice
   */
  public static PageChoice of(List<Integer> pages) {
    List<Range> ranges = new ArrayList<>();
    for (int page : pages) {
      if (!ranges.isEmpty() && ranges.getLast().last() == page - 1) {
        ranges.add(new Range(ranges.removeLast().first(), page));
      } else {
        ranges.add(new Range(page, page));
      }
    }
    return new PageChoice(ranges);
  }

  /** The page numbers, in their order. */
  public IntStream pages() {
    return ranges.stream().flatMapToInt(range -> IntStream.rangeClosed(range.first, range.last));
  }

  /** How many there are. */
  public int count() {
    return ranges.stream().mapToInt(range -> range.last - range.first + 1).sum();
  }

  /** The page that comes first. */
  public int first() {
    return ranges.getFirst().first();
  }

  /** The highest page number among them. */
  public int last() {
    return ranges.stream().mapToInt(Range::last).max().orElseThrow();
  }

  @Override
  public String toString() {
    return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
  }

  private static boolean overlap(List<Range> ranges) {
    List<Range> sorted =
        ranges.stream().sorted(java.util.Comparator.comparingInt(Range::first)).toList();
    return IntStream.range(1, sorted.size())
        .anyMatch(i -> sorted.get(i).first <= sorted.get(i - 1).last);
  }
}
