package minshen.form.learn;

import java.util.List;
import java.util.Optional;
import minshen.form.WordDom;
import minshen.form.WordMark;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts the marks of fields into an office's file, and changes nothing that is seen. */
final class PlaceMarker {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private int nextId;

  /** For a file whose bookmarks have other numbers. */
  PlaceMarker(List<Document> texts) {
    nextId =
        1
            + texts.stream()
                .flatMap(text -> WordDom.all(text.getDocumentElement(), "bookmarkStart").stream())
                .map(start -> WordDom.attribute(start, "id"))
                .filter(id -> id.matches("\\d{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
  }

  /** Marks a place as that of a field. */
  void mark(FillPlace place, String fieldId) {
    switch (place) {
      case FillPlace.Whole whole -> {
        Element paragraph = whole.whole().lines().getFirst().paragraph();
        Element first =
            WordDom.elements(paragraph).stream()
                .filter(element -> !WordDom.is(element, "pPr"))
                .findFirst()
                .orElse(null);
        mark(paragraph, first, null, WordMark.first(fieldId).name());
      }
      case FillPlace.Gap gap -> {
        Optional<Element> from = runAt(gap.paragraph(), gap.from());
        Optional<Element> to = runAt(gap.paragraph(), gap.to());
        Element parent = from.map(run -> (Element) run.getParentNode()).orElse(gap.paragraph());
        Node end = to.flatMap(run -> within(parent, run)).orElse(null);
        mark(parent, from.orElse(null), end, WordMark.withinLine(fieldId));
      }
    }
    WordDom.around(paragraph(place), "txbxContent").ifPresent(PlaceMarker::onlyOnce);
  }

  /**
   * What holds a run right below an element, such as a link in a paragraph; none if the run stands
   * behind the element, all of which then belongs to the place.
   */
  private static Optional<Node> within(Element parent, Node run) {
    Node node = run;
    while (node != null && !parent.isSameNode(node.getParentNode())) {
      node = node.getParentNode();
    }
    return Optional.ofNullable(node);
  }

  private static Element paragraph(FillPlace place) {
    return switch (place) {
      case FillPlace.Whole whole -> whole.whole().lines().getFirst().paragraph();
      case FillPlace.Gap gap -> gap.paragraph();
    };
  }

  private void mark(Element parent, Node from, Node to, String name) {
    String id = String.valueOf(nextId++);
    Element start = bookmark(parent, "Start", id);
    start.setAttributeNS(W, "w:name", name);
    parent.insertBefore(start, from);
    parent.insertBefore(bookmark(parent, "End", id), to);
  }

  private static Element bookmark(Element parent, String end, String id) {
    Element bookmark = parent.getOwnerDocument().createElementNS(W, "w:bookmark" + end);
    bookmark.setAttributeNS(W, "w:id", id);
    return bookmark;
  }

  /** The run that begins with a character, cut off from what stands before; none at the end. */
  private static Optional<Element> runAt(Element paragraph, int offset) {
    for (ParagraphText.Piece piece : ParagraphText.of(paragraph).pieces()) {
      if (offset < piece.to()) {
        Element first =
            offset > piece.from() ? cut(piece.element(), offset - piece.from()) : piece.element();
        return WordDom.around(first, "r").map(run -> beginningWith(run, first));
      }
    }
    return Optional.empty();
  }

  /** Cuts a text in two; answers the second part. */
  private static Element cut(Element words, int at) {
    String text = words.getTextContent();
    Element rest = (Element) words.cloneNode(false);
    words.setTextContent(text.substring(0, at));
    rest.setTextContent(text.substring(at));
    words.setAttributeNS(XML, "xml:space", "preserve");
    rest.setAttributeNS(XML, "xml:space", "preserve");
    words.getParentNode().insertBefore(rest, words.getNextSibling());
    return rest;
  }

  /** Cuts a run in two, such that the second begins with an element. */
  private static Element beginningWith(Element run, Element first) {
    boolean begins =
        WordDom.elements(run).stream()
            .filter(element -> !WordDom.is(element, "rPr"))
            .findFirst()
            .filter(first::isSameNode)
            .isPresent();
    if (begins) {
      return run;
    }
    Element rest = (Element) run.cloneNode(false);
    WordDom.child(run, "rPr").ifPresent(look -> rest.appendChild(look.cloneNode(true)));
    Node next = first;
    while (next != null) {
      Node moved = next;
      next = next.getNextSibling();
      rest.appendChild(moved);
    }
    run.getParentNode().insertBefore(rest, run.getNextSibling());
    return rest;
  }

  /** Takes away the picture of a text box for older programs, which would stay blank. */
  private static void onlyOnce(Element box) {
    WordDom.around(box, "AlternateContent").stream()
        .flatMap(both -> WordDom.elements(both).stream())
        .filter(one -> WordDom.is(one, "Fallback"))
        .toList()
        .forEach(old -> old.getParentNode().removeChild(old));
  }
}
