package minshen.packet;

import java.util.ArrayList;
import java.util.List;

/**
 * Which page each chapter begins on. In a double-sided print a chapter that wants a right-hand page
 * gets one, and a blank page goes before it if need be.
 *
 * @param first the first page of each chapter, from 1
 * @param pages how many pages each chapter has
 * @param total how many pages there are, blank ones too
 */
record Pagination(List<Integer> first, List<Integer> pages, int total) {
  Pagination {
    first = List.copyOf(first);
    pages = List.copyOf(pages);
  }

  /**
   * The pages of a chapter.
   *
   * @param pages how many there are, at least 1
   * @param joins whether the first is the last one of the chapter before it
   */
  record Span(int pages, boolean joins) {}

  /** Counts through. */
  static Pagination of(List<Chapter> chapters, List<Span> spans) {
    List<Integer> first = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < chapters.size(); i++) {
      if (spans.get(i).joins()) {
        next--;
      } else if (chapters.get(i).onRightHandPage() && next % 2 == 0) {
        next++;
      }
      first.add(next);
      next += spans.get(i).pages();
    }
    return new Pagination(first, spans.stream().map(Span::pages).toList(), next - 1);
  }
}
