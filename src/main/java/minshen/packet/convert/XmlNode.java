package minshen.packet.convert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file, without its namespaces: the kinds that are read here have one each,
 * and programs write several spellings of it.
 *
 * @param name without a prefix
 * @param attributes by their names without a prefix, in the order of the file
 * @param children the elements in it
 * @param text what stands in it between its children, as it is
 */
public record XmlNode(
    String name, Map<String, String> attributes, List<XmlNode> children, String text) {

  /** The first child of a name. */
  public Optional<XmlNode> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** The children of a name. */
  public Stream<XmlNode> children(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted));
  }

  /** What an attribute says, if it says anything. */
  public Optional<String> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted)).map(String::strip).filter(s -> !s.isEmpty());
  }

  /** The text of the first child of a name, without blanks around it; empty if there is none. */
  public String textOf(String wanted) {
    return child(wanted).map(child -> child.text().strip()).orElse("");
  }
}
