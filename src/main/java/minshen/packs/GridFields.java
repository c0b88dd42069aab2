package minshen.packs;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import minshen.files.Documents;
import minshen.files.Node;

/** The fields that the grid of a form names; what else is in it is the form's own business. */
public final class GridFields {
  private static final String FIELD = "field";

  private GridFields() {}

  /** The ids of the fields of a form.yaml. */
  public static Set<String> of(String grid) {
    return of(Documents.parse(grid.getBytes(StandardCharsets.UTF_8), "form.yaml"));
  }

  static Set<String> of(Node grid) {
    Set<String> fields = new LinkedHashSet<>();
    collect(grid, fields);
    return fields;
  }

  private static void collect(Node node, Set<String> fields) {
    switch (node) {
      case Node.Mapping mapping ->
          mapping
              .entries()
              .forEach(
                  (key, entry) -> {
                    if (key.equals(FIELD) && entry.value() instanceof Node.Scalar id) {
                      fields.add(id.text());
                    } else {
                      collect(entry.value(), fields);
                    }
                  });
      case Node.Sequence list -> list.items().forEach(item -> collect(item, fields));
      case Node.Scalar _ -> {
        // A leaf that is no field.
      }
    }
  }
}
