package minshen.packet.source;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Rewrites the page setup of a sheet while its XML runs through; every cell stays as it is. */
final class SheetSetup {
  private static final XMLEventFactory EVENTS = XMLEventFactory.newFactory();
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

  /** What may stand before the page setup of a sheet of Excel, in the order of its schema. */
  private static final Set<String> BEFORE =
      Set.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins");

  private final XMLEventReader in;
  private final XMLEventWriter out;
  private String namespace = "";
  private String prefix = "";
  private final boolean tooWide;
  private boolean fittedBefore;
  private boolean setUp;

  private SheetSetup(InputStream in, OutputStream out, boolean tooWide) throws XMLStreamException {
    this.tooWide = tooWide;
    XMLInputFactory input = XMLInputFactory.newDefaultFactory();
    input.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    input.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    this.in = input.createXMLEventReader(in);
    this.out = XMLOutputFactory.newFactory().createXMLEventWriter(out, "UTF-8");
  }

  /**
   * Copies a sheet of Excel that is then one page wide, or as small as can be read.
   *
   * @param tooWide whether it cannot be read on one page across
   */
  static void excel(InputStream in, OutputStream out, boolean tooWide) throws XMLStreamException {
    SheetSetup setup = new SheetSetup(in, out, tooWide);
    setup.excel();
    setup.out.flush();
  }

  /**
   * Copies the styles of an OpenDocument workbook whose pages are then one page wide, or as small
   * as can be read.
   *
   * @param tooWide the page layouts of what cannot be read on one page across
   */
  static void openDocument(InputStream in, OutputStream out, Set<String> tooWide)
      throws XMLStreamException {
    SheetSetup setup = new SheetSetup(in, out, false);
    String layout = "";
    while (setup.in.hasNext()) {
      XMLEvent event = setup.in.nextEvent();
      if (event.isStartElement() && named(event.asStartElement(), "page-layout")) {
        Attribute name = event.asStartElement().getAttributeByName(new QName(STYLE, "name"));
        layout = name == null ? "" : name.getValue();
      }
      setup.out.add(
          event.isStartElement() && named(event.asStartElement(), "page-layout-properties")
              ? setup.scaled(event.asStartElement(), tooWide.contains(layout))
              : event);
    }
    setup.out.flush();
  }

  private void excel() throws XMLStreamException {
    int depth = 0;
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      if (event.isStartElement()) {
        depth++;
        StartElement start = event.asStartElement();
        if (depth == 1) {
          namespace = start.getName().getNamespaceURI();
          prefix = start.getName().getPrefix();
          out.add(start);
          properties();
          continue;
        }
        if (depth == 2 && part(start)) {
          depth--;
          continue;
        }
      } else if (event.isEndElement()) {
        if (depth == 1) {
          pageSetup(Map.of());
        }
        depth--;
      }
      out.add(event);
    }
  }

  /** The properties of the sheet come first, if there are any. */
  private void properties() throws XMLStreamException {
    while (in.peek().isCharacters() || in.peek().getEventType() == XMLEvent.COMMENT) {
      out.add(in.nextEvent());
    }
    if (!in.peek().isStartElement() || !named(in.peek().asStartElement(), "sheetPr")) {
      open("sheetPr", Map.of());
      element("pageSetUpPr", Map.of("fitToPage", fitted()));
      close("sheetPr");
      return;
    }
    out.add(in.nextEvent());
    Map<String, String> page = new TreeMap<>();
    int depth = 1;
    while (depth > 0) {
      XMLEvent event = in.nextEvent();
      if (event.isStartElement() && named(event.asStartElement(), "pageSetUpPr")) {
        page.putAll(attributes(event.asStartElement()));
        in.nextEvent();
        continue;
      }
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
      if (depth == 0) {
        String fitted = page.getOrDefault("fitToPage", "0");
        fittedBefore = fitted.equals("1") || fitted.equals("true");
        page.put("fitToPage", fitted());
        element("pageSetUpPr", page);
      }
      out.add(event);
    }
  }

  private String fitted() {
    return tooWide ? "0" : "1";
  }

  /** Whether a part of the sheet is replaced or left out. */
  private boolean part(StartElement start) throws XMLStreamException {
    String name = start.getName().getLocalPart();
    if (name.equals("pageSetup")) {
      skip();
      pageSetup(attributes(start));
      return true;
    }
    if (!BEFORE.contains(name)) {
      pageSetup(Map.of());
    }
    if (name.equals("colBreaks") && !tooWide) {
      skip();
      return true;
    }
    return false;
  }

  private void pageSetup(Map<String, String> was) throws XMLStreamException {
    if (setUp) {
      return;
    }
    setUp = true;
    Map<String, String> page = new TreeMap<>(was);
    if (tooWide) {
      page.put("scale", Integer.toString(SheetFit.LEAST_SCALE));
      page.remove("fitToWidth");
      page.remove("fitToHeight");
    } else {
      if (!fittedBefore) {
        page.put("fitToHeight", "0");
      }
      // Whoever fitted it to several pages across knew why.
      if (!fittedBefore || page.getOrDefault("fitToWidth", "0").equals("0")) {
        page.put("fitToWidth", "1");
      }
    }
    // The settings of a printer would win over what stands here.
    page.remove("id");
    element("pageSetup", page);
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      XMLEvent event = in.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }

  private StartElement scaled(StartElement start, boolean wide) {
    Map<QName, Attribute> attributes = new java.util.LinkedHashMap<>();
    Iterator<Attribute> all = start.getAttributes();
    all.forEachRemaining(attribute -> attributes.put(attribute.getName(), attribute));
    attributes.remove(new QName(STYLE, "scale-to"));
    attributes.remove(new QName(STYLE, "scale-to-pages"));
    if (wide) {
      attributes.remove(new QName(STYLE, "scale-to-X"));
      attributes.remove(new QName(STYLE, "scale-to-Y"));
    }
    Map<String, String> scales =
        wide
            ? Map.of("scale-to", SheetFit.LEAST_SCALE + "%")
            : Map.of("scale-to-X", "1", "scale-to-Y", "0");
    for (Map.Entry<String, String> scale : scales.entrySet()) {
      QName name = new QName(STYLE, scale.getKey(), start.getName().getPrefix());
      attributes.putIfAbsent(name, EVENTS.createAttribute(name, scale.getValue()));
    }
    return EVENTS.createStartElement(
        start.getName(), attributes.values().iterator(), start.getNamespaces());
  }

  /** The attributes without a namespace. */
  private static Map<String, String> attributes(StartElement start) {
    Map<String, String> attributes = new TreeMap<>();
    Iterator<Attribute> all = start.getAttributes();
    all.forEachRemaining(
        attribute -> {
          if (attribute.getName().getNamespaceURI().equals(XMLConstants.NULL_NS_URI)) {
            attributes.put(attribute.getName().getLocalPart(), attribute.getValue());
          }
        });
    return attributes;
  }

  private void element(String name, Map<String, String> attributes) throws XMLStreamException {
    open(name, attributes);
    close(name);
  }

  private void open(String name, Map<String, String> attributes) throws XMLStreamException {
    out.add(EVENTS.createStartElement(prefix, namespace, name));
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      out.add(EVENTS.createAttribute(attribute.getKey(), attribute.getValue()));
    }
  }

  private void close(String name) throws XMLStreamException {
    out.add(EVENTS.createEndElement(prefix, namespace, name));
  }

  private static boolean named(StartElement start, String name) {
    return start.getName().getLocalPart().equals(name);
  }
}
