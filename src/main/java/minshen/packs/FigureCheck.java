package minshen.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import minshen.policy.Clause;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.Step;
import minshen.policy.amount.Part;
import minshen.policy.amount.Slot;
import minshen.policy.amount.SlotValues;
import minshen.words.Decimals;

/** Holds the numbers in the rules of an item against the text of the clauses they stand on. */
final class FigureCheck {
  /** Nothing and all of it go without saying. */
  private static final Set<BigDecimal> PLAIN = Set.of(BigDecimal.ZERO, BigDecimal.ONE);

  /** Slots whose number only turns one unit into another. */
  private static final Set<String> UNITS = Set.of("over");

  private static final Set<String> RATES = Set.of("rate", "ceiling");

  private final Pack pack;
  private final Item item;
  private final Map<String, TextFigures> figures = new HashMap<>();
  private final List<Unfounded> unfounded = new ArrayList<>();

  FigureCheck(Pack pack, Item item) {
    this.pack = pack;
    this.item = item;
  }

  /**
   * A number that its clause does not say.
   *
   * @param part the part of the pack in which it is written
   * @param shown the number
   * @param clause the clause
   */
  record Unfounded(Object part, String shown, String clause) {}

  List<Unfounded> unfounded() {
    for (Step step : item.steps()) {
      String clause = step.basis().clause();
      formula(step.worth(), step.worth().clause().orElse(clause), false);
    }
    item.conditions()
        .forEach(
            condition ->
                condition.holds().ifPresent(test -> formula(test, condition.clause(), false)));
    item.allFacts().forEach(fact -> fact.bound().ifPresent(bound -> bound(fact, bound)));
    item.rules()
        .years()
        .ifPresent(years -> number(item, new BigDecimal(years.most()), years.clause(), false));
    return List.copyOf(unfounded);
  }

  private void bound(Fact fact, Fact.Bound bound) {
    bound.least().ifPresent(least -> number(fact, least, bound.clause(), false));
    bound.most().ifPresent(most -> number(fact, most, bound.clause(), false));
  }

  private void formula(Part formula, String outer, boolean rate) {
    String clause = formula.clause().orElse(outer);
    numbers(formula, formula.given(), formula.kind().slots(), clause, rate);
  }

  private void numbers(
      Object part, SlotValues given, List<Slot> slots, String outer, boolean rate) {
    String clause = Optional.ofNullable((String) given.values().get("clause")).orElse(outer);
    for (Slot slot : slots) {
      Object value = given.values().get(slot.name());
      boolean isRate = RATES.contains(slot.name()) || (rate && !slot.name().equals("of"));
      if (value instanceof BigDecimal number && !UNITS.contains(slot.name())) {
        number(part, number, clause, isRate);
      } else if (value != null) {
        inner(value, slot, clause, isRate);
      }
    }
  }

  private void inner(Object value, Slot slot, String clause, boolean rate) {
    switch (value) {
      case Part part -> formula(part, clause, rate);
      case SlotValues group -> numbers(group, group, slot.slots(), clause, rate);
      case List<?> list -> list.forEach(one -> inner(one, slot, clause, rate));
      default -> {
        // A word, a day: no number.
      }
    }
  }

  private void number(Object part, BigDecimal number, String clause, boolean rate) {
    BigDecimal plain = Decimals.trimmed(number);
    if (!PLAIN.contains(plain) && !text(clause).hold(number)) {
      boolean share = rate || number.compareTo(BigDecimal.ONE) < 0;
      String shown = share ? Decimals.percent(number) : Decimals.grouped(number);
      unfounded.add(new Unfounded(part, shown, clause));
    }
  }

  /** A clause with its parts; what names no clause of its own stands on all those of the item. */
  private TextFigures text(String clause) {
    return figures.computeIfAbsent(
        clause,
        id -> {
          boolean first = item.clauses().stream().findFirst().filter(id::equals).isPresent();
          List<String> cited = first ? item.clauses() : List.of(id);
          return TextFigures.of(
              pack.clauses().stream()
                  .filter(c -> cited.stream().anyMatch(whole -> PackUses.isIn(pack, c.id(), whole)))
                  .map(FigureCheck::words)
                  .collect(Collectors.joining("\n")));
        });
  }

  private static String words(Clause clause) {
    return clause.heading() + "\n" + clause.text();
  }
}
