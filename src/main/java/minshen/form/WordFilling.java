package minshen.form;

import static minshen.form.WordDom.all;
import static minshen.form.WordDom.child;
import static minshen.form.WordDom.elements;
import static minshen.form.WordDom.value;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Puts values into the main part of a Word document, at the bookmarks of its fields. */
final class WordFilling {
  private static final String W = WordXml.W;
  private static final String SMALL_STYLE = "FormSmall";

  private final Document document;

  /**
   * A template. One from before there were bookmarks, or one that lost them, gets them: where its
   * content controls are, or else beside the printed words of the grid.
   */
  WordFilling(Document document, FormGrid grid) {
    this.document = document;
    for (Element control : all(document.getDocumentElement(), "sdt")) {
      WordValues.mark(control).ifPresent(mark -> release(control, mark));
    }
    List<List<WordCell>> rows =
        WordBlock.of(document.getDocumentElement()).stream()
            .flatMap(block -> block.rows().stream())
            .toList();
    new LabelledCells<>(rows)
        .cells(grid)
        .forEach(
            (id, cell) -> {
              if (start(id).isEmpty()) {
                all(cell.element(), "p").stream()
                    .findFirst()
                    .ifPresent(paragraph -> mark(paragraph, WordMark.first(id)));
              }
            });
  }

  // ---- from controls to bookmarks

  /** Puts the content of a control in the place of it, with a bookmark. */
  private void release(Element control, WordMark mark) {
    Optional<Element> content = child(control, "sdtContent");
    Node parent = control.getParentNode();
    if (content.isEmpty() || parent == null) {
      return;
    }
    if (child(control, "sdtPr").flatMap(all -> child(all, "showingPlcHdr")).isPresent()) {
      // The look of a placeholder is not the look of a value.
      all(content.get(), "rStyle").forEach(style -> style.getParentNode().removeChild(style));
    }
    if (start(mark.fieldId()).isEmpty() || mark.number() > 1) {
      mark(all(content.get(), "p").stream().findFirst().orElse(content.get()), mark);
    }
    for (Element element : elements(content.get())) {
      parent.insertBefore(element, control);
    }
    parent.removeChild(control);
  }

  /** Puts a bookmark around what a paragraph or a control holds. */
  private void mark(Element holder, WordMark mark) {
    String id = String.valueOf(freeId());
    Element first =
        elements(holder).stream()
            .filter(element -> !WordDom.is(element, "pPr"))
            .findFirst()
            .orElse(null);
    holder.insertBefore(bookmark("Start", id, Optional.of(mark.name())), first);
    holder.appendChild(bookmark("End", id, Optional.empty()));
  }

