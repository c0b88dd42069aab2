package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of formula. What reads, checks, stores, compares and exports formulas goes by its slots
 * and knows no kind by name: a new kind is a class and a line in {@link Kinds}.
 *
 * @param word how packs name it, such as {@code share}
 * @param slots what is written under it
 * @param only the slot that may be written without its name; empty if there is none
 * @param make makes one of what was written
 */
public record Kind(
    String word, List<Slot> slots, Optional<String> only, Function<Given, Formula> make) {
  public Kind {
    slots = List.copyOf(slots);
  }

  /** A kind each of whose slots is written with its name. */
  static Kind of(String word, Function<Given, Formula> make, Slot... slots) {
    return new Kind(word, List.of(slots), Optional.empty(), make);
  }

  /** A kind of one slot, which is written without its name. */
  static Kind only(String word, Function<Given, Formula> make, Slot slot) {
    return new Kind(word, List.of(slot), Optional.of(slot.name()), make);
  }

  /** The slot with this name. */
  public Optional<Slot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }
}
