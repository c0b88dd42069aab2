package minshen.files;

import java.util.List;
import java.util.Map;

/** A value of a YAML or JSON document that knows where it stands. */
public sealed interface Node {
  /** Where the value begins. */
  Place at();

  /**
   * A single value, with its characters as written.
   *
   * @param text the characters; for an absent value the empty string
   * @param kind what YAML 1.2's core schema takes it for
   */
  record Scalar(String text, Kind kind, Place at) implements Node {}

  /** A list of values. */
  record Sequence(List<Node> items, Place at) implements Node {}

  /** Keys with values, in the order written. */
  record Mapping(Map<String, Entry> entries, Place at) implements Node {}

  /** A value and the place of its key. */
  record Entry(Place keyAt, Node value) {}

  /** What a scalar is by YAML 1.2's core schema; a quoted one is always text. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    NOTHING
  }
}
