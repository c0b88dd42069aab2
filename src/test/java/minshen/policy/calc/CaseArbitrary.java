package minshen.policy.calc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Claims as people might type them: any item, facts given or not, conditions mostly met. */
public final class CaseArbitrary {
  private static final List<String> PROJECTS = List.of("甲", "乙");
  private static final List<String> GRANTS = List.of("沪科 1", "沪科 2");

  private CaseArbitrary() {}

  /** Dossiers of up to five claims. */
  public static Arbitrary<List<ClaimInput>> dossiers(Library library, double given) {
    return Arbitraries.randomValue(
        random -> {
          List<ClaimInput> cases = new ArrayList<>();
          int count = 1 + random.nextInt(5);
          for (int i = 0; i < count; i++) {
            cases.add(one(any(withItems(library), random), random, "c" + i, given));
          }
          return cases;
        });
  }

  /** So many claims of one pack, with all facts given, some for one grant, some decided. */
  public static List<ClaimInput> ofOnePack(Pack pack, Random random, int count) {
    List<ClaimInput> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ClaimInput made = one(pack, random, "c" + i, 1);
      cases.add(
          made.withCityGrant(
                  random.nextBoolean() ? Optional.empty() : Optional.of(any(GRANTS, random)))
              .withDecision(
                  random.nextInt(6) > 0 ? Optional.empty() : Optional.of(decided(random))));
    }
    return cases;
  }

  private static Decision decided(Random random) {
    return random.nextInt(3) == 0
        ? new Decision(Decision.State.REJECTED, Optional.empty(), Optional.empty())
        : new Decision(
            Decision.State.APPROVED,
            Optional.of(new Amount(BigDecimal.valueOf(random.nextInt(20_000), 2))),
            Optional.empty());
  }

  static Arbitrary<List<Award>> ledgers(Library library) {
    return Arbitraries.randomValue(
        random -> {
          List<Award> ledger = new ArrayList<>();
          int count = random.nextInt(4);
          for (int i = 0; i < count; i++) {
            ledger.add(
                new Award(
                    any(library.itemIds(), random),
                    2025 + random.nextInt(3),
                    new Amount(figure(random)),
                    random.nextBoolean() ? Optional.of(any(PROJECTS, random)) : Optional.empty(),
                    random.nextBoolean() ? Optional.of("veterinary") : Optional.empty(),
                    Optional.empty()));
          }
          return ledger;
        });
  }

  static BigDecimal figure(Random random) {
    BigDecimal figure = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
    return random.nextInt(10) == 0 ? figure.movePointRight(4) : figure;
  }

  private static ClaimInput one(Pack pack, Random random, String id, double given) {
    Item item = any(pack.items(), random);
    Optional<String> variant =
        item.variants().isEmpty()
            ? Optional.empty()
            : Optional.of(any(item.variants(), random).id());
    List<Product> products = new ArrayList<>();
    int count = item.hasProducts() ? random.nextInt(5) : 0;
    for (int i = 0; i < count; i++) {
      products.add(
          new Product(Optional.of("产品" + i), facts(item.productFacts(), variant, random, given)));
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Condition condition : pack.conditions()) {
      answers.put(condition.id(), Answer.YES);
    }
    for (Condition condition : item.conditions()) {
      answers.put(condition.id(), random.nextInt(20) == 0 ? Answer.UNKNOWN : Answer.YES);
    }
    return new ClaimInput(
        id,
        item.id(),
        variant,
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(any(PROJECTS, random)),
        Optional.of(eventIn(pack)),
        Optional.of(LocalDate.of(2026 + random.nextInt(2), 3, 15)),
        Optional.empty(),
        facts(item.facts(), variant, random, given),
        products,
        answers);
  }

  private static Map<String, Value> facts(
      List<Fact> asked, Optional<String> variant, Random random, double given) {
    Map<String, Value> facts = new LinkedHashMap<>();
    for (Fact fact : asked) {
      if (fact.askedOf(variant) && random.nextDouble() < given) {
        facts.put(
            fact.name(),
            switch (fact.kind()) {
              case CHOICE -> new Value.Word(any(fact.choices(), random).id());
              case TEXT -> new Value.Word("美元");
              case COUNT -> new Value.Figure(BigDecimal.valueOf(1 + random.nextInt(4)));
              case AMOUNT, NUMBER, PERCENT -> new Value.Figure(figure(random));
              case DATE -> new Value.Day(LocalDate.of(2025, 9, 30));
              case YES_NO -> new Value.Truth(random.nextBoolean());
              case CHOICES -> new Value.Words(List.of(any(fact.choices(), random).id()));
            });
      }
    }
    return facts;
  }

  private static List<Pack> withItems(Library library) {
    return library.packs().stream().filter(pack -> !pack.items().isEmpty()).toList();
  }

  /** A day that the pack supports. */
  private static LocalDate eventIn(Pack pack) {
    LocalDate day = LocalDate.of(2025, 9, 30);
    Pack.Period period = pack.events().period();
    return period.contains(day) ? day : period.to().orElseThrow();
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
