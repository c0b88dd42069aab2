package minshen.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shares the room left on a page among the rows that stretch. */
final class Stretching {
  private Stretching() {}

  /**
   * The height of every row.
   *
   * @param room the height there is for all rows
   * @param least how high each row must be
   * @param natural how high each row would be with all its text
   */
  static List<Double> share(
      double room, List<GridRow> rows, List<Double> least, List<Double> natural) {
    List<Double> heights = new ArrayList<>(least);
    List<Integer> stretching =
        IntStream.range(0, rows.size()).filter(i -> rows.get(i).stretch() > 0).boxed().toList();
    double left = room - heights.stream().mapToDouble(Double::doubleValue).sum();
    List<Integer> open =
        new ArrayList<>(
            stretching.stream().sorted(Comparator.comparingDouble(natural::get)).toList());
    // The shortest text first, so that as few as possible go on on another page.
    while (!open.isEmpty() && natural.get(open.getFirst()) - heights.get(open.getFirst()) <= left) {
      int row = open.removeFirst();
      double height = Math.max(heights.get(row), natural.get(row));
      left -= height - heights.get(row);
      heights.set(row, height);
    }
    List<Integer> takers = open.isEmpty() ? stretching : open;
    double weights = takers.stream().mapToInt(i -> rows.get(i).stretch()).sum();
    for (int row : takers) {
      double share = Math.max(0, left) * rows.get(row).stretch() / weights;
      heights.set(row, Math.floor((heights.get(row) + share) * 2) / 2);
    }
    return heights;
  }
}
