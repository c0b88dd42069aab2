package minshen.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Item;
import minshen.policy.Pack;

/**
 * An office's form as an overlay of a pack, to be imported as any other: the form, and the items
 * that are applied for on it from then on. The pack that it is laid over stays as it is.
 */
public final class FormOverlay {
  private static final SourceLocation NOWHERE = SourceLocation.of("");

  private FormOverlay() {}

  /**
   * The files of the overlay by their names.
   *
   * @param replaced the id of the form in whose place it is
   * @param id its own
   * @param form its files
   */
  public static Map<String, byte[]> of(
      Pack base, String replaced, String id, Map<String, byte[]> form) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        PackFiles.PACK,
        bytes(
            mapping(
                Map.of("base", text(base.edition()), "version", text(base.version() + "-" + id)))));
    List<Node> items = new ArrayList<>();
    for (Item item : base.items()) {
      if (item.forms().contains(replaced)) {
        List<Node> forms =
            item.forms().stream().map(one -> text(one.equals(replaced) ? id : one)).toList();
        items.add(
            mapping(Map.of("id", text(item.id()), "forms", new Node.Sequence(forms, NOWHERE))));
      }
    }
    files.put(PackFiles.ITEMS, bytes(new Node.Sequence(items, NOWHERE)));
    form.forEach((name, content) -> files.put("forms/" + id + "/" + name, content));
    return files;
  }

  private static Node text(String text) {
    return new Node.Scalar(text, Node.Kind.TEXT, NOWHERE);
  }

  private static Node mapping(Map<String, Node> values) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    List.of("base", "id", "version", "forms").stream()
        .filter(values::containsKey)
        .forEach(key -> entries.put(key, new Node.Entry(NOWHERE, values.get(key))));
    return new Node.Mapping(entries, NOWHERE);
  }

  private static byte[] bytes(Node node) {
    return PackYamlWriter.document(node).getBytes(UTF_8);
  }
}
