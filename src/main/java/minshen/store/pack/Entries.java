package minshen.store.pack;

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
import minshen.files.Place;

/** Some of the entries of a pack's files: an item, a clause, a key of pack.yaml. */
final class Entries {
  private final Map<String, NavigableSet<Integer>> starts = new TreeMap<>();
  private final Set<Place> chosen = new HashSet<>();

  private Entries(Collection<Node> documents) {
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
  static Entries with(Collection<Node> documents, List<InputException> mistakes) {
    Entries entries = new Entries(documents);
    mistakes.forEach(mistake -> entries.chosen.add(entries.entry(mistake.place())));
    return entries;
  }

  private void start(Place at) {
    starts.computeIfAbsent(at.file(), _ -> new TreeSet<>()).add(at.line());
  }

  private Place entry(Place at) {
    Integer start = starts.getOrDefault(at.file(), new TreeSet<>()).floor(at.line());
    return start == null ? Place.of(at.file()) : new Place(at.file(), start);
  }

  /** Whether a place stands in one of them. */
  boolean hold(Place at) {
    return chosen.contains(entry(at));
  }
}
