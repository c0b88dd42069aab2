package minshen.packet.convert.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a table is put on paper: across, in what size, and which columns together.
 *
 * @param landscape whether the paper lies on its side
 * @param size of the type in points
 * @param widths of the columns in points
 * @param groups the columns that stand on one page; more than one if all of them fit on none. The
 *     first column stands in each, so that rows can be told apart
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to draw with; never compared
record CsvColumns(boolean landscape, double size, double[] widths, List<List<Integer>> groups) {
  static final double MARGIN = 40;

  /** Room beside a text in its cell. */
  static final double PAD = 3;

  private static final double[] SIZES = {9, 8, 7};
  private static final double PORTRAIT = 595 - 2 * MARGIN;
  private static final double LANDSCAPE = 842 - 2 * MARGIN;

  /** A column whose cells are broken into lines is at least so wide, in characters. */
  private static final double NARROWEST = 6;

  /** A column among those that fit on no page together is at most so wide, in characters. */
  private static final double WIDEST = 16;

  /**
   * Plans a table.
   *
   * @param longest the widths of the longest cells of each column, at a size of 1
   */
  static CsvColumns fit(double[] longest) {
    for (double size : SIZES) {
      double[] natural = natural(longest, size, Double.MAX_VALUE);
      if (sum(natural) <= PORTRAIT) {
        return whole(false, size, natural);
      }
    }
    for (double size : SIZES) {
      double[] natural = natural(longest, size, Double.MAX_VALUE);
      if (sum(natural) <= LANDSCAPE) {
        return whole(true, size, natural);
      }
      double[] broken = natural(longest, size, widest(longest, size));
      if (sum(broken) <= LANDSCAPE && widest(longest, size) >= NARROWEST * size) {
        return whole(true, size, broken);
      }
    }
    double size = SIZES[SIZES.length - 1];
    double[] widths = natural(longest, size, WIDEST * size);
    return new CsvColumns(true, size, widths, groups(widths));
  }

  private static CsvColumns whole(boolean landscape, double size, double[] widths) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      all.add(i);
    }
    return new CsvColumns(landscape, size, widths, List.of(all));
  }

  /** The widest that a column may be for all of them to fit on a page. */
  private static double widest(double[] longest, double size) {
    double low = 0;
    double high = LANDSCAPE;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      if (sum(natural(longest, size, middle)) <= LANDSCAPE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] natural(double[] longest, double size, double most) {
    double[] widths = new double[longest.length];
    for (int i = 0; i < longest.length; i++) {
      // A little more than the text: line breaking leaves some room free.
      widths[i] = Math.min(Math.max(longest[i], 1) * size + 0.2, most) + 2 * PAD;
    }
    return widths;
  }

  private static double sum(double[] widths) {
    double sum = 0;
    for (double width : widths) {
      sum += width;
    }
    return sum;
  }

  private static List<List<Integer>> groups(double[] widths) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Integer> group = new ArrayList<>(List.of(0));
    double used = widths[0];
    for (int i = 1; i < widths.length; i++) {
      if (used + widths[i] > LANDSCAPE && group.size() > 1) {
        groups.add(List.copyOf(group));
        group = new ArrayList<>(List.of(0));
        used = widths[0];
      }
      group.add(i);
      used += widths[i];
    }
    groups.add(List.copyOf(group));
    return groups;
  }
}
