package minshen.form;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Text boxes and tables within a cell of a Word document. */
final class WordBoxes {
  private WordBoxes() {}

  /** Whether a box or a table stands beside other text, so that it may be a note or an answer. */
  static boolean areBesideText(Element cell) {
    List<Element> boxes =
        Stream.concat(WordDom.all(cell, "txbxContent").stream(), WordDom.all(cell, "tbl").stream())
            .filter(box -> WordDom.around(box, "Fallback").isEmpty())
            .filter(box -> !bare(box).isEmpty())
            .toList();
    return boxes.stream()
        .anyMatch(box -> bare(box).length() < bare(cell).length() || filledCells(box) > 1);
  }

  private static String bare(Element element) {
    return LabelledCells.bare(WordText.of(element));
  }

  private static long filledCells(Element box) {
    return WordDom.all(box, "tc").stream().filter(cell -> !bare(cell).isEmpty()).count();
  }
}
