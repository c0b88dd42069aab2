package minshen.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Styles of characters, paragraphs and tables that hide their text, strike it through, make it
 * white, or put a shade behind it, as far as a run in them is read. What they say is written to the
 * runs and cells for as long as the text is looked at.
 */
final class HiddenStyles {
  private static final List<String> SAID = List.of("vanish", "strike", "dstrike", "color");

  /** The parts of a style that a table takes, in the figure that older programs write. */
  private static final Map<String, Integer> BITS =
      Map.of(
          "firstRow", 0x20,
          "lastRow", 0x40,
          "firstColumn", 0x80,
          "lastColumn", 0x100,
          "noHBand", 0x200);

  /** Marks what is not in the file. */
  private static final String MARK = "minshen-of-style";

  private final Map<String, Element> styles = new HashMap<>();
  private final Document text;

  private HiddenStyles(Document text, Document stylesPart) {
    this.text = text;
    WordDom.all(stylesPart.getDocumentElement(), "style")
        .forEach(style -> styles.put(WordDom.attribute(style, "styleId"), style));
  }

  /** Says of each run of a text what its styles say of whether it is seen. */
  static void mark(Document text, Document stylesPart) {
    HiddenStyles hidden = new HiddenStyles(text, stylesPart);
    Element root = text.getDocumentElement();
    WordDom.all(root, "rStyle")
        .forEach(style -> hidden.say(style, (Element) style.getParentNode()));
    for (Element style : WordDom.all(root, "pStyle")) {
      WordDom.around(style, "p").stream()
          .flatMap(paragraph -> WordDom.all(paragraph, "r").stream())
          .forEach(run -> hidden.say(style, properties(run)));
    }
    WordDom.all(root, "tbl").forEach(hidden::shade);
  }

  /** Takes away what was said. */
  static void unmark(Document text) {
    for (String name : List.of("vanish", "strike", "dstrike", "color", "shd", "rPr", "tcPr")) {
      WordDom.all(text.getDocumentElement(), name).stream()
          .filter(element -> element.hasAttribute(MARK))
          .forEach(HiddenStyles::unmark);
    }
  }

  /** Properties that have got one of their own meanwhile stay. */
  private static void unmark(Element element) {
    if (WordDom.elements(element).isEmpty()) {
      element.getParentNode().removeChild(element);
    } else {
      element.removeAttribute(MARK);
    }
  }

  /** The properties of a run, or new ones that are taken away again. */
  private static Element properties(Element run) {
    return WordDom.child(run, "rPr").orElseGet(() -> first(run, "rPr"));
  }

  private static Element first(Element parent, String name) {
    Element properties = parent.getOwnerDocument().createElementNS(WordXml.W, "w:" + name);
    properties.setAttribute(MARK, "");
    parent.insertBefore(properties, parent.getFirstChild());
    return properties;
  }

  private void say(Element style, Element properties) {
    for (String name : SAID) {
      if (WordDom.child(properties, name).isEmpty()) {
        said(WordDom.value(style), "rPr", name).ifPresent(said -> add(properties, said));
      }
    }
  }

  private void add(Element properties, Element said) {
    Element copy = (Element) text.importNode(said, true);
    copy.setAttribute(MARK, "");
    properties.appendChild(copy);
  }

  private Optional<Element> said(String styleId, String properties, String name) {
    return of(styleId, style -> WordDom.child(style, properties))
        .flatMap(own -> WordDom.child(own, name).stream())
        .findFirst();
  }

  /** What a style has, and those that it is based on have, from itself up. */
  private Stream<Element> of(String styleId, Function<Element, Optional<Element>> wanted) {
    List<Element> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Element> style = Optional.ofNullable(styles.get(styleId));
    while (style.isPresent() && seen.add(WordDom.attribute(style.get(), "styleId"))) {
      wanted.apply(style.get()).ifPresent(found::add);
      style = WordDom.child(style.get(), "basedOn").map(base -> styles.get(WordDom.value(base)));
    }
    return found.stream();
  }

  /** Says of the cells of a table how its style shades them: its first row, or all of it. */
  private void shade(Element table) {
    Optional<Element> look = WordDom.child(table, "tblPr");
    Optional<String> style =
        look.flatMap(all -> WordDom.child(all, "tblStyle")).map(WordDom::value);
    if (style.isEmpty()) {
      return;
    }
    List<Element> rows =
        WordDom.elements(table).stream().filter(row -> WordDom.is(row, "tr")).toList();
    for (int row = 0; row < rows.size(); row++) {
      List<Element> cells =
          WordDom.elements(rows.get(row)).stream().filter(cell -> WordDom.is(cell, "tc")).toList();
      for (int column = 0; column < cells.size(); column++) {
        List<String> parts = new ArrayList<>();
        addIf(parts, row == 0, "firstRow");
        addIf(parts, row == rows.size() - 1, "lastRow");
        addIf(parts, column == 0, "firstColumn");
        addIf(parts, column == cells.size() - 1, "lastColumn");
        parts.removeIf(part -> !isOn(look.get(), part));
        addIf(parts, row % 2 == 1 && !isOn(look.get(), "noHBand"), "band1Horz");
        addIf(parts, row % 2 == 0 && !isOn(look.get(), "noHBand"), "band2Horz");
        shade(cells.get(column), style.get(), parts);
      }
    }
  }

  /** Whether a table takes a part of its style, such as that of the first row. */
  private static boolean isOn(Element properties, String part) {
    Optional<Element> look = WordDom.child(properties, "tblLook");
    Optional<String> said =
        look.map(all -> WordDom.attribute(all, part)).filter(value -> !value.isEmpty());
    return said.map(value -> !Set.of("0", "false", "off").contains(value))
        .orElseGet(
            () ->
                look.map(WordDom::value)
                    .filter(bits -> bits.matches("[0-9A-Fa-f]{1,4}"))
                    .map(bits -> (Integer.parseInt(bits, 16) & BITS.get(part)) != 0)
                    .orElse(false));
  }

  private static void addIf(List<String> parts, boolean there, String part) {
    if (there) {
      parts.add(part);
    }
  }

  private void shade(Element cell, String style, List<String> parts) {
    boolean own = WordDom.child(cell, "tcPr").flatMap(all -> WordDom.child(all, "shd")).isPresent();
    if (own) {
      return;
    }
    parts.stream()
        .flatMap(part -> of(style, one -> part(one, part)))
        .flatMap(part -> WordDom.child(part, "tcPr").stream())
        .flatMap(all -> WordDom.child(all, "shd").stream())
        .findFirst()
        .or(() -> said(style, "tcPr", "shd"))
        .ifPresent(
            shade -> add(WordDom.child(cell, "tcPr").orElseGet(() -> first(cell, "tcPr")), shade));
  }

  /** What a style says of a part of a table. */
  private static Optional<Element> part(Element style, String part) {
    return WordDom.elements(style).stream()
        .filter(one -> WordDom.is(one, "tblStylePr"))
        .filter(one -> WordDom.attribute(one, "type").equals(part.replace("Column", "Col")))
        .findFirst();
  }
}
