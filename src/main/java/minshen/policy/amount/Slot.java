package minshen.policy.amount;

import java.util.List;
import java.util.Optional;

/**
 * What a kind of formula is made of: one of the things that are written under its name.
 *
 * @param name the key in packs, such as {@code rate}
 * @param type what stands there
 * @param required whether it must be written
 * @param words the words there may be, if the type is {@link Type#WORD}
 * @param slots what each group is made of, if the type is {@link Type#GROUPS}
 */
public record Slot(String name, Type type, boolean required, List<String> words, List<Slot> slots) {
  public Slot {
    words = List.copyOf(words);
    slots = List.copyOf(slots);
  }

  /** What stands in a slot. */
  public enum Type {
    /** A formula; a number or the name of a fact will do. */
    FORMULA,
    /** Several formulas. */
    FORMULAS,
    /** A test; the name of a fact that is yes or no will do. */
    TEST,
    /** Several tests. */
    TESTS,
    /** A number, exact and not negative; {@code 15%} is 0.15. */
    NUMBER,
    /** One of the words of the slot. */
    WORD,
    /** A day. */
    DAY,
    /** The name of a fact that is a figure. */
    FIGURE,
    /** The name of a fact that is a choice. */
    CHOICE,
    /** The name of a fact that is a choice of one word or of several. */
    WORDS_OF,
    /** The name of a fact that is yes or no. */
    TRUTH,
    /** The name of a fact that is a day. */
    DATE,
    /** Several names of facts that are choices. */
    CHOICES,
    /** Words of choices. */
    WORDS,
    /** Kinds of applicant. */
    APPLICANTS,
    /** Variants of the item. */
    VARIANTS,
    /** A reading of the pack. */
    READING,
    /** A clause of the pack. */
    CLAUSE,
    /** Groups, each with slots of its own. */
    GROUPS;

    /** Whether several of them may stand there. */
    public boolean isList() {
      return switch (this) {
        case FORMULAS, TESTS, CHOICES, WORDS, APPLICANTS, VARIANTS, GROUPS -> true;
        case FORMULA,
            TEST,
            NUMBER,
            WORD,
            DAY,
            FIGURE,
            CHOICE,
            WORDS_OF,
            TRUTH,
            DATE,
            READING,
            CLAUSE ->
            false;
      };
    }
  }

  /** A slot that must be filled. */
  static Slot of(String name, Type type) {
    return new Slot(name, type, true, List.of(), List.of());
  }

  /** One of some words, the first of them if nothing is written. */
  static Slot word(String name, String... words) {
    return new Slot(name, Type.WORD, false, List.of(words), List.of());
  }

  /** One or more groups. */
  static Slot groups(String name, Slot... slots) {
    return new Slot(name, Type.GROUPS, true, List.of(), List.of(slots));
  }

  /** The same slot, but it may be left out. */
  Slot optional() {
    return new Slot(name, type, false, words, slots);
  }

  /** The slot of its groups with this name. */
  public Optional<Slot> slot(String wanted) {
    return slots.stream().filter(slot -> slot.name().equals(wanted)).findFirst();
  }
}
