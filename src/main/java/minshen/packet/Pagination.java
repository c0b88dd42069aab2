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
   * Counts through.
   *
   * @param pages how many pages each chapter has, at least 1
   */
  static Pagination of(List<Chapter> chapters, List<Integer> pages, boolean doubleSided) {
    List<Integer> first = new ArrayList<>();
    int next = 1;
    for (int i = 0; i < chapters.size(); i++) {
      if (doubleSided && chapters.get(i).onRightHandPage() && next % 2 == 0) {
        next++;
      }
      first.add(next);
      next += pages.get(i);
    }
    return new Pagination(first, pages, next - 1);
  }
}
