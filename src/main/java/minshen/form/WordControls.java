package minshen.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The content controls of a Word document's main part. */
final class WordControls {
  private static final String W = WordXml.W;
  private static final String SMALL_STYLE = "FormSmall";

  private final Document document;

  WordControls(Document document) {
    this.document = document;
  }

  // ---- reading

  /** The values by field id; later parts are put behind the first. */
  Map<String, String> values() {
    Map<String, TreeMap<Integer, String>> parts = new LinkedHashMap<>();
    for (Element control : all(document.getDocumentElement(), "sdt")) {
      String[] tag = tag(control).split(":", -1);
      if (!tag[0].isEmpty()) {
        int number = tag.length > 1 && tag[1].matches("\\d{1,6}") ? Integer.parseInt(tag[1]) : 1;
        String joint = tag.length > 2 && tag[2].equals("newline") ? "\n" : "";
        parts
            .computeIfAbsent(tag[0], id -> new TreeMap<>())
            .putIfAbsent(number, joint + textOf(control));
      }
    }
    Map<String, String> values = new LinkedHashMap<>();
    parts.forEach((id, texts) -> values.put(id, String.join("", texts.values())));
    return values;
  }

  private static String textOf(Element control) {
    if (property(control, "showingPlcHdr").isPresent()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    child(control, "sdtContent").ifPresent(content -> addText(content, text));
    return text.toString();
  }

  private static void addText(Node from, StringBuilder text) {
    boolean paragraphBefore = false;
    for (Element element : elements(from)) {
      switch (element.getLocalName()) {
        case "t" -> text.append(element.getTextContent());
        case "br", "cr" -> text.append('\n');
        case "tab" -> text.append('\t');
        case "noBreakHyphen" -> text.append('-');
        case "pPr", "rPr", "sdtPr", "del", "moveFrom", "instrText" -> {}
        case "p" -> {
          if (paragraphBefore) {
            text.append('\n');
          }
          paragraphBefore = true;
          addText(element, text);
        }
        default -> addText(element, text);
      }
    }
  }

  // ---- filling

  /** Puts a text into the control of a field; false if there is none. */
  boolean fill(String fieldId, String text, String whileEmpty) {
    Optional<Element> found = control(fieldId);
    if (found.isEmpty()) {
      return false;
    }
    Element control = found.get();
    setShowingPlaceholder(control, text.isEmpty());
    if (text.contains("\n")) {
      unbind(control);
    }
    Element holder = holder(child(control, "sdtContent").orElseThrow());
    Optional<Node> look =
        all(holder, "r").stream()
            .findFirst()
            .flatMap(run -> child(run, "rPr"))
            .map(properties -> properties.cloneNode(true));
    for (Element element : elements(holder)) {
      if (!element.getLocalName().equals("pPr")) {
        holder.removeChild(element);
      }
    }
    Node run = parsed(WordXml.run(text.isEmpty() ? whileEmpty : text)).getFirst();
    // The look of a placeholder is not the look of a value.
    look.filter(l -> all(l, "rStyle").isEmpty())
        .ifPresent(l -> run.insertBefore(l, run.getFirstChild()));
    holder.appendChild(run);
    return true;
  }

  /** Where runs stand: in the control itself, or in its first paragraph. */
  private static Element holder(Element content) {
    List<Element> paragraphs = all(content, "p");
    if (paragraphs.isEmpty()) {
      return content;
    }
    for (Element further : paragraphs.subList(1, paragraphs.size())) {
      further.getParentNode().removeChild(further);
    }
    return paragraphs.getFirst();
  }

  /** Makes a control free text, as {@link WordXml#control} does for a text of several lines. */
  private static void unbind(Element control) {
    Element properties = child(control, "sdtPr").orElseThrow();
    child(properties, "dataBinding").ifPresent(properties::removeChild);
    child(properties, "text").ifPresent(properties::removeChild);
  }

  private void setShowingPlaceholder(Element control, boolean showing) {
    Element properties = child(control, "sdtPr").orElseThrow();
    child(properties, "showingPlcHdr").ifPresent(properties::removeChild);
    if (showing) {
      Element mark = document.createElementNS(W, "w:showingPlcHdr");
      Node before =
          child(properties, "dataBinding").or(() -> child(properties, "text")).orElse(null);
      properties.insertBefore(mark, before);
    }
  }

  /**
   * Gives the paragraph of a field the style of small values, or takes it away again. Any other
   * style is the template's own.
   */
  void setSmall(String fieldId, TextStyle style) {
    Optional<Element> name =
        around(fieldId, "p")
            .flatMap(paragraph -> child(paragraph, "pPr"))
            .flatMap(properties -> child(properties, "pStyle"));
    boolean small = style.name().equals(FormGrid.SMALL);
    name.filter(n -> small || value(n).equals(SMALL_STYLE))
        .ifPresent(n -> n.setAttributeNS(W, "w:val", WordXml.styleId(style)));
  }

  /** Sets the least height of the row that a field stands in, in twentieths of a point. */
  void setRowHeight(String fieldId, long twips) {
    around(fieldId, "tr").stream()
        .flatMap(row -> all(row, "trHeight").stream())
        .findFirst()
        .ifPresent(height -> height.setAttributeNS(W, "w:val", String.valueOf(twips)));
  }

  /** The nearest element of a kind that a field's control stands in, or that stands in it. */
  private Optional<Element> around(String fieldId, String name) {
    Element control = control(fieldId).orElseThrow();
    for (Node node = control; node != null; node = node.getParentNode()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return Optional.of(element);
      }
    }
    return all(control, name).stream().findFirst();
  }

  /** Takes away the continuation pages of a filled copy that is used as a template. */
  void removeContinuation() {
    boolean behind = false;
    for (Element element : elements(body())) {
      behind |=
          element.getLocalName().equals("p")
              && all(element, "pStyle").stream()
                  .anyMatch(s -> value(s).equals(WordBody.CONTINUED_STYLE));
      if (behind && !element.getLocalName().equals("sectPr")) {
        body().removeChild(element);
      }
    }
  }

  /** Adds blocks at the end of the document. */
  void append(String blocks) {
    Node section = elements(body()).getLast();
    boolean isSection = section.getLocalName().equals("sectPr");
    for (Node block : parsed(blocks)) {
      body().insertBefore(block, isSection ? section : null);
    }
  }

  /** The document as XML. */
  byte[] toBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Transformer writer = XMLHelper.newTransformer();
      writer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      writer.setOutputProperty(OutputKeys.INDENT, "no");
      writer.setOutputProperty(OutputKeys.STANDALONE, "yes");
      writer.transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private Element body() {
    return child(document.getDocumentElement(), "body").orElseThrow();
  }

  private Optional<Element> control(String fieldId) {
    return all(document.getDocumentElement(), "sdt").stream()
        .filter(control -> tag(control).equals(fieldId))
        .findFirst();
  }

  private List<Node> parsed(String xml) {
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

  // ---- walking

  private static String tag(Element control) {
    return property(control, "tag").map(WordControls::value).orElse("");
  }

  private static String value(Element element) {
    return element.getAttributeNS(W, "val");
  }

  private static Optional<Element> property(Element control, String name) {
    return child(control, "sdtPr").flatMap(properties -> child(properties, name));
  }

  private static Optional<Element> child(Node parent, String name) {
    return elements(parent).stream().filter(e -> e.getLocalName().equals(name)).findFirst();
  }

  private static List<Element> elements(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  private static List<Element> all(Node below, String name) {
    if (!(below instanceof Element element)) {
      return List.of();
    }
    NodeList found = element.getElementsByTagNameNS(W, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
