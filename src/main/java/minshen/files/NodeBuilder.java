package minshen.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.words.Message;

/**
 * Puts a document together from what a parser meets, without recursion, and keeps its limits:
 * depth, number of values, size once aliases are followed, keys that are texts and stand once.
 */
final class NodeBuilder {
  private static final int MOST_DEPTH = 50;
  private static final int MOST_NODES = 2_000_000;

  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Node> root = Optional.empty();
  private int nodes;
  private long size;

  /** A part that is finished, with what it adds when an alias repeats it. */
  record Part(Node node, int nodes, long size) {}

  private static final class Open {
    private final SourceLocation at;
    private final boolean isMapping;
    private final int nodesBefore;
    private final long sizeBefore;
    private final List<Node> items = new ArrayList<>();
    private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
    private Optional<Node.Scalar> key = Optional.empty();

    private Open(SourceLocation at, boolean isMapping, int nodesBefore, long sizeBefore) {
      this.at = at;
      this.isMapping = isMapping;
      this.nodesBefore = nodesBefore;
      this.sizeBefore = sizeBefore;
    }

    private Node node() {
      return isMapping
          ? new Node.Mapping(Collections.unmodifiableMap(entries), at)
          : new Node.Sequence(List.copyOf(items), at);
    }
  }

  /** The document, once it is complete. */
  Optional<Node> root() {
    return root;
  }

  void openMapping(SourceLocation at) {
    open(at, true);
  }

  void openSequence(SourceLocation at) {
    open(at, false);
  }

  /** Ends the mapping or list opened last. */
  Part close() {
    Open done = open.pop();
    Node node = done.node();
    put(node);
    return new Part(node, nodes - done.nodesBefore, size - done.sizeBefore);
  }

  /** A single value, or the key of what comes next. */
  Part scalar(String text, Node.Kind kind, SourceLocation at) {
    Characters.refuseUnprintable(text, at);
    int length = Math.max(1, text.length());
    grow(1, length, at);
    Node.Scalar scalar = new Node.Scalar(text, kind, at);
    put(scalar);
    return new Part(scalar, 1, length);
  }

  /** A finished part once more. */
  void repeat(Part part, SourceLocation at) {
    grow(part.nodes(), part.size(), at);
    if (wantsKey() && !(part.node() instanceof Node.Scalar)) {
      throw new InputException(at, Message.of("files.key-not-text"));
    }
    put(part.node());
  }

  private void open(SourceLocation at, boolean isMapping) {
    if (wantsKey()) {
      throw new InputException(at, Message.of("files.key-not-text"));
    }
    if (open.size() >= MOST_DEPTH) {
      throw new InputException(at, Message.of("files.too-deep", MOST_DEPTH));
    }
    open.push(new Open(at, isMapping, nodes, size));
    grow(1, 1, at);
  }

  private void grow(int moreNodes, long more, SourceLocation at) {
    nodes += moreNodes;
    size += more;
    if (nodes > MOST_NODES || size > Documents.MOST_BYTES) {
      throw new InputException(at, Message.of("files.too-much"));
    }
  }

  private boolean wantsKey() {
    return !open.isEmpty() && open.peek().isMapping && open.peek().key.isEmpty();
  }

  private void put(Node node) {
    Open into = open.peek();
    if (into == null) {
      root = Optional.of(node);
    } else if (!into.isMapping) {
      into.items.add(node);
    } else if (into.key.isEmpty()) {
      into.key = Optional.of(key(into, (Node.Scalar) node));
    } else {
      Node.Scalar key = into.key.get();
      into.entries.put(key.text(), new Node.Entry(key.at(), node));
      into.key = Optional.empty();
    }
  }

  private static Node.Scalar key(Open into, Node.Scalar key) {
    if (into.entries.containsKey(key.text())) {
      throw new InputException(
          key.at(), Message.of("files.duplicate-key", Characters.shortened(key.text())));
    }
    return key;
  }
}
