package minshen.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks in the XML of a Word document. */
public final class WordDom {
  private WordDom() {}

  /** The elements right below a node. */
  public static List<Element> elements(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The first element of a name right below a node. */
  public static Optional<Element> child(Node parent, String name) {
    return elements(parent).stream().filter(e -> is(e, name)).findFirst();
  }

  /** The elements of a name anywhere below a node, in reading order. */
  public static List<Element> all(Node below, String name) {
    List<Element> found = new ArrayList<>();
    if (below instanceof Element) {
      gather(below, name, found);
    }
    return found;
  }

  /** The tree's own search is alive: it starts again whenever something has changed. */
  private static void gather(Node below, String name, List<Element> found) {
    for (Node node = below.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        if (name.equals(element.getLocalName()) && WordXml.W.equals(element.getNamespaceURI())) {
          found.add(element);
        }
        gather(element, name, found);
      }
    }
  }

  /** The nearest element of a name that a node stands in, or that it is. */
  public static Optional<Element> around(Node from, String name) {
    for (Node node = from; node != null; node = node.getParentNode()) {
      if (node instanceof Element element && is(element, name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** The element of a name that a node stands in, or else the first below it. */
  public static Optional<Element> near(Node node, String name) {
    return around(node, name).or(() -> all(node, name).stream().findFirst());
  }

  /** Whether a node stands in an element, or around it: a control may hold a cell. */
  static boolean isAt(Element node, Element element) {
    for (Node up = node; up != null; up = up.getParentNode()) {
      if (up.isSameNode(element)) {
        return true;
      }
    }
    return all(node, element.getLocalName()).stream().anyMatch(one -> one.isSameNode(element));
  }

  public static boolean is(Node node, String name) {
    return name.equals(node.getLocalName());
  }

  /** An attribute of WordprocessingML; empty if it is not there. */
  public static String attribute(Element element, String name) {
    return element.getAttributeNS(WordXml.W, name);
  }

  /** The {@code val} of an element. */
  public static String value(Element element) {
    return attribute(element, "val");
  }
}
