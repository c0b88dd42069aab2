package minshen.policy.calc;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  /** The name under which a missing event date is listed. */
  public static final String EVENT_DATE = "eventDate";

  /** The name under which a missing day of application is listed, where something hangs on it. */
  public static final String APPLY_DATE = "applyDate";

  /** The name under which a missing list of products is listed. */
  public static final String PRODUCTS = "products";

  private static final Pattern PRODUCT_FACT = Pattern.compile("products\\[(\\d+)]\\.(\\w+)");

  private MissingFacts() {}

  /**
   * The names of the needed facts that were not given; a product's as {@code products[0].rdCost}.
   */
  static List<String> in(Item item, ClaimInput claim, Readings readings) {
    List<String> missing = new ArrayList<>();
    for (Fact fact : item.facts()) {
      if (fact.need() != Fact.Need.OPTIONAL
          && fact.askedOf(claim.variant())
          && !isGiven(fact, claim.value(fact.name()))
          && !ruledOut(item, fact, ClaimSetting.of(item, claim, readings))) {
        missing.add(fact.name());
      }
    }
    Set<Setting.Day> days = days(item, claim, readings);
    boolean dated = item.rules().event().is() || days.contains(Setting.Day.EVENT);
    if (claim.eventDate().isEmpty() && dated) {
      missing.add(EVENT_DATE);
    }
    if (claim.applyDate().isEmpty() && days.contains(Setting.Day.APPLICATION)) {
      missing.add(APPLY_DATE);
    }
    List<Fact> productFacts = item.productFacts(claim.variant());
    if (!productFacts.isEmpty() && claim.products().isEmpty()) {
      missing.add(PRODUCTS);
    }
    for (int i = 0; i < claim.products().size(); i++) {
      ClaimSetting product =
          ClaimSetting.of(item, claim, readings)
              .of(claim.products().get(i), ClaimSetting.Sink.NONE);
      for (Fact fact : productFacts) {
        if (fact.need() != Fact.Need.OPTIONAL
            && !isGiven(fact, Optional.ofNullable(claim.products().get(i).facts().get(fact.name())))
            && !ruledOut(item, fact, product)) {
          missing.add(ofProduct(i, fact));
        }
      }
    }
    return List.copyOf(missing);
  }

  /** The name of a fact of a product, such as {@code products[0].rdCost}. */
  static String ofProduct(int index, Fact fact) {
    return PRODUCTS + "[" + index + "]." + fact.name();
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
  static boolean leavesAmountOpen(Item item, List<String> missing) {
    return missing.stream()
        .anyMatch(name -> name.equals(PRODUCTS) || needed(item, name, Fact.Need.AMOUNT));
  }

  /** Whether a name is that of a fact, of the claim or of a product, on which this depends. */
  private static boolean needed(Item item, String name, Fact.Need need) {
    Matcher product = PRODUCT_FACT.matcher(name);
    Optional<Fact> fact = product.matches() ? item.productFact(product.group(2)) : item.fact(name);
    return fact.filter(f -> f.need() == need).isPresent();
  }

  /**
   * What an amount can be, where something is missing that could still make the claim not eligible:
   * then it can be nothing, too.
   */
  static Interval couldEndIt(List<String> missing, Item item, Interval amount) {
    boolean couldEnd =
        missing.stream()
            .anyMatch(
                name ->
                    name.equals(EVENT_DATE)
                        || name.equals(APPLY_DATE)
                        || decidesByItself(item, name)
                        || needed(item, name, Fact.Need.ELIGIBILITY));
    return couldEnd ? amount.hull(Interval.ZERO) : amount;
  }

  /** What a missing thing of a claim is called, for people; what lacks of it, if it was begun. */
  public static Message label(Item item, ClaimInput claim, String name) {
    return item.fact(name)
        .flatMap(
            fact ->
                claim
                    .value(name)
                    .map(fact::lacking)
                    .filter(parts -> !parts.isEmpty())
                    .map(parts -> Message.of("policy.fact.lacks", fact.label(), parts)))
        .orElseGet(() -> label(item, name));
  }

  /** Whether facts of which this is one decide a condition. */
  private static boolean decidesByItself(Item item, String name) {
    return item.conditions().stream()
        .flatMap(condition -> condition.holds().stream())
        .anyMatch(test -> test.facts().contains(name));
  }

  /** What a missing thing is called, for people. */
  public static Message label(Item item, String name) {
    Matcher product = PRODUCT_FACT.matcher(name);
    if (product.matches()) {
      String label = item.productFact(product.group(2)).map(Fact::label).orElse(product.group(2));
      return Message.of("policy.product-fact", Integer.parseInt(product.group(1)) + 1, label);
    }
    return switch (name) {
      case EVENT_DATE ->
          item.eventLabel().map(Message::verbatim).orElse(Message.of("policy.event-date"));
      case APPLY_DATE -> Message.of("policy.apply-date");
      case PRODUCTS -> Message.of("policy.products");
      default -> Message.verbatim(item.fact(name).map(Fact::label).orElse(name));
    };
  }
}
