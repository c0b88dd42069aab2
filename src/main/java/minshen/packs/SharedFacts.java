package minshen.packs;

import java.util.HashMap;
import java.util.Map;
import minshen.files.SourceLocation;
import minshen.policy.Fact;

/**
 * The facts of one pack that are asked once of the applicant, or of a project. All items that use
 * one by its name must mean the same by it: a figure of one would else stand for that of another.
 */
final class SharedFacts {
  private final PackNames names;
  private final Map<String, Stated> first = new HashMap<>();

  /** A fact and where it stands. */
  private record Stated(Fact fact, SourceLocation at) {}

  SharedFacts(PackNames names) {
    this.names = names;
  }

  /** Adds a fact of an item, and complains if it disagrees with one before it. */
  void add(Fact fact, SourceLocation at) {
    Stated before = first.putIfAbsent(fact.name(), new Stated(fact, at));
    if (before != null
        && (fact.of() != Fact.Of.CLAIM || before.fact().of() != Fact.Of.CLAIM)
        && !agree(fact, before.fact())) {
      names.complain(at, "packs.shared-fact", fact.name(), before.at().line());
    }
  }

  private static boolean agree(Fact one, Fact other) {
    return one.of() == other.of()
        && one.kind() == other.kind()
        && one.label().equals(other.label())
        && one.unit().equals(other.unit())
        && one.currency().equals(other.currency())
        && one.choices().equals(other.choices());
  }
}
