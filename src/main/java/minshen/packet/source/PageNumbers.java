package minshen.packet.source;

import java.util.ArrayList;
import java.util.List;

/** Page numbers said shortly. */
public final class PageNumbers {
  private static final int MOST = 8;

  private PageNumbers() {}

  /** Runs are joined, and a long list is cut: 1–3, 7, 9 … */
  public static String of(List<Integer> ascending) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < ascending.size(); ) {
      int first = ascending.get(i);
      int last = first;
      for (i++; i < ascending.size() && ascending.get(i) == last + 1; i++) {
        last++;
      }
      if (runs.size() == MOST) {
        return String.join(", ", runs) + " …";
      }
      runs.add(first == last ? Integer.toString(first) : first + "–" + last);
    }
    return String.join(", ", runs);
  }
}
