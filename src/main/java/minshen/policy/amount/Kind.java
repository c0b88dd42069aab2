package minshen.policy.amount;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of formula or test. What reads, checks, stores, compares and exports them goes by its
 * slots and knows no kind by name: a new kind is a class and a line in {@link Kinds}.
 *
 * @param word how packs name it, such as {@code share}
 * @param slots what is written under it
 * @param only the slot that may be written without its name; empty if there is none
 * @param where where it may stand
 * @param make makes one of what was written
 * @param <P> what it makes
 */
public record Kind<P extends Part>(
    String word,
    List<Slot> slots,
    Optional<String> only,
    Where where,
    Function<SlotValues, P> make) {
  public Kind {
    slots = List.copyOf(slots);
  }

  /** Where a kind may stand. */
  public enum Where {
    /** Anywhere; what stands within it is worked out as one figure. */
    ANYWHERE,
    /** Anywhere; what stands within it stands where it does itself. */
    HANDS_ON,
    /** Only outermost, or in what hands on: it makes parts, or sees what else was received. */
    OUTERMOST
  }

  /** A kind each of whose slots is written with its name. */
  static <P extends Part> Kind<P> of(String word, Function<SlotValues, P> make, Slot... slots) {
    return new Kind<>(word, List.of(slots), Optional.empty(), Where.ANYWHERE, make);
  }

  /** A kind of one slot, which is written without its name. */
  static <P extends Part> Kind<P> only(String word, Function<SlotValues, P> make, Slot slot) {
    return new Kind<>(word, List.of(slot), Optional.of(slot.name()), Where.ANYWHERE, make);
  }

  /** The same, what stands within it standing where it does itself. */
  Kind<P> handingOn() {
    return new Kind<>(word, slots, only, Where.HANDS_ON, make);
  }

  /** The same, only outermost. */
  Kind<P> outermost() {
    return new Kind<>(word, slots, only, Where.OUTERMOST, make);
  }

  /** The slot with this name. */
  public Optional<Slot> slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst();
  }
}
