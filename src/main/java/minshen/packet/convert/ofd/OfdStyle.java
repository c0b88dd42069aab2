package minshen.packet.convert.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.packet.convert.XmlNode;

/**
 * How an object is drawn: what it says itself, then its drawing parameters and those that they are
 * relative to (GB/T 33190, 8.2), then what is said around it.
 *
 * @param said who says something, the nearest first
 */
record OfdStyle(List<XmlNode> said) {
  /** Parameters that are relative to each other in a circle end somewhere. */
  private static final int LONGEST = 8;

  static final OfdStyle NONE = new OfdStyle(List.of());

  /** The style of an object inside of this one. */
  OfdStyle of(XmlNode object, OfdResources resources) {
    List<XmlNode> nearer = new ArrayList<>();
    nearer.add(object);
    Optional<XmlNode> parameters = resources.get(object.attribute("DrawParam"), "DrawParam");
    while (parameters.isPresent() && nearer.size() < LONGEST) {
      nearer.add(parameters.get());
      parameters = resources.get(parameters.get().attribute("Relative"), "DrawParam");
    }
    nearer.addAll(said);
    return new OfdStyle(nearer);
  }

  Optional<String> attribute(String name) {
    return said.stream().flatMap(node -> node.attribute(name).stream()).findFirst();
  }

  Optional<XmlNode> element(String name) {
    return said.stream().flatMap(node -> node.child(name).stream()).findFirst();
  }

  double number(String name, double otherwise) {
    return OfdNumbers.number(attribute(name), otherwise);
  }
}