  private int freeId() {
    return 1
        + all(document.getDocumentElement(), "bookmarkStart").stream()
            .map(start -> WordDom.attribute(start, "id"))
            .filter(id -> id.matches("\\d{1,8}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
  }

  private Element bookmark(String end, String id, Optional<String> name) {
    Element bookmark = document.createElementNS(W, "w:bookmark" + end);
    bookmark.setAttributeNS(W, "w:id", id);
    name.ifPresent(given -> bookmark.setAttributeNS(W, "w:name", given));
    return bookmark;
  }

  // ---- filling

  /**
   * Puts a part of a value into the cell of its field, in the place of all text in it; false if
   * there is no such cell.
   *
   * @param whileEmpty what is printed in the place of an empty value
   * @param note what stands below a value that goes on on another page
   */
  boolean fill(FormLayout.ValuePart part, String whileEmpty, String note) {
    Optional<Element> found = start(part.field().id());
    if (found.isEmpty()) {
      return false;
    }
    Element start = found.get();
    Element paragraph = WordDom.around(start, "p").orElseThrow();
    Optional<Node> look = look(paragraph);
    WordDom.around(start, "tc").ifPresent(cell -> clear(cell, paragraph));
    clear(paragraph);
    String id = WordDom.attribute(start, "id");
    all(document.getDocumentElement(), "bookmarkEnd").stream()
        .filter(end -> WordDom.attribute(end, "id").equals(id))
        .forEach(end -> end.getParentNode().removeChild(end));
    paragraph.appendChild(start);
    String shown = part.text().isEmpty() && !part.goesOn() ? whileEmpty : part.text();
    if (!shown.isEmpty()) {
      paragraph.appendChild(run(shown, look));
    }
    paragraph.appendChild(bookmark("End", id, Optional.empty()));
    if (part.goesOn()) {
      (shown.isEmpty() ? paragraph : below(paragraph)).appendChild(run(note, look));
    }
    return true;
  }

  private Node run(String text, Optional<Node> look) {
    return run(document, text, look);
  }

  /** A run of text for a document. */
  static Element run(Document document, String text, Optional<Node> look) {
    Element run = (Element) parsed(document, WordXml.run(text)).getFirst();
    look.ifPresent(l -> run.insertBefore(l.cloneNode(true), run.getFirstChild()));
    return run;
  }

  /** A new paragraph like one, below it. */
  private Element below(Element paragraph) {
    Element below = document.createElementNS(W, "w:p");
    child(paragraph, "pPr").ifPresent(properties -> below.appendChild(properties.cloneNode(true)));
    paragraph.getParentNode().insertBefore(below, paragraph.getNextSibling());
    return below;
  }

  /** Leaves one paragraph of a cell. */
  private static void clear(Element cell, Element paragraph) {
    for (Element element : elements(cell)) {
      if (!element.isSameNode(paragraph) && !WordDom.is(element, "tcPr") && !isPicture(element)) {
        cell.removeChild(element);
      }
    }
  }

  /** Leaves of a paragraph its properties and its pictures, such as a seal. */
  private static void clear(Element paragraph) {
    for (Element element : elements(paragraph)) {
      if (!WordDom.is(element, "pPr") && !isPicture(element)) {
        paragraph.removeChild(element);
      }
    }
  }

  private static boolean isPicture(Element element) {
    return !all(element, "drawing").isEmpty() || !all(element, "pict").isEmpty();
  }

  /** The look of the field's text; of an empty one, that of its paragraph's mark. */
  static Optional<Node> look(Element paragraph) {
    return all(paragraph, "r").stream()
        .findFirst()
        .map(run -> child(run, "rPr"))
        .orElseGet(() -> child(paragraph, "pPr").flatMap(properties -> child(properties, "rPr")))
        .map(properties -> properties.cloneNode(true))
        .map(WordFilling::withoutChanges);
  }

  /** Word marks an inserted or deleted paragraph in the look of its mark; a run has no such. */
  private static Node withoutChanges(Node look) {
    for (Element element : elements(look)) {
      if (List.of("ins", "del", "moveFrom", "moveTo", "rPrChange")
          .contains(element.getLocalName())) {
        look.removeChild(element);
      }
    }
    return look;
  }

  /**
   * Gives the paragraphs of a field's cell the style of small values, or takes it away again. Any
   * other style is the template's own.
   */
  void setSmall(String fieldId, TextStyle style) {
    boolean small = style.name().equals(FormGrid.SMALL);
    start(fieldId).flatMap(start -> WordDom.around(start, "tc")).stream()
        .flatMap(cell -> all(cell, "pStyle").stream())
        .filter(name -> small || value(name).equals(SMALL_STYLE))
        .forEach(name -> name.setAttributeNS(W, "w:val", WordXml.styleId(style)));
  }

  /** Sets the least height of the row that a field stands in, in twentieths of a point. */
  void setRowHeight(String fieldId, long twips) {
    start(fieldId).flatMap(start -> WordDom.around(start, "tr")).stream()
        .flatMap(row -> all(row, "trHeight").stream())
        .findFirst()
        .ifPresent(height -> height.setAttributeNS(W, "w:val", String.valueOf(twips)));
  }

  /** Takes away the continuation pages of a filled copy that is used as a template. */
  void removeContinuation() {
    boolean behind = false;
    for (Element element : elements(body())) {
      behind |=
          WordDom.is(element, "p")
              && all(element, "pStyle").stream()
                  .anyMatch(s -> value(s).equals(WordBody.CONTINUED_STYLE));
      if (behind && !WordDom.is(element, "sectPr")) {
        body().removeChild(element);
      }
    }
  }

  /** Adds blocks at the end of the document. */
  void append(String blocks) {
    Node section = elements(body()).getLast();
    boolean isSection = WordDom.is(section, "sectPr");
    for (Node block : parsed(document, blocks)) {
      body().insertBefore(block, isSection ? section : null);
    }
  }

  /** The document as XML. */
  byte[] toBytes() {
    return WordFile.bytes(document);
  }

  private Element body() {
    return child(document.getDocumentElement(), "body").orElseThrow();
  }

  private Optional<Element> start(String fieldId) {
    String name = WordMark.first(fieldId).name();
    return all(document.getDocumentElement(), "bookmarkStart").stream()
        .filter(start -> WordDom.attribute(start, "name").equals(name))
        .findFirst();
  }

  private static List<Node> parsed(Document document, String xml) {
    String whole = "<w:body xmlns:w=\"" + W + "\">" + xml + "</w:body>";
    try {
      Document parsed =
          DocumentHelper.readDocument(
              new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)));
      return elements(parsed.getDocumentElement()).stream()
          .map(element -> document.importNode(element, true))
          .toList();
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
