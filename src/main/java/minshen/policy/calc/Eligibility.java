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
import minshen.policy.Rules;
import minshen.policy.amount.Amounts;
import minshen.words.Message;

/**
 * Whether a claim is eligible, and what stands against it or is still open.
 *
 * @param verdict the verdict
 * @param reasons what stands against it, if it is not eligible; else what is open
 * @param assumed what was not answered and is taken as met
 */
public record Eligibility(Verdict verdict, List<Reason> reasons, List<Reason> assumed) {
  public Eligibility {
    reasons = List.copyOf(reasons);
    assumed = List.copyOf(assumed);
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
   * @param code what kind of reason it is, stable for scripts; {@link #PLAIN} if none of its own
   */
  public record Reason(String about, Message text, Optional<String> clause, String code) {
    /** A reason that has no kind of its own. */
    public static final String PLAIN = "";

    Reason(String about, Message text, Optional<String> clause) {
      this(about, text, clause, PLAIN);
    }
  }

  /**
   * The eligibility of a claim.
   *
   * @param missing the names of the facts that are missing
   * @param beside what rules it out beside the ledger and the claims before it
   */
  static Eligibility of(
      Pack pack,
      Item item,
      Case claim,
      Readings readings,
      List<String> missing,
      List<Reason> beside) {
    List<Reason> against = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    List<Reason> assumed = new ArrayList<>();
    for (Condition condition : asked(pack, item, claim, readings)) {
      switch (claim.answer(condition.id())) {
        case YES -> {}
        case NO -> {
          if (condition.strength() != Condition.Strength.SOFT) {
            against.add(notMet(condition));
          }
        }
        case UNKNOWN -> {
          switch (condition.strength()) {
            case HARD -> open.add(reason("policy.unknown", condition));
            case PRESUMED -> assumed.add(reason("policy.presumed", condition));
            case SOFT -> {}
          }
        }
      }
    }
    for (Rules.Refusal refusal : item.rules().refusals()) {
      if (refusal.holdsOf(claim.variant(), readings)
          && claim.word(refusal.when().fact()).isPresent()
          && claim.meets(Optional.of(refusal.when()))) {
        against.add(
            new Reason(
                "facts." + refusal.when().fact(),
                Message.verbatim(refusal.why()),
                Optional.of(refusal.clause())));
      }
    }
    against.addAll(beside);
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
      return new Eligibility(Verdict.NOT_ELIGIBLE, against, List.of());
    }
    return new Eligibility(open.isEmpty() ? Verdict.ELIGIBLE : Verdict.UNDECIDED, open, assumed);
  }

  /**
   * The conditions that a claim is asked, in its words: those of every item, then the item's own.
   */
  public static List<Condition> asked(Pack pack, Item item, Case claim, Readings readings) {
    List<Condition> asked = new ArrayList<>(pack.conditions());
    asked.addAll(item.conditions());
    asked.removeIf(condition -> !condition.askedOf(claim.variant(), readings));
    asked.replaceAll(condition -> condition.worded(claim.variant(), readings));
    return asked;
  }

  private static Reason notMet(Condition condition) {
    return condition
        .ifNo()
        .map(
            advice ->
                new Reason(
                    condition.id(),
                    Message.of("policy.not-met-advice", condition.question(), advice),
                    Optional.of(condition.clause())))
        .orElseGet(() -> reason("policy.not-met", condition));
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
