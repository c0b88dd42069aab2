package minshen.form;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a filled form that the form does not have: somebody added a row.
 *
 * @param label the words before it
 * @param text what stands in it
 */
public record StrangePlace(String label, String text) {
  /** Longer words are no label. */
  private static final int LONGEST_LABEL = 16;

  /** The places of rows in which words and what they stand for take turns. */
  static List<StrangePlace> in(List<? extends List<? extends FoundCell>> rows) {
    List<StrangePlace> places = new ArrayList<>();
    for (List<? extends FoundCell> row : rows) {
      // Words that stand for a whole group of rows come first.
      for (int i = row.size() % 2; i + 1 < row.size(); i += 2) {
        String label = LabelledCells.bare(row.get(i).text());
        String text = row.get(i + 1).text().strip();
        if (!label.isEmpty() && label.length() <= LONGEST_LABEL && !text.isEmpty()) {
          places.add(new StrangePlace(label, text));
        }
      }
    }
    return places;
  }
}
