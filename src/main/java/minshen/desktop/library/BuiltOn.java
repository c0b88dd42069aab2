package minshen.desktop.library;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minshen.policy.Item;
import minshen.policy.Measure;
import minshen.policy.Pack;
import minshen.policy.Reading;
import minshen.policy.Step;

/** What is built on each clause of a document: items, in which of their parts, and readings. */
final class BuiltOn {
  private final Map<String, Map<Item, Set<Part>>> items = new LinkedHashMap<>();
  private final Map<String, Set<Reading>> readings = new LinkedHashMap<>();
  private final Map<String, Measure> measures = new LinkedHashMap<>();

  /** The part of an item that stands on a clause. */
  enum Part {
    /** The item as a whole. */
    ITEM,
    /** One of its conditions. */
    CONDITION,
    /** A step of its amount. */
    AMOUNT,
    /** A limit. */
    CAP,
    /** A material. */
    MATERIAL
  }

  BuiltOn(Pack pack) {
    for (Item item : pack.items()) {
      item.clauses().forEach(clause -> add(clause, item, Part.ITEM));
      item.conditions().forEach(c -> add(c.clause(), item, Part.CONDITION));
      for (Step step : item.steps()) {
        add(step.basis().clause(), item, step instanceof Step.Cap ? Part.CAP : Part.AMOUNT);
      }
      item.materials().forEach(m -> add(m.clause(), item, Part.MATERIAL));
    }
    for (Reading reading : pack.readings()) {
      reading
          .quotations()
          .forEach(
              q -> readings.computeIfAbsent(q.clause(), _ -> new LinkedHashSet<>()).add(reading));
    }
    pack.measures().forEach(measure -> measures.put(measure.clauses().getFirst(), measure));
  }

  private void add(String clause, Item item, Part part) {
    items
        .computeIfAbsent(clause, _ -> new LinkedHashMap<>())
        .computeIfAbsent(item, _ -> new LinkedHashSet<>())
        .add(part);
  }

  /** The items that stand on a clause, each with the parts that do. */
  Map<Item, Set<Part>> items(String clause) {
    return items.getOrDefault(clause, Map.of());
  }

  /** The readings that quote a clause. */
  List<Reading> readings(String clause) {
    return List.copyOf(readings.getOrDefault(clause, Set.of()));
  }

  /** The measures that a clause is; at most one. */
  List<Measure> measures(String clause) {
    return measures.containsKey(clause) ? List.of(measures.get(clause)) : List.of();
  }
}
