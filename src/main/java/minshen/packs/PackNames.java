package minshen.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.files.SourceLocation;
import minshen.policy.Clause;
import minshen.policy.ReadingCondition;
import minshen.words.Message;

/**
 * The names that the parts of a pack call each other by, and the complaints about those that call
 * what is not there. Complaints are collected, so that one run shows them all.
 */
final class PackNames {
  private final String packId;
  private final Map<String, Clause> clauses = new HashMap<>();
  private final Set<String> readings = new LinkedHashSet<>();
  private final Set<String> items = new LinkedHashSet<>();
  private final List<InputException> complaints = new ArrayList<>();
  private final Set<String> clauseIds = new LinkedHashSet<>();
  private final IdentityHashMap<Object, SourceLocation> places = new IdentityHashMap<>();

  PackNames(String packId) {
    this.packId = packId;
  }

  List<InputException> complaints() {
    return complaints;
  }

  void complain(SourceLocation at, String key, Object... arguments) {
    add(new InputException(at, Message.of(key, arguments)));
  }

  /** What stands in one place is read for each item that it is for, and complained of once. */
  private void add(InputException complaint) {
    boolean known =
        complaints.stream()
            .anyMatch(
                other ->
                    other.place().equals(complaint.place())
                        && other.problem().equals(complaint.problem()));
    if (!known) {
      complaints.add(complaint);
    }
  }

  /** The ids of all items. */
  Set<String> items() {
    return items;
  }

  void complain(InputException complaint) {
    add(complaint);
  }

  /** What can be read; what cannot is a complaint, and whatever stands beside it is read too. */
  <T> Optional<T> tried(Supplier<T> reader) {
    try {
      return Optional.of(reader.get());
    } catch (InputException e) {
      add(e);
      return Optional.empty();
    }
  }

  /** Those entries of a list that can be read; each of the others is a complaint. */
  <T> List<T> list(MappingReader fields, String key, Function<Node, T> rule) {
    return fields.list(key, node -> tried(() -> rule.apply(node))).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Keeps where a part of the pack is written. */
  <T> T placed(T part, SourceLocation at) {
    places.put(part, at);
    return part;
  }

  /** Where this very part of the pack is written. */
  Optional<SourceLocation> place(Object part) {
    return Optional.ofNullable(places.get(part));
  }

  /** The full id of a clause id as written in the pack. */
  String full(String written) {
    return packId + "/" + written;
  }

  /** The clauses there are, whether or not each of them can be read. */
  void knowClauses(Set<String> ids) {
    clauseIds.addAll(ids);
  }

  void add(Clause clause) {
    clauses.put(clause.id(), clause);
  }

  /** The ids under one key of the mappings of a list: a second one of the same id is a mistake. */
  static Set<String> ids(Optional<Node> list, String key, PackNames names) {
    Set<String> ids = new LinkedHashSet<>();
    if (list.isPresent() && list.get() instanceof Node.Sequence sequence) {
      for (Node node : sequence.items()) {
        names
            .tried(() -> MappingReader.of(node, key))
            .ifPresent(
                fields -> {
                  Optional<String> id = names.tried(() -> fields.requiredText(key));
                  if (id.isPresent() && !ids.add(id.get())) {
                    names.complain(fields.at(key), "packs.twice", id.get());
                  }
                });
      }
    }
    return ids;
  }

  void knowReadings(Optional<Node> list) {
    readings.addAll(ids(list, "id", this));
  }

  void knowItems(Optional<Node> list) {
    items.addAll(ids(list, "id", this));
  }

  /** The full id of the clause that a key names. */
  String clause(MappingReader fields, String key) {
    String written = fields.requiredText(key);
    requireClause(fields.at(key), written);
    return full(written);
  }

  /** The full ids of the clauses that a key lists. */
  List<String> clauses(MappingReader fields, String key) {
    return fields.list(
        key,
        node -> {
          String written = MappingReader.scalar(node, key).text();
          requireClause(node.at(), written);
          return full(written);
        });
  }

  /** The clause of a full id. */
  Optional<Clause> clause(String id) {
    return Optional.ofNullable(clauses.get(id));
  }

  /** The reading that a key names, if it does. */
  Optional<String> reading(MappingReader fields, String key) {
    Optional<String> reading = fields.text(key);
    reading.ifPresent(id -> requireReading(fields.at(key), id));
    return reading;
  }

  void requireReading(SourceLocation at, String id) {
    require(at, "packs.unknown-reading", id, readings);
  }

  /** The reading that {@code under} names, and its side. */
  Optional<ReadingCondition> under(MappingReader fields) {
    return fields
        .fields("under")
        .map(
            under -> {
              String id = reading(under, "reading").orElseThrow(() -> under.missing("reading"));
              boolean alternative =
                  under.yesNo("alternative").orElseThrow(() -> under.missing("alternative"));
              under.end();
              return new ReadingCondition(id, alternative);
            });
  }

  /** The items that a key lists. */
  List<String> items(MappingReader fields, String key) {
    return known(fields, key, "packs.unknown-item", items);
  }

  /** The variants that a key lists. */
  Set<String> variants(MappingReader fields, Set<String> variants) {
    return new HashSet<>(known(fields, "variants", "packs.unknown-variant", variants));
  }

  /** The words that a key lists, each of which must be known. */
  List<String> known(MappingReader fields, String key, String complaint, Set<String> known) {
    return fields.list(
        key,
        node -> {
          String word = MappingReader.scalar(node, key).text();
          require(node.at(), complaint, word, known);
          return word;
        });
  }

  /** Complains if a word is none of the known ones. */
  void require(SourceLocation at, String complaint, String word, Set<String> known) {
    if (!known.contains(word)) {
      add(
          known.isEmpty()
              ? new InputException(at, Message.of(complaint + "-none", word))
              : MappingReader.unknown(at, complaint, word, known));
    }
  }

  private void requireClause(SourceLocation at, String written) {
    if (!clauseIds.contains(written)) {
      complain(at, "packs.unknown-clause", written);
    }
  }
}
