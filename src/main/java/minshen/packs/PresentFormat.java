package minshen.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import minshen.files.Documents;
import minshen.files.InputException;
import minshen.files.Node;

/**
 * The files of a pack as packs are written today. Of an older one only the lines change that are
 * written otherwise now; what stands around them, comments too, stays to the letter.
 */
public final class PresentFormat {
  private static final String STEPS = "steps";
  private static final String AMOUNT = "amount";
  private static final Pattern STEPS_LINE = Pattern.compile("( *)steps:.*");

  private PresentFormat() {}

  /**
   * The files by their names.
   *
   * @throws InputException if one that has to be rewritten is no YAML
   */
  public static SortedMap<String, byte[]> of(PackFiles files) {
    SortedMap<String, byte[]> contents = new TreeMap<>(files.contents());
    if (!files.isPresentFormat()) {
      contents.computeIfPresent(PackFiles.PACK, (name, bytes) -> head(bytes, name));
      contents.computeIfPresent(PackFiles.ITEMS, (name, bytes) -> items(bytes, name));
    }
    return contents;
  }

  private static byte[] head(byte[] bytes, String name) {
    Node.Mapping head = (Node.Mapping) Documents.parse(bytes, name);
    Map<String, Node.Entry> wanted = new LinkedHashMap<>();
    wanted.put(
        "format",
        new Node.Entry(head.at(), new Node.Scalar(PackFiles.FORMAT, Node.Kind.TEXT, head.at())));
    wanted.putAll(head.entries());
    List<String> lines = lines(bytes);
    lines.add(head.at().line() - 1, "format: " + PackFiles.FORMAT);
    return checked(lines, new Node.Mapping(wanted, head.at()), name);
  }

  private static byte[] items(byte[] bytes, String name) {
    if (!(Documents.parse(bytes, name) instanceof Node.Sequence items)) {
      return bytes;
    }
    List<String> lines = lines(bytes);
    List<Node> wanted = new ArrayList<>();
    // From the last to the first, so that lines keep their numbers until they are changed.
    for (Node item : items.items().reversed()) {
      Optional<Node> amount = amount(item);
      wanted.addFirst(amount.<Node>map(a -> rewritten((Node.Mapping) item, a)).orElse(item));
      if (amount.isPresent()) {
        replaceSteps(lines, items, (Node.Mapping) item, amount.get());
      }
    }
    boolean same = wanted.equals(items.items());
    return same ? bytes : checked(lines, new Node.Sequence(wanted, items.at()), name);
  }

  private static Optional<Node> amount(Node item) {
    return item instanceof Node.Mapping mapping
            && !mapping.entries().containsKey(AMOUNT)
            && mapping.entries().containsKey(STEPS)
            && mapping.entries().get(STEPS).value() instanceof Node.Sequence steps
        ? AmountOfSteps.of(steps, firstClause(mapping))
        : Optional.empty();
  }

  private static Optional<String> firstClause(Node.Mapping item) {
    return item.find(List.of("clauses"))
        .filter(Node.Sequence.class::isInstance)
        .flatMap(list -> ((Node.Sequence) list).items().stream().findFirst())
        .map(clause -> ((Node.Scalar) clause).text());
  }

  /** The item with its amount, and without the steps that it takes the place of. */
  private static Node.Mapping rewritten(Node.Mapping item, Node amount) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    item.entries()
        .forEach(
            (key, entry) -> {
              if (!key.equals(STEPS)) {
                entries.put(key, entry);
                return;
              }
              entries.put(AMOUNT, new Node.Entry(entry.keyAt(), amount));
              Node.Sequence left = (Node.Sequence) AmountSteps.without(entry.value());
              if (!left.items().isEmpty()) {
                entries.put(STEPS, new Node.Entry(entry.keyAt(), left));
              }
            });
    return new Node.Mapping(entries, item.at());
  }

  /** Puts the amount in the place of the lines of the steps, as far as they have lines. */
  private static void replaceSteps(
      List<String> lines, Node.Sequence items, Node.Mapping item, Node amount) {
    Node.Sequence steps = (Node.Sequence) item.entries().get(STEPS).value();
    int first = item.entries().get(STEPS).keyAt().line() - 1;
    Matcher indent = STEPS_LINE.matcher(lines.get(first));
    if (!indent.matches()) {
      return;
    }
    int end = end(lines, items, item, first);
    String key = indent.group(1);
    List<String> put = new ArrayList<>();
    PackYamlWriter.entry(AMOUNT, amount).forEach(line -> put.add(key + line));
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < steps.items().size(); i++) {
      Node step = steps.items().get(i);
      int from = step.at().line() - 1;
      int to = i + 1 < steps.items().size() ? steps.items().get(i + 1).at().line() - 1 : end;
      // A step in the line of another, or of the key, cannot be taken over line by line.
      if (from == first || from == to) {
        return;
      }
      boolean replaced = AmountSteps.isOne(step);
      lines.subList(from, to).stream()
          .filter(line -> !replaced || line.strip().startsWith("#"))
          .forEach(kept::add);
    }
    if (steps.items().stream().anyMatch(step -> !AmountSteps.isOne(step))) {
      put.add(lines.get(first));
      put.addAll(lines.subList(first + 1, steps.items().getFirst().at().line() - 1));
    }
    put.addAll(kept);
    lines.subList(first, end).clear();
    lines.addAll(first, put);
  }

  /** The line after the last of the steps; comments above what follows are none of theirs. */
  private static int end(List<String> lines, Node.Sequence items, Node.Mapping item, int first) {
    List<Integer> next = new ArrayList<>();
    item.entries().values().forEach(entry -> next.add(entry.keyAt().line() - 1));
    items.items().forEach(other -> next.add(other.at().line() - 1));
    int end = next.stream().filter(l -> l > first).min(Integer::compare).orElse(lines.size());
    while (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith("#")) {
      end--;
    }
    return end;
  }

  private static List<String> lines(byte[] bytes) {
    return new ArrayList<>(new String(bytes, StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines if they say what they should; else all of it is written anew, without comments. */
  private static byte[] checked(List<String> lines, Node wanted, String name) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      if (isSame(Documents.parse(bytes, name), wanted)) {
        return bytes;
      }
    } catch (InputException e) {
      // What cannot be read is not what should be said.
    }
    return PackYamlWriter.document(wanted).getBytes(StandardCharsets.UTF_8);
  }

  /** Whether two nodes say the same, wherever they stand. */
  private static boolean isSame(Node one, Node other) {
    return switch (one) {
      case Node.Scalar a ->
          other instanceof Node.Scalar b && a.text().equals(b.text()) && a.kind() == b.kind();
      case Node.Sequence a ->
          other instanceof Node.Sequence b
              && a.items().size() == b.items().size()
              && IntStream.range(0, a.items().size())
                  .allMatch(i -> isSame(a.items().get(i), b.items().get(i)));
      case Node.Mapping a ->
          other instanceof Node.Mapping b
              && List.copyOf(a.entries().keySet()).equals(List.copyOf(b.entries().keySet()))
              && a.entries().keySet().stream()
                  .allMatch(k -> isSame(a.entries().get(k).value(), b.entries().get(k).value()));
    };
  }
}
