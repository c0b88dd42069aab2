package minshen.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import minshen.files.InputException;
import minshen.files.MappingReader;
import minshen.files.Node;
import minshen.policy.amount.Formula;
import minshen.policy.amount.Kinds;
import minshen.words.Message;

/**
 * Lays the file of an overlay over that of its base.
 *
 * <ul>
 *   <li>Keys: what the overlay says replaces what the base says; a key with nothing behind it is
 *       taken away.
 *   <li>Lists whose entries have an {@code id} (facts: a {@code name}): an entry of the same id is
 *       changed key by key, an entry with {@code remove: true} is taken away, others are added at
 *       the end.
 *   <li>All other lists (texts, steps, ids) are replaced whole.
 *   <li>An amount is one, however it is written: a formula of another kind replaces the base's, and
 *       an amount under {@code amount} replaces one under {@code steps} and the other way round.
 * </ul>
 */
final class PackOverlay {
  private static final List<String> NAMING =
      List.of("title", "question", "label", "name", "text", "clause");
  private static final List<String> IDS = List.of("id", "name");
  private static final String REMOVE = "remove";
  private static final String AMOUNT = "amount";
  private static final String STEPS = "steps";

  private PackOverlay() {}

  /** The base with the overlay's changes in it; each value keeps the place where it was written. */
  static Node merge(Node base, Node changes) {
    if (base instanceof Node.Mapping before && changes instanceof Node.Mapping after) {
      return mapping(before, after);
    }
    if (base instanceof Node.Sequence before && changes instanceof Node.Sequence after) {
      return sequence(before, after);
    }
    return changes;
  }

  private static Node mapping(Node.Mapping before, Node.Mapping after) {
    Optional<String> word = formula(after);
    if (word.isPresent() && formula(before).isPresent() && !word.equals(formula(before))) {
      return after;
    }
    Map<String, Node.Entry> merged = new LinkedHashMap<>(before.entries());
    replaceAmount(merged, after);
    after
        .entries()
        .forEach(
            (key, entry) -> {
              if (isNothing(entry.value())) {
                merged.remove(key);
              } else {
                Node.Entry old = before.entries().get(key);
                Node value = old == null ? entry.value() : merge(old.value(), entry.value());
                merged.put(key, new Node.Entry(entry.keyAt(), value));
              }
            });
    return new Node.Mapping(merged, after.at());
  }

  /** The kind of a formula that is written as such. */
  private static Optional<String> formula(Node.Mapping mapping) {
    List<String> keys = new ArrayList<>(mapping.entries().keySet());
    keys.remove(Formula.CLAUSE);
    return keys.size() == 1
        ? Optional.of(keys.getFirst())
            .filter(key -> Kinds.of(key).isPresent() || Kinds.test(key).isPresent())
        : Optional.empty();
  }

  /** Takes away the base's amount where the overlay writes one in the other way. */
  private static void replaceAmount(Map<String, Node.Entry> merged, Node.Mapping after) {
    Node.Entry amount = after.entries().get(AMOUNT);
    Node.Entry steps = after.entries().get(STEPS);
    if (amount == null && steps != null && AmountSteps.areIn(steps.value())) {
      merged.remove(AMOUNT);
    }
    if (amount != null && steps == null && merged.containsKey(STEPS)) {
      Node.Entry old = merged.get(STEPS);
      merged.put(STEPS, new Node.Entry(old.keyAt(), AmountSteps.without(old.value())));
    }
  }

  private static Node sequence(Node.Sequence before, Node.Sequence after) {
    Optional<String> key =
        IDS.stream().filter(id -> allHave(before, id) && allHave(after, id)).findFirst();
    if (key.isEmpty()) {
      return after;
    }
    Map<String, Node> merged = new LinkedHashMap<>();
    before.items().forEach(item -> merged.put(text(item, key.get()).orElseThrow(), item));
    for (Node item : after.items()) {
      String id = text(item, key.get()).orElseThrow();
      if (text(item, REMOVE).isPresent()) {
        remove(merged, id, item);
      } else if (!merged.containsKey(id) && saysNothingOfItself(item, before)) {
        throw MappingReader.unknown(item.at(), "packs.overlay-gone", id, merged.keySet());
      } else {
        merged.merge(id, item, PackOverlay::merge);
      }
    }
    return new Node.Sequence(new ArrayList<>(merged.values()), after.at());
  }

  private static void remove(Map<String, Node> merged, String id, Node item) {
    if (merged.remove(id) == null) {
      throw new InputException(item.at(), Message.of("packs.nothing-to-remove", id));
    }
  }

  /** What is new has a title, a question … as those of the base; what only changes has none. */
  private static boolean saysNothingOfItself(Node item, Node.Sequence before) {
    return NAMING.stream()
        .filter(key -> !before.items().isEmpty() && allHave(before, key))
        .findFirst()
        .filter(key -> text(item, key).isEmpty())
        .isPresent();
  }

  private static boolean allHave(Node.Sequence list, String key) {
    return list.items().stream().allMatch(item -> text(item, key).isPresent());
  }

  private static Optional<String> text(Node node, String key) {
    return node instanceof Node.Mapping mapping
            && mapping.entries().containsKey(key)
            && mapping.entries().get(key).value() instanceof Node.Scalar scalar
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
  }
}
