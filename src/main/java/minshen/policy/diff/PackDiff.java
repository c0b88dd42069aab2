package minshen.policy.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import minshen.policy.Pack;

/**
 * What differs between two packs, or two versions of one. Things are matched by their ids: clauses
 * by the id within the document, items by their own, steps by what they do.
 *
 * @param from the one
 * @param to the other
 * @param changes the differences, by topic and then in the order of the documents
 */
public record PackDiff(Pack from, Pack to, List<DiffChange> changes) {
  public PackDiff {
    changes = List.copyOf(changes);
  }

  /** What differs between two packs. */
  public static PackDiff between(Pack from, Pack to) {
    Map<DiffEntry.Key, DiffEntry> before = byKey(from);
    Map<DiffEntry.Key, DiffEntry> after = byKey(to);
    List<DiffChange> changes = new ArrayList<>();
    before.forEach(
        (key, one) -> {
          if (!after.containsKey(key)) {
            changes.add(one.went());
          }
        });
    after.forEach(
        (key, one) -> {
          if (before.containsKey(key)) {
            changes.addAll(one.since(before.get(key)));
          } else {
            changes.add(one.came());
          }
        });
    // A stable sort: within a topic the documents' order stays.
    changes.sort(Comparator.comparing(DiffChange::topic));
    return new PackDiff(from, to, changes);
  }

  /** The differences about one entry. */
  public List<DiffChange> about(DiffTopic topic) {
    return changes.stream().filter(change -> change.topic() == topic).toList();
  }

  private static SequencedMap<DiffEntry.Key, DiffEntry> byKey(Pack pack) {
    SequencedMap<DiffEntry.Key, DiffEntry> entries = new LinkedHashMap<>();
    Map<DiffEntry.Key, Integer> seen = new HashMap<>();
    for (DiffEntry entry : new PackDiffEntries(pack).all()) {
      DiffEntry one = entry.at(seen.merge(entry.key(), 1, Integer::sum) - 1);
      entries.put(one.key(), one);
    }
    return entries;
  }
}
