package minshen.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import minshen.dossier.Dossier;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;

/**
 * Reads a document to its end whatever is wrong with it: what is refused is taken out, and the rest
 * is read again, until nothing is refused.
 */
public final class DossierTrial {
  /** A document with more faults than this is told to have these. */
  private static final int MOST_FAULTS = 200;

  /** Without one of these, whatever else its claim says is not understood either. */
  private static final Set<String> CARRYING = Set.of("id", "item", "variant");

  private DossierTrial() {}

  /**
   * What came of a document.
   *
   * @param dossier the dossier; empty if something was refused
   * @param faults what was refused, each at its place
   */
  public record Result(Optional<Dossier> dossier, List<InputException> faults) {}

  /** Reads a document. */
  public static Result read(DossierReader reader, Node document) {
    List<InputException> faults = new ArrayList<>();
    Node rest = document;
    while (faults.size() < MOST_FAULTS) {
      try {
        Dossier dossier = reader.read(rest, ClaimsWanted.DRAFTS);
        return new Result(Optional.of(dossier).filter(_ -> faults.isEmpty()), faults);
      } catch (InputException e) {
        faults.add(e);
        Optional<Node> without = without(rest, e.place());
        if (without.isEmpty() || without.get().equals(rest)) {
          break;
        }
        rest = without.get();
      }
    }
    return new Result(Optional.empty(), faults);
  }

  /** A node without what stands at a place; empty if nothing of it is left. */
  private static Optional<Node> without(Node node, SourceLocation place) {
    return switch (node) {
      case Node.Scalar scalar -> Optional.of(node).filter(_ -> !scalar.at().equals(place));
      case Node.Sequence sequence ->
          Optional.of(
              new Node.Sequence(
                  sequence.items().stream()
                      .filter(item -> !stands(item, place))
                      .flatMap(item -> without(item, place).stream())
                      .toList(),
                  sequence.at()));
      case Node.Mapping mapping -> {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        mapping
            .entries()
            .forEach(
                (key, entry) ->
                    // What the format is called stands in no cell.
                    Optional.of(entry.value())
                        .filter(_ -> key.equals("format"))
                        .or(() -> without(entry.value(), place))
                        .ifPresent(
                            value -> entries.put(key, new Node.Entry(entry.keyAt(), value))));
        yield Optional.of(new Node.Mapping(entries, mapping.at()));
      }
    };
  }

  /** Whether an item of a list goes with what stands at a place. */
  private static boolean stands(Node item, SourceLocation place) {
    return item instanceof Node.Mapping mapping
        && (mapping.at().equals(place)
            || CARRYING.stream()
                .flatMap(key -> Optional.ofNullable(mapping.entries().get(key)).stream())
                .anyMatch(entry -> entry.value().at().equals(place)));
  }
}
