package minshen.form.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.form.WordDom;
import minshen.form.WordText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the blocks of a part of a Word file: paragraphs, tables, and what is in text boxes. */
final class BlockReading {
  /** Around others, and nothing by themselves. */
  private static final Set<String> WRAPPERS =
      Set.of("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag");

  private final List<OfficeBlock> blocks = new ArrayList<>();
  private final Runnable check;

  private BlockReading(Runnable check) {
    this.check = check;
  }

  /**
   * The blocks below an element, in reading order; a table in a cell comes behind its table.
   *
   * @param check throws if nobody wants them any more
   */
  static List<OfficeBlock> of(Element root, Runnable check) {
    BlockReading reading = new BlockReading(check);
    reading.read(root);
    return reading.blocks;
  }

  /** What the blocks of a part stand in: the body of the document, or the page header itself. */
  static Element root(Document text) {
    Element root = text.getDocumentElement();
    return WordDom.child(root, "body").orElse(root);
  }

  /** The elements right below one, in controls or not. */
  static List<Element> under(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Element element : WordDom.elements(parent)) {
      if (WRAPPERS.contains(element.getLocalName())) {
        found.addAll(under(element));
      } else {
        found.add(element);
      }
    }
    return found;
  }

  /** The own paragraphs of a cell. */
  static List<ParagraphText> lines(Element cell) {
    return under(cell).stream()
        .filter(element -> WordDom.is(element, "p"))
        .map(ParagraphText::of)
        .toList();
  }

  private void read(Element root) {
    for (Element element : under(root)) {
      check.run();
      switch (element.getLocalName()) {
        case "p" -> {
          blocks.add(new OfficeBlock.Paragraph(ParagraphText.of(element)));
          boxes(element);
        }
        case "tbl" -> table(element, Optional.empty());
        default -> {
          // Properties of the section, bookmarks.
        }
      }
    }
  }

  private void table(Element element, Optional<OfficeCell> around) {
    OfficeBlock.Table table = TableReading.of(element, around, check);
    blocks.add(table);
    for (OfficeCell cell : table.cells()) {
      for (Element inner : under(cell.element())) {
        if (WordDom.is(inner, "tbl")) {
          table(inner, Optional.of(cell));
        } else if (WordDom.is(inner, "p")) {
          boxes(inner);
        }
      }
    }
  }

  /** The text boxes that hang on a paragraph; a picture of one for older programs is none. */
  private void boxes(Element element) {
    for (Element below : WordDom.elements(element)) {
      if (WordDom.is(below, "txbxContent")) {
        read(below);
      } else if (WordText.isSeen(below)) {
        boxes(below);
      }
    }
  }
}
