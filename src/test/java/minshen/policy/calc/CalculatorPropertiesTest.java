package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import minshen.packs.PackLoader;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.Step;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold for every dossier, whatever is typed. */
class CalculatorPropertiesTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final Calculator CALCULATOR = new Calculator(LIBRARY);
  private static final List<String> MOVING =
      List.of("R1", "R5", "R6", "R7", "R8", "R9", "R10", "R15");

  @Provide
  Arbitrary<List<ClaimInput>> complete() {
    return CaseArbitrary.dossiers(LIBRARY, 1);
  }

  @Provide
  Arbitrary<List<ClaimInput>> open() {
    return CaseArbitrary.dossiers(LIBRARY, 0.6);
  }

  @Provide
  Arbitrary<List<Award>> ledgers() {
    return CaseArbitrary.ledgers(LIBRARY);
  }

  @Provide
  Arbitrary<Readings> readings() {
    return Arbitraries.of(MOVING).set().ofMaxSize(3).map(Readings::new);
  }

  @Property(tries = 400)
  void neverAboveAnyCap(
      @ForAll("complete") List<ClaimInput> claims,
      @ForAll("ledgers") List<Award> ledger,
      @ForAll("readings") Readings readings) {
    Map<LimitUsage.Bucket, BigDecimal> sums = new HashMap<>();
    for (Outcome outcome : CALCULATOR.compute(claims, ledger, readings)) {
      for (Step step : outcome.item().steps()) {
        if (outcome.exact().isPresent()
            && step instanceof Step.Cap cap
            && cap.taken(outcome.claim().variant(), readings)
            && outcome.claim().meets(cap.basis().when())
            && outcome.claim().products().stream().allMatch(p -> cap.limits(p.kind()))) {
          BigDecimal limit =
              limit(cap, outcome.claim())
                  .multiply(BigDecimal.valueOf(products(cap, outcome.claim())));
          assertThat(outcome.exact().get().exact()).isLessThanOrEqualTo(limit);
          // A claim that another excludes tells what it would be in its place: they share nothing.
          LimitUsage.bucket(cap, outcome.claim())
              .filter(_ -> outcome.counted())
              .ifPresent(
                  bucket -> {
                    BigDecimal sum =
                        sums.merge(bucket, outcome.exact().get().exact(), BigDecimal::add);
                    // Another word of a choice may have a higher cap on the same project: what was
                    // claimed under that one leaves nothing here, and takes nothing back.
                    if (outcome.exact().get().isPositive()) {
                      assertThat(sum)
                          .isLessThanOrEqualTo(left(cap, outcome.claim(), bucket, ledger));
                    }
                  });
        }
      }
    }
  }

  @Property(tries = 400)
  void jointSupportStaysUnderHalfOfTheCost(@ForAll("complete") List<ClaimInput> claims) {
    for (Outcome outcome : CALCULATOR.compute(claims, List.of(), Readings.DEFAULT)) {
      if (Set.of("MH-03", "MH-05").contains(outcome.item().id())) {
        BigDecimal city = outcome.claim().figure("citySupport").orElseThrow();
        BigDecimal half =
            outcome.claim().figure("rdCost").orElseThrow().multiply(new BigDecimal("0.5"));
        BigDecimal amount = outcome.exact().orElseThrow().exact();
        assertThat(amount).isLessThanOrEqualTo(city);
        assertThat(amount.signum() == 0 || amount.add(city).compareTo(half) <= 0).isTrue();
      }
    }
  }

  @Property(tries = 400)
  void neverNegativeAndTheSharesMakeUpTheAmount(
      @ForAll("open") List<ClaimInput> claims,
      @ForAll("ledgers") List<Award> ledger,
      @ForAll("readings") Readings readings) {
    for (Outcome outcome : CALCULATOR.compute(claims, ledger, readings)) {
      assertThat(outcome.bounds().low()).isGreaterThanOrEqualTo(Amount.ZERO);
      if (outcome.amount().isPresent()) {
        assertThat(outcome.amount().get()).isGreaterThanOrEqualTo(Amount.ZERO);
        if (!outcome.pack().funding().isEmpty()) {
          assertThat(shares(outcome)).isEqualByComparingTo(outcome.amount().get().exact());
        }
        assertThat(outcome.exact().get().minus(outcome.amount().get()))
            .isBetween(BigDecimal.ZERO, new BigDecimal("0.01"));
      }
    }
  }

  @Property(tries = 400)
  void theAmountLiesBetweenLowAndHigh(
      @ForAll("complete") List<ClaimInput> claims,
      @ForAll("ledgers") List<Award> ledger,
      @ForAll("readings") Readings readings) {
    for (Outcome outcome : CALCULATOR.compute(claims, ledger, readings)) {
      outcome
          .exact()
          .ifPresent(
              exact -> {
                assertThat(exact).isGreaterThanOrEqualTo(outcome.bounds().low());
                outcome
                    .bounds()
                    .high()
                    .ifPresent(high -> assertThat(exact).isLessThanOrEqualTo(high));
              });
    }
  }

  @Property(tries = 400)
  void whateverTheMissingFactsAreTheAmountStaysWithinTheBounds(
      @ForAll("complete") List<ClaimInput> claims,
      @ForAll("ledgers") List<Award> ledger,
      @ForAll("readings") Readings readings,
      @ForAll Random random) {
    ClaimInput complete = claims.getFirst();
    ClaimInput open = without(complete, random);
    Outcome bounds = CALCULATOR.compute(List.of(open), ledger, readings).getFirst();
    Outcome amount = CALCULATOR.compute(List.of(complete), ledger, readings).getFirst();
    if (!amount.notEligible() && amount.exact().isPresent()) {
      assertThat(amount.exact().get()).isGreaterThanOrEqualTo(bounds.bounds().low());
      bounds
          .bounds()
          .high()
          .ifPresent(high -> assertThat(amount.exact().get()).isLessThanOrEqualTo(high));
    }
  }

  @Property(tries = 400)
  void moreCostNeverMeansLess(
      @ForAll("complete") List<ClaimInput> claims, @ForAll("ledgers") List<Award> ledger) {
    ClaimInput claim = claims.getFirst();
    Item item = LIBRARY.item(claim.item()).orElseThrow();
    boolean ceiling = JointCeilings.of(item, claim, Readings.DEFAULT).isPresent();
    for (String fact : claim.facts().keySet()) {
      // Under a joint ceiling more city support leaves less room: the one place where more is less.
      boolean ofAmount =
          item.fact(fact)
              .map(f -> f.need() == Fact.Need.AMOUNT && f.kind() == Fact.Kind.AMOUNT)
              .orElse(false);
      if (ofAmount && !(ceiling && fact.equals("citySupport"))) {
        assertThat(exact(with(claim, more(claim.facts(), fact), claim.products()), ledger))
            .isGreaterThanOrEqualTo(exact(claim, ledger));
      }
    }
    if (!claim.products().isEmpty() && item.productFact("rdCost").isPresent()) {
      List<Product> products = new ArrayList<>(claim.products());
      Product first = products.getFirst();
      products.set(0, new Product(first.name(), more(first.facts(), "rdCost")));
      assertThat(exact(with(claim, claim.facts(), products), ledger))
          .isGreaterThanOrEqualTo(exact(claim, ledger));
    }
  }

  private static Map<String, Value> more(Map<String, Value> facts, String fact) {
    Map<String, Value> more = new HashMap<>(facts);
    BigDecimal figure = ((Value.Figure) facts.get(fact)).number();
    more.put(fact, new Value.Figure(figure.add(BigDecimal.TEN)));
    return more;
  }

  private static BigDecimal limit(Step.Cap cap, ClaimInput claim) {
    Item item = LIBRARY.item(claim.item()).orElseThrow();
    return cap.limit().value(ClaimSetting.of(item, claim, Readings.DEFAULT)).low();
  }

  private static BigDecimal left(
      Step.Cap cap, ClaimInput claim, LimitUsage.Bucket bucket, List<Award> ledger) {
    return limit(cap, claim)
        .subtract(new LimitUsage(ledger).of(cap, bucket).sum())
        .max(BigDecimal.ZERO);
  }

  private static int products(Step.Cap cap, ClaimInput claim) {
    // A claim without a list of products is for one.
    boolean each = cap.scope() == minshen.policy.Scope.PRODUCT;
    return each && LIBRARY.item(claim.item()).orElseThrow().hasProducts()
        ? claim.products().size()
        : 1;
  }

  private static BigDecimal shares(Outcome outcome) {
    return outcome.pack().funding().stream()
        .map(funder -> outcome.share(funder.who()).orElseThrow())
        .map(Amount::exact)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal exact(ClaimInput claim, List<Award> ledger) {
    return CALCULATOR
        .compute(List.of(claim), ledger, Readings.DEFAULT)
        .getFirst()
        .exact()
        .map(Amount::exact)
        .orElse(BigDecimal.ZERO);
  }

  /** The claim with one fact less: of the claim, or of one product. */
  private static ClaimInput without(ClaimInput claim, Random random) {
    if (!claim.products().isEmpty()) {
      List<Product> products = new ArrayList<>(claim.products());
      int at = random.nextInt(products.size());
      Product product = products.get(at);
      products.set(at, new Product(product.name(), less(product.facts(), random)));
      return with(claim, claim.facts(), products);
    }
    // A choice that may be left out is made by leaving it out: then it is not missing.
    Map<String, Value> needed = new HashMap<>(claim.facts());
    Item item = LIBRARY.item(claim.item()).orElseThrow();
    needed.keySet().removeIf(name -> isFreeChoice(item.fact(name).orElseThrow()));
    Map<String, Value> facts = less(needed, random);
    claim.facts().forEach((name, value) -> putFreeChoice(item, name, value, facts));
    return with(claim, facts, claim.products());
  }

  private static void putFreeChoice(Item item, String name, Value value, Map<String, Value> facts) {
    if (isFreeChoice(item.fact(name).orElseThrow())) {
      facts.put(name, value);
    }
  }

  private static boolean isFreeChoice(Fact fact) {
    return fact.kind() == Fact.Kind.CHOICE && fact.need() == Fact.Need.OPTIONAL;
  }

  private static Map<String, Value> less(Map<String, Value> facts, Random random) {
    Map<String, Value> less = new HashMap<>(facts);
    List<String> names = new ArrayList<>(facts.keySet());
    Collections.sort(names);
    if (!names.isEmpty()) {
      less.remove(names.get(random.nextInt(names.size())));
    }
    return less;
  }

  private static ClaimInput with(
      ClaimInput claim, Map<String, Value> facts, List<Product> products) {
    return claim.withFacts(facts).withProducts(products);
  }
}
