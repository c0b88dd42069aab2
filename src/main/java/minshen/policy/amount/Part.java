package minshen.policy.amount;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import minshen.words.Message;

/** A part of a rule: a formula, which is worth an amount, or a test, which holds or not. */
public abstract sealed class Part permits Formula, Criterion {
  /** The slot that every kind has: the clause that it stands on, if it is one of its own. */
  public static final String CLAUSE = "clause";

  private final Kind<?> kind;
  private final SlotValues given;
  private final Optional<String> clause;

  Part(Kind<?> kind, SlotValues given) {
    this.kind = kind;
    this.given = given;
    this.clause = given.optionalText(CLAUSE);
  }

  /** What kind it is. */
  public final Kind<?> kind() {
    return kind;
  }

  /** The clause that it stands on, if it is one of its own. */
  public final Optional<String> clause() {
    return clause;
  }

  /** What was written in its slots. */
  public final SlotValues given() {
    return given;
  }

  /** The rule in words: {@code 研发投入 × 20%}. */
  public abstract Message said(Labels labels);

  /**
   * What is wrong with it, for whoever writes it.
   *
   * @param choices the words of each choice that it may ask for
   */
  public Stream<Message> faults(Map<String, Set<String>> choices) {
    return Stream.empty();
  }

  /** The parts that play a part where things are as they are. */
  Stream<? extends Part> taken(Setting setting) {
    return inner();
  }

  /** The parts that it is made of, whichever play a part. */
  public final Stream<Part> inner() {
    return inner(given);
  }

  private static Stream<Part> inner(SlotValues given) {
    return given.values().values().stream().flatMap(Part::parts);
  }

  private static Stream<Part> parts(Object value) {
    return switch (value) {
      case Part part -> Stream.of(part);
      case SlotValues group -> inner(group);
      case List<?> list -> list.stream().flatMap(Part::parts);
      default -> Stream.empty();
    };
  }

  /** The names of the facts that it takes itself, whatever they are. */
  List<String> ownFacts() {
    List<String> names = new ArrayList<>();
    for (Slot slot : kind.slots()) {
      if (slot.type() == Slot.Type.GROUPS) {
        given.groups(slot.name()).forEach(group -> addFacts(names, group, slot.slots()));
      }
    }
    addFacts(names, given, kind.slots());
    return names;
  }

  private static void addFacts(List<String> names, SlotValues given, List<Slot> slots) {
    for (Slot slot : slots) {
      switch (slot.type()) {
        case FIGURE, CHOICE, WORDS_OF, TRUTH, DATE ->
            given.optionalText(slot.name()).ifPresent(names::add);
        case CHOICES -> names.addAll(given.texts(slot.name()));
        default -> {
          // No fact stands there.
        }
      }
    }
  }

  /** The ids of the readings on which it or a part of it hangs. */
  public final Set<String> readings() {
    return words(Slot.Type.READING);
  }

  /** Every clause of its own that it or a part of it stands on. */
  public final Set<String> clauses() {
    return words(Slot.Type.CLAUSE);
  }

  private Set<String> words(Slot.Type type) {
    Set<String> words = new LinkedHashSet<>();
    if (type == Slot.Type.CLAUSE) {
      clause.ifPresent(words::add);
    }
    words(given, kind.slots(), type).forEach(words::add);
    inner().forEach(inner -> words.addAll(inner.words(type)));
    return words;
  }

  private static Stream<String> words(SlotValues given, List<Slot> slots, Slot.Type type) {
    return slots.stream()
        .flatMap(
            slot ->
                slot.type() == type
                    ? given.optionalText(slot.name()).stream()
                    : slot.type() == Slot.Type.GROUPS
                        ? given.groups(slot.name()).stream()
                            .flatMap(group -> words(group, slot.slots(), type))
                        : Stream.empty());
  }

  /** The facts that play a part where things are as they are. */
  public final Set<String> facts(Setting setting) {
    Set<String> names = new LinkedHashSet<>();
    if (matters(setting)) {
      names.addAll(ownFacts());
      taken(setting).forEach(inner -> names.addAll(inner.facts(setting)));
    }
    return names;
  }

  /** The days on which it hangs where things are as they are. */
  public final Set<Setting.Day> days(Setting setting) {
    Set<Setting.Day> days = EnumSet.noneOf(Setting.Day.class);
    if (matters(setting)) {
      ownDay().ifPresent(days::add);
      taken(setting).forEach(inner -> days.addAll(inner.days(setting)));
    }
    return days;
  }

  /** The day on which it hangs itself. */
  Optional<Setting.Day> ownDay() {
    return Optional.empty();
  }

  /** Whether anything more that is known could change it. */
  boolean matters(Setting setting) {
    return true;
  }

  /** Every fact that may play a part. */
  public final Set<String> facts() {
    Set<String> names = new LinkedHashSet<>(ownFacts());
    inner().forEach(inner -> names.addAll(inner.facts()));
    return names;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Part part
        && kind.word().equals(part.kind.word())
        && given.equals(part.given);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(kind.word(), given);
  }

  @Override
  public final String toString() {
    return kind.word() + given.values();
  }
}
