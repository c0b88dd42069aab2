package minshen.form;

import java.util.ArrayList;
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
      double room, List<Row> rows, List<Double> least, List<Double> natural) {
    List<Double> heights = new ArrayList<>(least);
    List<Integer> open =
        new ArrayList<>(
            IntStream.range(0, rows.size()).filter(i -> rows.get(i).stretch() > 0).boxed().toList());
    double left = room - heights.stream().mapToDouble(Double::doubleValue).sum();
    left = fill(left, rows, heights, natural, open);
    List<Integer> stretching =
        IntStream.range(0, rows.size()).filter(i -> rows.get(i).stretch() > 0).boxed().toList();
    double weights = weights(rows, stretching);
    for (int i : stretching) {
      double share = Math.max(0, left) * rows.get(i).stretch() / weights;
      heights.set(i, Math.floor((heights.get(i) + share) * 2) / 2);
    }
    return heights;
  }

  /** Gives rows what their text needs, by their shares where there is not enough; what is left. */
  private static double fill(
      double room, List<Row> rows, List<Double> heights, List<Double> natural, List<Integer> open) {
    double left = room;
    while (!open.isEmpty() && left > 0) {
      double weights = weights(rows, open);
      double toShare = left;
      List<Integer> satisfied =
          open.stream()
              .filter(
                  i ->
                      natural.get(i) - heights.get(i)
                          <= toShare * rows.get(i).stretch() / weights)
              .toList();
      if (satisfied.isEmpty()) {
        // Every open row wants more than its share: each takes its share, and the page is full.
        for (int i : open) {
          heights.set(i, heights.get(i) + toShare * rows.get(i).stretch() / weights);
        }
        return 0;
      }
      for (int i : satisfied) {
        left -= Math.max(0, natural.get(i) - heights.get(i));
        heights.set(i, Math.max(heights.get(i), natural.get(i)));
      }
      open.removeAll(satisfied);
    }
    return left;
  }

  private static double weights(List<Row> rows, List<Integer> which) {
    return which.stream().mapToInt(i -> rows.get(i).stretch()).sum();
  }
}
