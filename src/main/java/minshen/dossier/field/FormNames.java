package minshen.dossier.field;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.files.Documents;
import minshen.files.Node;

/**
 * The names of what the grid of a form asks for; what else is in it is the form's own business. A
 * place asks for what it shows: for what its id stands for, if it does not say more.
 */
public final class FormNames {
  private static final String FIELD = "field";
  private static final String SHOWS = "shows";

  private FormNames() {}

  /** The names in a form.yaml. */
  public static Set<String> of(String grid) {
    return of(Documents.parse(grid.getBytes(StandardCharsets.UTF_8), "form.yaml"));
  }

  /** The names in a form.yaml. */
  public static Set<String> of(Node grid) {
    Set<String> names = new LinkedHashSet<>();
    collect(grid, names);
    return names;
  }

  private static void collect(Node node, Set<String> names) {
    switch (node) {
      case Node.Mapping mapping -> {
        name(mapping).ifPresent(names::add);
        mapping.entries().values().forEach(entry -> collect(entry.value(), names));
      }
      case Node.Sequence list -> list.items().forEach(item -> collect(item, names));
      case Node.Scalar _ -> {
        // A leaf that is no field.
      }
    }
  }

  private static Optional<String> name(Node.Mapping cell) {
    return cell.find(List.of(FIELD))
        .filter(Node.Scalar.class::isInstance)
        .map(id -> cell.find(List.of(SHOWS)).orElse(id))
        .flatMap(FormNames::first);
  }

  private static Optional<String> first(Node names) {
    return switch (names) {
      case Node.Scalar scalar -> Optional.of(scalar.text());
      case Node.Sequence list when !list.items().isEmpty() -> first(list.items().getFirst());
      case Node.Sequence _, Node.Mapping _ -> Optional.empty();
    };
  }
}
