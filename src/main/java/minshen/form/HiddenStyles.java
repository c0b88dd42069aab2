package minshen.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Character styles that hide their text, as far as a run in them is read. */
final class HiddenStyles {
  private final Map<String, Element> styles = new HashMap<>();

  private HiddenStyles(Document document) {
    WordDom.all(document.getDocumentElement(), "style")
        .forEach(style -> styles.put(WordDom.attribute(style, "styleId"), style));
  }

  /** Says of each run of a text whose style hides it that it is hidden. */
  static void mark(Document text, Document stylesPart) {
    HiddenStyles hidden = new HiddenStyles(stylesPart);
    for (Element style : WordDom.all(text.getDocumentElement(), "rStyle")) {
      Element properties = (Element) style.getParentNode();
      if (hidden.hides(WordDom.value(style)) && WordDom.child(properties, "vanish").isEmpty()) {
        properties.appendChild(text.createElementNS(WordXml.W, "w:vanish"));
      }
    }
  }

  private boolean hides(String styleId) {
    Set<String> seen = new HashSet<>();
    Optional<Element> style = Optional.ofNullable(styles.get(styleId));
    while (style.isPresent() && seen.add(WordDom.attribute(style.get(), "styleId"))) {
      Optional<Element> vanish =
          WordDom.child(style.get(), "rPr").flatMap(own -> WordDom.child(own, "vanish"));
      if (vanish.isPresent()) {
        return WordText.isOn(vanish.get());
      }
      style = WordDom.child(style.get(), "basedOn").map(base -> styles.get(WordDom.value(base)));
    }
    return false;
  }
}
