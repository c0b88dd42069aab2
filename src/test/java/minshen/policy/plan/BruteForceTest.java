package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import minshen.packs.PackLoader;
import minshen.policy.Library;
import minshen.policy.Pack;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.CaseArbitrary;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Conflicts;
import minshen.policy.calc.Product;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The best set against every set there is, computed one by one: claims of every item, for shared
 * projects, products and grants of the city, some of them decided.
 */
class BruteForceTest {
  private static final Library LIBRARY = PackLoader.bundled();
  private static final Pack PACK = LIBRARY.pack("MH2025").orElseThrow();
  private static final Calculator CALCULATOR = new Calculator(LIBRARY);

  @Property(tries = 60)
  void noSetOfClaimsBringsMore(@ForAll Random random) {
    List<ClaimInput> claims = new ArrayList<>();
    for (ClaimInput claim : CaseArbitrary.ofOnePack(PACK, random, 3 + random.nextInt(6))) {
      claims.add(withOwnProducts(claim));
    }
    Optimum optimum = best(claims);
    assertThat(optimum.proven()).isTrue();
    assertThat(optimum.best().total().exact()).isEqualByComparingTo(most(claims));
    clashesWithNothing(optimum.best());
    optimum.runnerUp().ifPresent(BruteForceTest::clashesWithNothing);
  }

  /** A product counts where it brings most; computed in order it counts where it comes first. */
  @Property(tries = 60)
  void noSetOfClaimsForTheSameProductsBringsMore(@ForAll Random random) {
    List<ClaimInput> claims = CaseArbitrary.ofOnePack(PACK, random, 3 + random.nextInt(6));
    Optimum optimum = best(claims);
    assertThat(optimum.best().total().exact()).isGreaterThanOrEqualTo(most(claims));
    clashesWithNothing(optimum.best());
  }

  private static Optimum best(List<ClaimInput> claims) {
    return new Optimiser(LIBRARY)
        .optimise(claims, List.of(), Readings.DEFAULT, List.of(), () -> false);
  }

  private static BigDecimal most(List<ClaimInput> claims) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).decision().isEmpty()) {
        free.add(i);
      }
    }
    BigDecimal most = BigDecimal.ZERO;
    for (int set = 0; set < 1 << free.size(); set++) {
      List<ClaimInput> taken = new ArrayList<>();
      for (int i = 0; i < claims.size(); i++) {
        int at = free.indexOf(i);
        if (at < 0 || (set >> at & 1) == 1) {
          taken.add(claims.get(i));
        }
      }
      most = most.max(sum(taken));
    }
    return most;
  }

  private static BigDecimal sum(List<ClaimInput> taken) {
    return CALCULATOR.counts(taken, List.of(), Readings.DEFAULT).stream()
        .flatMap(Optional::stream)
        .map(Amount::exact)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void clashesWithNothing(Plan plan) {
    Conflicts clashes = new Conflicts(LIBRARY, Readings.DEFAULT);
    List<ClaimInput> free =
        plan.outcomes().stream()
            .map(outcome -> outcome.claim())
            .filter(claim -> claim.decision().isEmpty())
            .toList();
    for (ClaimInput one : free) {
      assertThat(free)
          .filteredOn(other -> !other.id().equals(one.id()))
          .allMatch(other -> clashes.between(one, other).isEmpty());
    }
  }

  private static ClaimInput withOwnProducts(ClaimInput claim) {
    List<Product> products =
        claim.products().stream()
            .map(product -> new Product(product.name().map(n -> claim.id() + n), product.facts()))
            .toList();
    return claim.withProducts(products);
  }
}
