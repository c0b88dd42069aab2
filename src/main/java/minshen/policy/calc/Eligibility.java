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
import minshen.policy.Value;
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
   * @param about what of the claim it is about
   * @param text what is the matter
   * @param clause the clause that demands it
   * @param code what kind of reason it is, stable for scripts; {@link #PLAIN} if none of its own
   */
  public record Reason(ClaimPoint about, Message text, Optional<String> clause, String code) {
    /** A reason that has no kind of its own. */
    public static final String PLAIN = "";

    Reason(ClaimPoint about, Message text, Optional<String> clause) {
      this(about, text, clause, PLAIN);
    }
  }

  /**
   * The eligibility of a claim.
   *
   * @param missing what is missing
   * @param beside what rules it out beside the ledger and the claims before it
   */
  static Eligibility of(
      Pack pack,
      Item item,
      ClaimInput claim,
      Readings readings,
      List<MissingFact> missing,
      List<Reason> beside) {
    List<Reason> against = new ArrayList<>();
    List<Reason> open = new ArrayList<>();
    List<Reason> assumed = new ArrayList<>();
    ClaimSetting setting = ClaimSetting.of(item, claim, readings);
    for (Condition condition : demanded(pack, item, claim, readings)) {
      switch (answer(condition, claim, setting)) {
        case YES -> {}
        case NO -> {
          if (condition.strength() != Condition.Strength.SOFT) {
            against.add(notMet(condition, setting));
          }
        }
        case UNKNOWN -> {
          switch (condition.strength()) {
            case HARD ->
                open.add(
                    reason(
                        condition.isAsked() ? "policy.unknown" : "policy.unknown-facts",
                        condition));
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
                new ClaimPoint.GivenFact(refusal.when().fact()),
                Message.verbatim(refusal.why()),
                Optional.of(refusal.clause())));
      }
    }
    against.addAll(beside);
    claim
        .eventDate()
        .filter(_ -> item.rules().event().is())
        .filter(day -> !item.rules().event().in(pack).period().contains(day))
        .ifPresent(day -> against.add(outside(item.rules().event().in(pack), day)));
    against.addAll(outOfBounds(item, claim));
    for (MissingFact fact : missing) {
      open.add(
          new Reason(
              fact,
              Message.of("policy.missing", MissingFacts.label(item, claim, fact)),
              Optional.empty()));
    }
    if (!against.isEmpty()) {
      return new Eligibility(Verdict.NOT_ELIGIBLE, against, List.of());
    }
    return new Eligibility(open.isEmpty() ? Verdict.ELIGIBLE : Verdict.UNDECIDED, open, assumed);
  }

  /** The conditions that the applicant is asked of a claim, in its words. */
  public static List<Condition> asked(Pack pack, Item item, ClaimInput claim, Readings readings) {
    return demanded(pack, item, claim, readings).stream().filter(Condition::isAsked).toList();
  }

  /**
   * The conditions that a claim must meet, in its words: those of every item, then the item's own.
   */
  public static List<Condition> demanded(
      Pack pack, Item item, ClaimInput claim, Readings readings) {
    List<Condition> demanded = new ArrayList<>(pack.conditions());
    demanded.addAll(item.conditions());
    demanded.removeIf(condition -> !condition.askedOf(claim.variant(), readings));
    demanded.replaceAll(condition -> condition.worded(claim.variant(), readings));
    return demanded;
  }

  /** Whether a claim meets a condition: by the applicant's answer, or by facts. */
  public static Answer answer(Condition condition, Item item, ClaimInput claim, Readings readings) {
    return answer(condition, claim, ClaimSetting.of(item, claim, readings));
  }

  private static Answer answer(Condition condition, ClaimInput claim, ClaimSetting setting) {
    return condition
        .holds()
        .map(
            test ->
                test.holds(setting).map(yes -> yes ? Answer.YES : Answer.NO).orElse(Answer.UNKNOWN))
        .orElseGet(() -> claim.answer(condition.id()));
  }

  /** What stands against it: with the figures where facts decide, else with what to do about it. */
  private static Reason notMet(Condition condition, ClaimSetting setting) {
    List<Message> found =
        condition
            .holds()
            .map(test -> test.found(setting).stream().distinct().toList())
            .orElse(List.of());
    Message question = Message.verbatim(condition.question());
    Message what = found.isEmpty() ? question : Message.of("policy.not-met-found", question, found);
    Message told =
        Message.of(condition.isAsked() ? "policy.not-met" : "policy.not-met-facts", what);
    return new Reason(
        new ClaimPoint.OfCondition(condition.id()),
        condition
            .ifNo()
            .map(advice -> Message.of("policy.not-met-advice", told, advice))
            .orElse(told),
        Optional.of(condition.clause()));
  }

  private static Reason reason(String key, Condition condition) {
    return new Reason(
        new ClaimPoint.OfCondition(condition.id()),
        Message.of(key, condition.question()),
        Optional.of(condition.clause()));
  }

  private static Reason outside(Pack.EventWindow window, LocalDate day) {
    Pack.Period period = window.period();
    return new Reason(
        MissingFact.Entry.EVENT_DATE,
        Message.of(
            "policy.event-outside",
            day,
            period.from().map(LocalDate::toString).orElse(""),
            period.to().map(LocalDate::toString).orElse("")),
        window.clause());
  }

  /** The figures, of the claim or of a product, that do not reach or exceed what they must. */
  private static List<Reason> outOfBounds(Item item, ClaimInput claim) {
    List<Reason> found = new ArrayList<>();
    for (Fact fact : item.facts()) {
      if (fact.askedOf(claim.variant())) {
        outOfBound(item, fact, new MissingFact.OfClaim(fact.name()), claim.figure(fact.name()))
            .ifPresent(found::add);
      }
    }
    List<Fact> asked = item.productFacts(claim.variant());
    for (ClaimProducts.CountedProduct counted : ClaimProducts.of(item, claim)) {
      asked.stream()
          .filter(fact -> fact.kind().addsUp())
          .flatMap(fact -> outOfBound(item, fact, counted.index(), counted.product()).stream())
          .forEach(found::add);
    }
    for (int i = 0; i < claim.products().size(); i++) {
      int row = i;
      asked.stream()
          .filter(fact -> !fact.kind().addsUp())
          .flatMap(fact -> outOfBound(item, fact, row, claim.products().get(row)).stream())
          .forEach(found::add);
    }
    return found;
  }

  private static Optional<Reason> outOfBound(Item item, Fact fact, int row, Product product) {
    return outOfBound(
        item,
        fact,
        new MissingFact.OfProduct(row, fact.name()),
        Optional.ofNullable(product.facts().get(fact.name())).flatMap(Value::figure));
  }

  private static Optional<Reason> outOfBound(
      Item item, Fact fact, MissingFact about, Optional<BigDecimal> given) {
    return fact.bound()
        .flatMap(
            bound ->
                given
                    .filter(figure -> !bound.holds(figure))
                    .map(figure -> outOfBound(item, fact, about, bound, figure)));
  }

  private static Reason outOfBound(
      Item item, Fact fact, MissingFact about, Fact.Bound bound, BigDecimal figure) {
    boolean tooLittle = bound.least().map(least -> figure.compareTo(least) < 0).orElse(false);
    return new Reason(
        about,
        Message.of(
            tooLittle ? "policy.below-least" : "policy.above-most",
            MissingFacts.label(item, about),
            fact.shown(figure),
            fact.shown((tooLittle ? bound.least() : bound.most()).orElseThrow())),
        Optional.of(bound.clause()));
  }
}
