package minshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * A paragraph or a row of a Word document.
 *
 * @param element its {@code w:p} or {@code w:tr}
 */
record WordBlock(Element element) implements FoundBlock<WordCell> {
  /** The paragraphs and rows of a document, in reading order. */
  static List<WordBlock> of(Element root) {
    List<WordBlock> blocks = new ArrayList<>();
    add(root, blocks);
    return blocks;
  }

  private static void add(Element within, List<WordBlock> blocks) {
    for (Element element : WordDom.elements(within)) {
      switch (element.getLocalName()) {
        case "p", "tr" -> blocks.add(new WordBlock(element));
        // What was moved away stands where it was moved to.
        case "moveFrom", "del", "Fallback" -> {}
        default -> add(element, blocks);
      }
    }
  }

  @Override
  public String line() {
    return WordDom.is(element, "p") ? WordText.of(element) : "";
  }

  @Override
  public List<List<WordCell>> rows() {
    // A table may stand in a text box of a paragraph, and is written there for old programs again.
    Stream<Element> self = WordDom.is(element, "tr") ? Stream.of(element) : Stream.empty();
    return Stream.concat(self, WordDom.all(element, "tr").stream())
        .filter(row -> !WordText.isDeletedRow(row))
        .filter(row -> WordDom.around(row, "Fallback").isEmpty())
        .map(row -> WordCell.of(row).toList())
        .toList();
  }
}
