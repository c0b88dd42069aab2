package minshen.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minshen.files.Node;
import minshen.files.TypedCharacters;

/**
 * A document of a dossier with the characters of its values put right, whether it was written in
 * YAML, in JSON or in the cells of a workbook. The names of files stay as they are: that is what
 * they are called.
 */
final class TypedDocument {
  private static final String FILE = "file";

  private TypedDocument() {}

  static Node of(Node document) {
    return switch (document) {
      case Node.Scalar value -> {
        String text = TypedCharacters.of(value.text());
        yield text.equals(value.text()) ? value : new Node.Scalar(text, value.kind(), value.at());
      }
      case Node.Sequence list -> {
        List<Node> items = list.items().stream().map(TypedDocument::of).toList();
        yield new Node.Sequence(items, list.at());
      }
      case Node.Mapping mapping -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    entries.put(
                        key,
                        key.equals(FILE)
                            ? entry
                            : new Node.Entry(entry.keyAt(), of(entry.value()))));
        yield new Node.Mapping(entries, mapping.at());
      }
    };
  }
}
