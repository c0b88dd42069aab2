package minshen.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML or JSON document that knows where it stands. */
public sealed interface Node {
  /** Where the value begins. */
  SourceLocation at();

  /**
   * A single value, with its characters as written.
   *
   * @param text the characters; for an absent value the empty string
   * @param kind what YAML 1.2's core schema takes it for
   */
  record Scalar(String text, Kind kind, SourceLocation at) implements Node {}

  /** A list of values. */
  record Sequence(List<Node> items, SourceLocation at) implements Node {}

  /** Keys with values, in the order written. */
  record Mapping(Map<String, Entry> entries, SourceLocation at) implements Node {
    /** The value behind keys that lead from mapping to mapping. */
    public Optional<Node> find(List<String> path) {
      Optional<Node> value = Optional.ofNullable(entries.get(path.getFirst())).map(Entry::value);
      return path.size() == 1
          ? value
          : value
              .filter(Mapping.class::isInstance)
              .flatMap(inner -> ((Mapping) inner).find(path.subList(1, path.size())));
    }

    /** The same mapping with another value behind keys; mappings on the way are made. */
    public Mapping with(List<String> path, Node value) {
      String key = path.getFirst();
      Node behind = value;
      if (path.size() > 1) {
        Mapping inner =
            find(List.of(key))
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .orElseGet(() -> new Mapping(Map.of(), value.at()));
        behind = inner.with(path.subList(1, path.size()), value);
      }
      Map<String, Entry> changed = new LinkedHashMap<>(entries);
      changed.put(key, new Entry(value.at(), behind));
      return new Mapping(changed, at);
    }
  }

  /** A value and the place of its key. */
  record Entry(SourceLocation keyAt, Node value) {}

  /** What a scalar is by YAML 1.2's core schema; a quoted one is always text. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NOTHING
  }
}
