package minshen.packet.convert.ofd;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import minshen.packet.convert.ConversionException;
import minshen.packet.convert.XmlNode;

/**
 * What the objects of a document refer to by numbers (GB/T 33190, 7.9): fonts, colour spaces,
 * drawing parameters, images, composite units. A number stands for one thing in a whole document.
 */
final class OfdResources {
  private final OfdPackage files;
  private final Map<String, Resource> all = new HashMap<>();

  OfdResources(OfdPackage files) {
    this.files = files;
  }

  /**
   * Something that has a number.
   *
   * @param node how it is described
   * @param folder where the files lie that it names, with a slash at the end
   */
  record Resource(XmlNode node, String folder) {}

  /** Adds what a list of resources describes; one that is not there has nothing to say. */
  void add(String file) throws ConversionException, IOException {
    if (!files.has(file)) {
      return;
    }
    XmlNode root = files.xml(file);
    String folder =
        root.attribute("BaseLoc").map(base -> OfdPackage.resolved(file, base) + "/").orElse(file);
    for (XmlNode group : root.children()) {
      for (XmlNode resource : group.children()) {
        resource
            .attribute("ID")
            .ifPresent(id -> all.putIfAbsent(id, new Resource(resource, folder)));
      }
    }
  }

  /** What a number stands for. */
  Optional<Resource> get(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** What a number stands for, if it is of a kind. */
  Optional<XmlNode> get(Optional<String> id, String kind) {
    return id.flatMap(this::get).map(Resource::node).filter(node -> node.name().equals(kind));
  }

  /** The full name of the file that a resource names in one of its elements. */
  Optional<String> file(Resource resource, String element) {
    return Optional.of(resource.node().textOf(element))
        .filter(name -> !name.isEmpty())
        .flatMap(name -> files.find(resource.folder(), name));
  }
}
