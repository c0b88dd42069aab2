package minshen.packs;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import minshen.files.InputException;
import minshen.files.Node;
import minshen.files.SourceLocation;

/** Some of the entries of a pack's files: an item, a clause, a key of pack.yaml. */
final class PackEntries {
  private final Map<String, NavigableSet<Integer>> starts = new TreeMap<>();
  private final Set<SourceLocation> chosen = new HashSet<>();

  private PackEntries(Collection<Node> documents) {
    for (Node document : documents) {
      switch (document) {
        case Node.Sequence list -> list.items().forEach(item -> start(item.at()));
        case Node.Mapping mapping ->
            mapping.entries().values().forEach(entry -> start(entry.keyAt()));
        case Node.Scalar scalar -> start(scalar.at());
      }
    }
  }

  /** The entries in which a mistake stands. */
  static PackEntries with(Collection<Node> documents, List<InputException> mistakes) {
    PackEntries entries = new PackEntries(documents);
    mistakes.forEach(mistake -> entries.chosen.add(entries.entry(mistake.place())));
    return entries;
  }

  private void start(SourceLocation at) {
    starts.computeIfAbsent(at.file(), _ -> new TreeSet<>()).add(at.line());
  }

  private SourceLocation entry(SourceLocation at) {
    Integer start = starts.getOrDefault(at.file(), new TreeSet<>()).floor(at.line());
    return start == null ? SourceLocation.of(at.file()) : new SourceLocation(at.file(), start);
  }

  /** Whether a place stands in one of them. */
  boolean hold(SourceLocation at) {
    return chosen.contains(entry(at));
  }
}
