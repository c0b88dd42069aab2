package minshen.packet.convert;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML of strangers: no document type, no entity, nothing from outside, and no more elements
 * than fit into memory.
 */
public final class XmlReading {
  /** What an element costs in memory, in bytes. */
  private static final int NODE = 400;

  /** Deeper than anything that is not a trap; what walks a tree goes as deep. */
  private static final int DEEPEST = 200;

  private final XMLStreamReader xml;
  private final long mostNodes;
  private long nodes;

  private XmlReading(XMLStreamReader xml, long memory) {
    this.xml = xml;
    this.mostNodes = Math.max(1000, memory / NODE);
  }

  /** Is handed elements as they come. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * An element with all that is in it.
     *
     * @param around the elements that were gone into around it, the nearest last, without children
     */
    void visit(List<XmlNode> around, XmlNode element) throws ConversionException, IOException;
  }

  /**
   * Reads a whole file.
   *
   * @param memory how much it may take, in bytes
   * @throws ConversionException if it has more elements than fit
   * @throws IOException if it is no XML, or damaged
   */
  public static XmlNode tree(InputStream in, long memory) throws ConversionException, IOException {
    try {
      XmlReading reading = new XmlReading(open(in), memory);
      reading.toRoot();
      XmlNode root = reading.element();
      reading.toEnd();
      return root;
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Walks through a file too large to be held: elements of some names are gone into, and every
   * other one below the root is handed out whole and then forgotten.
   *
   * @param memory how much one of those may take, in bytes
   * @throws ConversionException if one has more elements than fit
   * @throws IOException if it is no XML, or damaged
   */
  public static void walk(InputStream in, long memory, Set<String> goneInto, Visitor visitor)
      throws ConversionException, IOException {
    try {
      XmlReading reading = new XmlReading(open(in), memory);
      reading.toRoot();
      reading.walk(goneInto, visitor);
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static XMLStreamReader open(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(in);
  }

  private void toRoot() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // What stands before the root says nothing of the content.
    }
  }

  private void toEnd() throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
    }
  }

  private void walk(Set<String> goneInto, Visitor visitor)
      throws XMLStreamException, ConversionException, IOException {
    Deque<XmlNode> around = new ArrayDeque<>();
    around.add(new XmlNode(xml.getLocalName(), attributes(), List.of(), ""));
    while (!around.isEmpty()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        around.removeLast();
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        if (goneInto.contains(xml.getLocalName()) && around.size() < DEEPEST) {
          around.add(new XmlNode(xml.getLocalName(), attributes(), List.of(), ""));
        } else {
          nodes = 0;
          visitor.visit(List.copyOf(around), element());
        }
      }
    }
    toEnd();
  }

  /** The element that just began, read to its end. */
  private XmlNode element() throws XMLStreamException, ConversionException {
    Deque<Draft> open = new ArrayDeque<>();
    open.add(new Draft(xml.getLocalName(), attributes()));
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++nodes > mostNodes || open.size() > DEEPEST) {
            throw new ConversionException("packet.convert.too-complex");
          }
          open.add(new Draft(xml.getLocalName(), attributes()));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            open.getLast().text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity: " + xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> {
          XmlNode done = open.removeLast().done();
          if (open.isEmpty()) {
            return done;
          }
          open.getLast().children.add(done);
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  /** An element that has not ended yet. */
  private static final class Draft {
    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlNode> children = new ArrayList<>(0);
    private final StringBuilder text = new StringBuilder();

    Draft(String name, Map<String, String> attributes) {
      this.name = name;
      this.attributes = attributes;
    }

    XmlNode done() {
      return new XmlNode(
          name,
          Collections.unmodifiableMap(attributes),
          Collections.unmodifiableList(children),
          text.toString());
    }
  }
}
