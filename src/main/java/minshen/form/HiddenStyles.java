package minshen.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Character styles that hide their text, strike it through or make it white, as far as a run in
 * them is read.
 */
final class HiddenStyles {
  private static final List<String> SAID = List.of("vanish", "strike", "dstrike", "color");

  private final Map<String, Element> styles = new HashMap<>();

  private HiddenStyles(Document document) {
    WordDom.all(document.getDocumentElement(), "style")
        .forEach(style -> styles.put(WordDom.attribute(style, "styleId"), style));
  }

  /** Says of each run of a text what its style says of whether it is seen. */
  static void mark(Document text, Document stylesPart) {
    HiddenStyles hidden = new HiddenStyles(stylesPart);
    for (Element style : WordDom.all(text.getDocumentElement(), "rStyle")) {
      Element properties = (Element) style.getParentNode();
      for (String name : SAID) {
        if (WordDom.child(properties, name).isEmpty()) {
          hidden
              .said(WordDom.value(style), name)
              .ifPresent(said -> properties.appendChild(text.importNode(said, true)));
        }
      }
    }
  }

  private Optional<Element> said(String styleId, String name) {
    Set<String> seen = new HashSet<>();
    Optional<Element> style = Optional.ofNullable(styles.get(styleId));
    while (style.isPresent() && seen.add(WordDom.attribute(style.get(), "styleId"))) {
      Optional<Element> said =
          WordDom.child(style.get(), "rPr").flatMap(own -> WordDom.child(own, name));
      if (said.isPresent()) {
        return said;
      }
      style = WordDom.child(style.get(), "basedOn").map(base -> styles.get(WordDom.value(base)));
    }
    return Optional.empty();
  }
}
