package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import minshen.packs.PackFiles;
import minshen.packs.PackReader;
import minshen.policy.Fact;
import minshen.policy.Item;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The best set under limits that count, and of items of which an applicant can have one, against
 * every set in every choice of years.
 */
class CountedClaimsTest {
  private static final Pack PACK =
      PackReader.read(PackFiles.of(Path.of("src/test/resources/minshen/packs/QS2026"))).pack();
  private static final Library LIBRARY = new Library(List.of(PACK));
  private static final Calculator CALCULATOR = new Calculator(LIBRARY);
  private static final List<String> ITEMS =
      List.of("QS-02", "QS-03", "QS-06", "QS-08", "QS-08", "QS-08", "QS-12", "QS-14", "QS-11");
  private static final List<Integer> YEARS = List.of(2026, 2027);

  @Property(tries = 40)
  void noSetInAnyYearsBringsMore(@ForAll Random random) {
    List<ClaimInput> claims = claims(random, 2 + random.nextInt(3), ITEMS);
    List<Award> ledger = ledger(random);

    Optimum optimum =
        new Optimiser(LIBRARY).optimise(claims, ledger, Readings.DEFAULT, YEARS, () -> false);

    assertThat(optimum.proven()).isTrue();
    assertThat(optimum.best().total().exact())
        .isCloseTo(most(claims, ledger), within(new BigDecimal("0.000001")));
  }

  /** A product that is left out of a claim leaves its place to one of another claim. */
  @Property(tries = 40)
  void noSetOfProductsBringsMore(@ForAll Random random) {
    List<ClaimInput> claims =
        claims(random, 2 + random.nextInt(3), List.of("QS-13", "QS-13", "QS-11"));
    List<Award> ledger = ledger(random);

    Optimum optimum =
        new Optimiser(LIBRARY).optimise(claims, ledger, Readings.DEFAULT, List.of(), () -> false);

    assertThat(optimum.proven()).isTrue();
    assertThat(optimum.best().total().exact()).isEqualByComparingTo(mostProducts(claims, ledger));
  }

  /** Every set of rows of products, those that are in none being left out of their claims. */
  private static BigDecimal mostProducts(List<ClaimInput> claims, List<Award> ledger) {
    int rows = claims.stream().mapToInt(claim -> claim.products().size()).sum();
    BigDecimal most = BigDecimal.ZERO;
    for (int set = 0; set < 1 << rows; set++) {
      List<ClaimInput> taken = new ArrayList<>();
      int row = 0;
      for (ClaimInput claim : claims) {
        List<Product> kept = new ArrayList<>();
        for (Product product : claim.products()) {
          if ((set >> row++ & 1) == 1) {
            kept.add(product);
          }
        }
        if (!kept.isEmpty() || claim.products().isEmpty()) {
          taken.add(kept.isEmpty() ? claim : claim.withProducts(kept));
        }
      }
      most =
          most.max(
              CALCULATOR.counts(taken, ledger, Readings.DEFAULT).stream()
                  .flatMap(Optional::stream)
                  .map(Amount::exact)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return most;
  }

  /** Each claim left out, in its own year, or in one of the others. */
  private static BigDecimal most(List<ClaimInput> claims, List<Award> ledger) {
    int options = 2 + YEARS.size();
    BigDecimal most = BigDecimal.ZERO;
    for (int code = 0; code < Math.pow(options, claims.size()); code++) {
      List<ClaimInput> taken = new ArrayList<>();
      int rest = code;
      for (ClaimInput claim : claims) {
        int option = rest % options;
        rest /= options;
        if (option == 1) {
          taken.add(claim);
        } else if (option > 1) {
          taken.add(
              claim.withDays(
                  claim.eventDate(), claim.applyDate(), Optional.of(YEARS.get(option - 2))));
        }
      }
      most =
          most.max(
              CALCULATOR.counts(taken, ledger, Readings.DEFAULT).stream()
                  .flatMap(Optional::stream)
                  .map(Amount::exact)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return most;
  }

  private static List<Award> ledger(Random random) {
    List<Award> ledger = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      ledger.add(
          new Award(
              random.nextBoolean() ? "QS-08" : "QS-13",
              2025 + random.nextInt(3),
              Amount.of(10),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return ledger;
  }

  private static List<ClaimInput> claims(Random random, int count, List<String> items) {
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Item item = PACK.item(items.get(random.nextInt(items.size()))).orElseThrow();
      List<Product> products = new ArrayList<>();
      for (int p = item.hasProducts() ? 1 + random.nextInt(3) : 0; p > 0; p--) {
        Optional<String> name = Optional.of(i + "品" + p).filter(_ -> random.nextInt(4) > 0);
        products.add(new Product(name, facts(item.productFacts(), random)));
      }
      claims.add(
          new ClaimInput(
              "c" + i,
              item.id(),
              Optional.empty(),
              Optional.of("项目" + i),
              Optional.of(LocalDate.of(2025, 9, 30)),
              Optional.of(LocalDate.of(2026 + random.nextInt(2), 3, 15)),
              Optional.empty(),
              facts(item.facts(), random),
              products,
              Map.of()));
    }
    return claims;
  }

  private static Map<String, Value> facts(List<Fact> asked, Random random) {
    Map<String, Value> facts = new HashMap<>();
    for (Fact fact : asked) {
      facts.put(
          fact.name(),
          fact.kind() == Fact.Kind.CHOICE
              ? new Value.Word(fact.choices().get(random.nextInt(fact.choices().size())).id())
              : new Value.Figure(BigDecimal.valueOf(random.nextInt(2000))));
    }
    return facts;
  }
}
