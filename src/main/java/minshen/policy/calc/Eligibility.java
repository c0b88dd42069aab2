package minshen.policy.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.words.Message;

/**
 * Whether a claim is eligible, and what stands against it or is still open.
 *
 * @param verdict the verdict
 * @param reasons what stands against it, if it is not eligible; else what is open
 */
public record Eligibility(Verdict verdict, List<Reason> reasons) {
  public Eligibility {
    reasons = List.copyOf(reasons);
  }

  /** Three-valued: an unknown is neither yes nor no. */
  public enum Verdict {
    ELIGIBLE,
    UNDECIDED,
    NOT_ELIGIBLE;

    /** The word in the JSON result. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * One thing that stands against the claim or is open.
   *
   * @param about the condition, fact or date it is about
   * @param text what is the matter
   * @param clause the clause that demands it
   */
  public record Reason(String about, Message text, Optional<String> clause) {}

  static Eligibility of(Pack pack, Item item, Case claim, Readings readings, List<String> missing) {
    List<Reason> against = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    for (Condition condition : asked(pack, item, claim, readings)) {
      switch (claim.answer(condition.id())) {
        case YES -> {}
        case NO -> {
          if (condition.hard()) {
            against.add(reason("policy.not-met", condition));
          }
        }
        case UNKNOWN -> {
          if (condition.hard()) {
            open.add(reason("policy.unknown", condition));
          }
        }
      }
    }
    claim
        .eventDate()
        .filter(day -> !pack.events().period().contains(day))
        .ifPresent(day -> against.add(outside(pack, day)));
    for (Fact fact : item.facts()) {
      fact.bound()
          .filter(_ -> fact.askedOf(claim.variant()))
          .ifPresent(
              bound ->
                  claim
                      .figure(fact.name())
                      .filter(figure -> !bound.holds(figure))
                      .ifPresent(figure -> against.add(outOfBound(fact, bound, figure))));
    }
    for (String name : missing) {
      open.add(new Reason(name, Message.of("policy.missing", label(item, name)), Optional.empty()));
    }
    if (!against.isEmpty()) {
      return new Eligibility(Verdict.NOT_ELIGIBLE, against);
    }
    return new Eligibility(open.isEmpty() ? Verdict.ELIGIBLE : Verdict.UNDECIDED, open);
  }

  /** The conditions that a claim is asked: those of every item, then the item's own. */
  public static List<Condition> asked(Pack pack, Item item, Case claim, Readings readings) {
    List<Condition> asked = new ArrayList<>(pack.conditions());
    asked.addAll(item.conditions());
    asked.removeIf(condition -> !condition.askedOf(claim.variant(), readings));
    return asked;
  }

  private static Reason reason(String key, Condition condition) {
    return new Reason(
        condition.id(), Message.of(key, condition.question()), Optional.of(condition.clause()));
  }

  private static Reason outside(Pack pack, LocalDate day) {
    Pack.Period period = pack.events().period();
    return new Reason(
        Missing.EVENT_DATE,
        Message.of(
            "policy.event-outside",
            day,
            period.from().map(LocalDate::toString).orElse(""),
            period.to().map(LocalDate::toString).orElse("")),
        pack.events().clause());
  }

  private static Reason outOfBound(Fact fact, Fact.Bound bound, BigDecimal figure) {
    boolean tooLittle = bound.least().map(least -> figure.compareTo(least) < 0).orElse(false);
    return new Reason(
        fact.name(),
        Message.of(
            tooLittle ? "policy.below-least" : "policy.above-most",
            fact.label(),
            Amounts.traced(figure),
            Amounts.traced((tooLittle ? bound.least() : bound.most()).orElseThrow()),
            fact.unit()),
        Optional.of(bound.clause()));
  }

  private static Message label(Item item, String name) {
    return Missing.label(item, name);
  }
}
