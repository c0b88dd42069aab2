package minshen.policy.calc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Readings;
import minshen.policy.Step;
import minshen.policy.Value;
import minshen.policy.amount.Criterion;
import minshen.policy.amount.Interval;
import minshen.policy.amount.Setting;
import minshen.words.Message;

/** What a claim still has to be asked. A missing fact is never taken for zero. */
public final class MissingFacts {
  private MissingFacts() {}

  /** What is needed and was not given. */
  static List<MissingFact> in(Item item, ClaimInput claim, Readings readings) {
    List<MissingFact> missing = new ArrayList<>();
    for (Fact fact : item.facts()) {
      if (fact.need() != Fact.Need.OPTIONAL
          && fact.askedOf(claim.variant())
          && !isGiven(fact, claim.value(fact.name()))
          && !ruledOut(item, fact, ClaimSetting.of(item, claim, readings))) {
        missing.add(new MissingFact.OfClaim(fact.name()));
      }
    }
    Set<Setting.Day> days = days(item, claim, readings);
    boolean dated = item.rules().event().is() || days.contains(Setting.Day.EVENT);
    if (claim.eventDate().isEmpty() && dated) {
      missing.add(MissingFact.Entry.EVENT_DATE);
    }
    if (claim.applyDate().isEmpty() && days.contains(Setting.Day.APPLICATION)) {
      missing.add(MissingFact.Entry.APPLY_DATE);
    }
    List<Fact> productFacts = item.productFacts(claim.variant());
    if (!productFacts.isEmpty() && claim.products().isEmpty()) {
      missing.add(MissingFact.Entry.PRODUCTS);
    }
    for (int i = 0; i < claim.products().size(); i++) {
      ClaimSetting product =
          ClaimSetting.of(item, claim, readings)
              .of(claim.products().get(i), ClaimSetting.Sink.NONE);
      for (Fact fact : productFacts) {
        if (fact.need() != Fact.Need.OPTIONAL
            && !isGiven(fact, Optional.ofNullable(claim.products().get(i).facts().get(fact.name())))
            && !ruledOut(item, fact, product)) {
          missing.add(new MissingFact.OfProduct(i, fact.name()));
        }
      }
    }
    return List.copyOf(missing);
  }

  /** A value of another kind, from an older edition of a pack, say, is none. */
  private static boolean isGiven(Fact fact, Optional<Value> value) {
    return value.filter(fact::takes).filter(Value::isWhole).isPresent();
  }

  /** The days on which the amount or a condition hangs. */
  private static Set<Setting.Day> days(Item item, ClaimInput claim, Readings readings) {
    ClaimSetting setting = ClaimSetting.of(item, claim, readings);
    Set<Setting.Day> days = EnumSet.noneOf(Setting.Day.class);
    Evaluator.taken(item, claim, readings).forEach(step -> days.addAll(step.worth().days(setting)));
    item.conditions().stream()
        .filter(condition -> condition.askedOf(claim.variant(), readings))
        .flatMap(condition -> condition.holds().stream())
        .forEach(test -> days.addAll(test.days(setting)));
    return days;
  }

  /** Whether only steps take the fact that what is known of the claim rules out. */
  private static boolean ruledOut(Item item, Fact fact, ClaimSetting setting) {
    List<Step> takers =
        item.steps().stream().filter(step -> step.facts().contains(fact.name())).toList();
    List<Criterion> tests =
        item.conditions().stream()
            .filter(condition -> condition.askedOf(setting.claim().variant(), setting.readings()))
            .flatMap(condition -> condition.holds().stream())
            .filter(test -> test.facts().contains(fact.name()))
            .toList();
    return !(takers.isEmpty() && tests.isEmpty())
        && takers.stream().allMatch(step -> isRuledOut(step, fact.name(), setting))
        && tests.stream().noneMatch(test -> test.facts(setting).contains(fact.name()));
  }

  private static boolean isRuledOut(Step step, String fact, ClaimSetting setting) {
    boolean byWord =
        step.basis()
            .when()
            .filter(when -> setting.word(when.fact()).isPresent())
            .map(when -> !when.holds(setting.word(when.fact())))
            .orElse(false);
    return byWord || !step.worth().facts(setting).contains(fact);
  }

  /** Whether something is missing without which there is no amount. */
  static boolean leavesAmountOpen(Item item, List<MissingFact> missing) {
    return missing.stream()
        .anyMatch(
            fact -> fact == MissingFact.Entry.PRODUCTS || isNeeded(item, fact, Fact.Need.AMOUNT));
  }

  /** Whether it is a fact, of the claim or of a product, on which this depends. */
  private static boolean isNeeded(Item item, MissingFact missing, Fact.Need need) {
    return fact(item, missing).filter(fact -> fact.need() == need).isPresent();
  }

  /** The fact that is missing, if it is one that the item has. */
  private static Optional<Fact> fact(Item item, MissingFact missing) {
    return switch (missing) {
      case MissingFact.OfClaim(String name) -> item.fact(name);
      case MissingFact.OfProduct(_, String name) -> item.productFact(name);
      case MissingFact.Entry _ -> Optional.empty();
    };
  }

  /**
   * What an amount can be, where something is missing that could still make the claim not eligible:
   * then it can be nothing, too.
   */
  static Interval couldEndIt(List<MissingFact> missing, Item item, Interval amount) {
    return missing.stream().anyMatch(fact -> couldEndIt(item, fact))
        ? amount.hull(Interval.ZERO)
        : amount;
  }

  private static boolean couldEndIt(Item item, MissingFact missing) {
    return switch (missing) {
      case MissingFact.Entry entry -> entry != MissingFact.Entry.PRODUCTS;
      case MissingFact.OfClaim(String name) ->
          decidesByItself(item, name) || isNeeded(item, missing, Fact.Need.ELIGIBILITY);
      case MissingFact.OfProduct _ -> isNeeded(item, missing, Fact.Need.ELIGIBILITY);
    };
  }

  /** Whether facts of which this is one decide a condition. */
  private static boolean decidesByItself(Item item, String name) {
    return item.conditions().stream()
        .flatMap(condition -> condition.holds().stream())
        .anyMatch(test -> test.facts().contains(name));
  }

  /** What a missing thing of a claim is called, for people; what lacks of it, if it was begun. */
  public static Message label(Item item, ClaimInput claim, MissingFact missing) {
    return missing instanceof MissingFact.OfClaim(String name)
        ? item.fact(name)
            .flatMap(fact -> lacking(fact, claim))
            .orElseGet(() -> label(item, missing))
        : label(item, missing);
  }

  private static Optional<Message> lacking(Fact fact, ClaimInput claim) {
    return claim
        .value(fact.name())
        .map(fact::lacking)
        .filter(parts -> !parts.isEmpty())
        .map(parts -> Message.of("policy.fact.lacks", fact.label(), parts));
  }

  /** What a missing thing is called, for people. */
  public static Message label(Item item, MissingFact missing) {
    return switch (missing) {
      case MissingFact.OfProduct(int index, String name) ->
          Message.of(
              "policy.product-fact",
              index + 1,
              item.productFact(name).map(Fact::label).orElse(name));
      case MissingFact.OfClaim(String name) ->
          Message.verbatim(item.fact(name).map(Fact::label).orElse(name));
      case MissingFact.Entry.EVENT_DATE ->
          item.eventLabel().map(Message::verbatim).orElse(Message.of("policy.event-date"));
      case MissingFact.Entry.APPLY_DATE -> Message.of("policy.apply-date");
      case MissingFact.Entry.PRODUCTS -> Message.of("policy.products");
    };
  }
}
