package minshen.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.Node;

/**
 * Writes YAML as a person would: what is short in one line, what is long in lines of its own, and
 * Chinese as Chinese. A library that writes YAML does one or the other throughout.
 */
final class PackYamlWriter {
  /** Lines are no longer than this if they can be broken. */
  private static final int WIDTH = 110;

  /** What never needs quotes, if it is no number, no yes and no null. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[^-?:,\\[\\]{}#&*!|>'\"%@`\\s][^\\x00-\\x1f\\x7f\\x85\\u2028\\u2029\\ufeff]*");

  private PackYamlWriter() {}

  /** A document. */
  static String document(Node node) {
    return String.join("\n", block(node)) + "\n";
  }

  /** The lines of a key and what stands behind it. */
  static List<String> entry(String key, Node value) {
    String flow = key + ": " + flow(value);
    if (isLeaf(value) || (fits(flow, 2) && !isNest(value))) {
      return List.of(flow);
    }
    List<String> lines = new ArrayList<>(List.of(key + ":"));
    block(value).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private static boolean isLeaf(Node node) {
    return switch (node) {
      case Node.Scalar _ -> true;
      case Node.Sequence list -> list.items().isEmpty();
      case Node.Mapping mapping -> mapping.entries().isEmpty();
    };
  }

  /** One formula around another reads better on lines of its own, and so do lists of such. */
  private static boolean isNest(Node node) {
    return switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().size() == 1
              && mapping.entries().values().stream().noneMatch(e -> isLeaf(e.value()));
      case Node.Sequence list ->
          list.items().stream().anyMatch(i -> i instanceof Node.Mapping && !isLeaf(i));
      case Node.Scalar _ -> false;
    };
  }

  private static boolean fits(String line, int indent) {
    return line.codePointCount(0, line.length()) + indent <= WIDTH;
  }

  private static List<String> block(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> List.of(scalar(scalar));
      case Node.Mapping mapping when !mapping.entries().isEmpty() ->
          mapping.entries().entrySet().stream()
              .flatMap(e -> entry(text(e.getKey()), e.getValue().value()).stream())
              .toList();
      case Node.Sequence list when !list.items().isEmpty() ->
          list.items().stream().flatMap(item -> item(item).stream()).toList();
      default -> List.of(flow(node));
    };
  }

  /** An entry of a list: on one line if it is short and holds nothing that is long by itself. */
  private static List<String> item(Node node) {
    String flow = "- " + flow(node);
    boolean oneLine =
        isLeaf(node)
            || (fits(flow, 4)
                && !(node instanceof Node.Mapping mapping
                    && mapping.entries().values().stream()
                        .anyMatch(e -> e.value() instanceof Node.Sequence s && isNest(s))));
    if (oneLine) {
      return List.of(flow);
    }
    List<String> lines = new ArrayList<>();
    for (String line : block(node)) {
      lines.add((lines.isEmpty() ? "- " : "  ") + line);
    }
    return lines;
  }

  private static String flow(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar);
      case Node.Sequence list ->
          list.items().stream()
              .map(PackYamlWriter::flow)
              .collect(Collectors.joining(", ", "[", "]"));
      case Node.Mapping mapping when mapping.entries().isEmpty() -> "{}";
      case Node.Mapping mapping ->
          mapping.entries().entrySet().stream()
              .map(e -> text(e.getKey()) + ": " + flow(e.getValue().value()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    };
  }

  private static String scalar(Node.Scalar scalar) {
    return switch (scalar.kind()) {
      case NOTHING -> "null";
      case NUMBER, BOOLEAN -> scalar.text();
      case TEXT -> text(scalar.text());
    };
  }

  /** A text, in quotes only if it would be taken for something else without. */
  private static String text(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  private static boolean isPlain(String text) {
    if (!PLAIN.matcher(text).matches()
        || !text.strip().equals(text)
        || text.contains(": ")
        || text.contains(" #")
        || text.endsWith(":")
        || text.matches(".*[,\\[\\]{}].*")) {
      return false;
    }
    try {
      // The reader itself knows best what it takes for a number, a yes or nothing.
      return Documents.parse(("k: " + text).getBytes(StandardCharsets.UTF_8), "k")
              instanceof Node.Mapping mapping
          && mapping.entries().get("k").value() instanceof Node.Scalar scalar
          && scalar.kind() == Node.Kind.TEXT
          && scalar.text().equals(text);
    } catch (InputException e) {
      return false;
    }
  }

  private static final Map<Integer, String> ESCAPES =
      Map.of((int) '"', "\\\"", (int) '\\', "\\\\", (int) '\n', "\\n", (int) '\t', "\\t");

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              boolean unseen =
                  c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff;
              quoted.append(
                  ESCAPES.getOrDefault(c, unseen ? "\\u%04x".formatted(c) : Character.toString(c)));
            });
    return quoted.append('"').toString();
  }
}
