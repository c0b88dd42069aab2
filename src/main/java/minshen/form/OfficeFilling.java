package minshen.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.files.InputException;
import minshen.files.SourceLocation;
import minshen.words.Message;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills an office's own Word file at its marks, and leaves everything else as it is: a value takes
 * the place of the blanks that were there, in their look. A place without a value stays blank.
 */
final class OfficeFilling {
  /** What makes words look like a hint. */
  private static final Set<String> HINTED = Set.of("color", "i", "iCs", "rStyle");

  private static final String W = WordXml.W;

  private final Map<String, String> values;
  private final Set<String> filled = new LinkedHashSet<>();

  private OfficeFilling(Map<String, String> values) {
    this.values = values;
  }

  /**
   * A filled copy.
   *
   * @param named how messages name the file
   * @throws InputException if a value has no place in it
   */
  static byte[] fill(byte[] template, String named, FormGrid grid, Map<String, String> values) {
    Map<String, String> there = new HashMap<>(values);
    there.values().removeIf(String::isEmpty);
    OfficeFilling filling = new OfficeFilling(there);
    byte[] word = WordFile.changed(template, named, filling::fill);
    there.keySet().stream()
        .filter(id -> !filling.filled.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new InputException(
                  SourceLocation.of(named),
                  Message.of(
                      "form.not-this-form", grid.title(), grid.field(id).orElseThrow().label()));
            });
    return word;
  }

  private List<Document> fill(List<Document> texts) {
    List<Document> changed = new ArrayList<>();
    for (Document text : texts) {
      boolean any = false;
      for (Element start : WordDom.all(text.getDocumentElement(), "bookmarkStart")) {
        String name = WordDom.attribute(start, "name");
        Optional<String> value =
            WordMark.named(name)
                .map(WordMark::fieldId)
                .filter(values::containsKey)
                .map(values::get);
        if (value.isPresent()) {
          fill(start, WordMark.isWithinLine(name), value.get());
          filled.add(WordMark.named(name).orElseThrow().fieldId());
          any = true;
        }
      }
      if (any) {
        changed.add(text);
      }
    }
    return changed;
  }

  private static void fill(Element start, boolean withinLine, String value) {
    List<Element> between = between(start);
    String blanks = WordText.of(between);
    Optional<Node> look =
        between.stream()
            .filter(element -> WordDom.is(element, "r"))
            .findFirst()
            .map(run -> WordDom.child(run, "rPr").<Node>map(l -> l.cloneNode(true)))
            .orElseGet(() -> WordFilling.look(WordDom.around(start, "p").orElseThrow()));
    if (!blanks.replaceAll("[\\s\\p{Z}_年月日至—-]", "").isEmpty()) {
      look.ifPresent(OfficeFilling::asValue);
    }
    Node behind = between.isEmpty() ? start.getNextSibling() : between.getLast().getNextSibling();
    between.stream()
        .filter(element -> WordDom.is(element, "r") && !holdsPicture(element))
        .forEach(element -> element.getParentNode().removeChild(element));
    Element run =
        WordFilling.run(
            start.getOwnerDocument(), value + room(start, blanks, value, withinLine), look);
    if (withinLine && blanks.indexOf('_') >= 0) {
      underline(run);
    }
    start.getParentNode().insertBefore(run, behind);
  }

  /** A hint that was printed in the place may be grey or slanted; the value is not. */
  private static void asValue(Node look) {
    WordDom.elements((Element) look).stream()
        .filter(property -> HINTED.contains(property.getLocalName()))
        .forEach(look::removeChild);
  }

  private static List<Element> between(Element start) {
    List<Element> between = new ArrayList<>();
    String id = WordDom.attribute(start, "id");
    for (Node node = start.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (WordDom.is(element, "bookmarkEnd") && WordDom.attribute(element, "id").equals(id)) {
          break;
        }
        between.add(element);
      }
    }
    return between;
  }

  private static boolean holdsPicture(Element run) {
    return WordDom.elements(run).stream()
        .anyMatch(
            e ->
                Set.of("drawing", "pict", "object", "AlternateContent").contains(e.getLocalName()));
  }

  /** Blanks behind a value that something follows in its line: as wide as it was. */
  private static String room(Element start, String blanks, String value, boolean withinLine) {
    if (!withinLine || !isFollowed(start)) {
      return "";
    }
    return " ".repeat(Math.max(1, width(blanks) - width(value)));
  }

  private static boolean isFollowed(Element start) {
    String id = WordDom.attribute(start, "id");
    boolean behind = false;
    for (Node node = start.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        behind |= WordDom.is(element, "bookmarkEnd") && WordDom.attribute(element, "id").equals(id);
        if (behind && !WordText.of(element).isBlank()) {
          return true;
        }
      }
    }
    return false;
  }

  /** How wide a text is, in halves of a Chinese character. */
  private static int width(String text) {
    return text.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum();
  }

  private static void underline(Element run) {
    Document text = run.getOwnerDocument();
    Element look =
        WordDom.child(run, "rPr")
            .orElseGet(
                () -> {
                  Element made = text.createElementNS(W, "w:rPr");
                  run.insertBefore(made, run.getFirstChild());
                  return made;
                });
    if (WordDom.child(look, "u").isEmpty()) {
      Element line = text.createElementNS(W, "w:u");
      line.setAttributeNS(W, "w:val", "single");
      look.appendChild(line);
    }
  }
}
