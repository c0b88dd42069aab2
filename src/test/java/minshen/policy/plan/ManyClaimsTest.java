package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twelve to sixteen claims against every set of them, each computed by the calculator: the best set
 * and the next. What excludes what is written down here once more.
 */
class ManyClaimsTest {
  private static final Calculator CALCULATOR = new Calculator(Claims.LIBRARY);
  private static final List<Set<String>> EXCLUSIVE =
      List.of(Set.of("MH-05", "MH-06", "MH-07"), Set.of("MH-08", "MH-10", "MH-13"));

  /** With every other seed the ledger has used something of one year, so that they differ. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void twelveClaimsThatChooseTheirYear(long seed) {
    Random random = new Random(seed);
    List<Award> ledger = seed % 2 == 0 ? ledger(random) : List.of();
    check(claims(random, 4, 12, 1), ledger, List.of(2026, 2027));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void sixteenClaimsOfTheirOwnYear(long seed) {
    Random random = new Random(seed);
    check(claims(random, 5, 16, 1), ledger(random), List.of());
  }

  /** Amounts of few values: many sets bring the same, and the next one a step less. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void twelveClaimsOfRoundAmounts(long seed) {
    Random random = new Random(seed);
    List<Award> ledger = seed % 2 == 0 ? ledger(random) : List.of();
    check(claims(random, 4, 12, 5_000), ledger, List.of(2026, 2027));
  }

  /** 90 + 60 + 50 and 80 + 70 + 50 fill two years of 200; 90 and 80 in one year do not. */
  @Test
  void yearsThatLookAlikeAreNoLongerSoOnceSomethingIsTaken() {
    List<ClaimInput> claims = new ArrayList<>();
    for (int cost : List.of(450, 400, 350, 300, 250, 250)) {
      claims.add(Claims.devices(id(claims.size()), "MH-06", "P" + claims.size(), cost));
    }
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(claims, List.of(), Readings.DEFAULT, List.of(2026, 2027), () -> false);
    assertThat(optimum.best().total()).isEqualTo(Amount.of("400"));
  }

  private static void check(List<ClaimInput> claims, List<Award> ledger, List<Integer> years) {
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(claims, ledger, Readings.DEFAULT, years, () -> false);
    EverySet every = new EverySet(claims, ledger, years);

    assertThat(optimum.proven()).isTrue();
    assertThat(optimum.runnerUpProven()).isTrue();
    assertThat(optimum.best().total().exact()).isEqualByComparingTo(every.most());
    assertThat(optimum.runnerUp().map(Plan::total).map(Amount::exact).orElse(BigDecimal.ZERO))
        .isEqualByComparingTo(every.mostOtherThan(optimum.best()));
  }

  private static String id(int number) {
    return "c" + (char) ('a' + number);
  }

  /**
   * Claims of a few projects; of each project three exclude each other.
   *
   * @param step their figures are multiples of so many hundredths
   */
  private static List<ClaimInput> claims(Random random, int projects, int count, int step) {
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String project = "P" + i % projects;
      int steps = (10_000 + random.nextInt(40_000)) / step;
      BigDecimal figure = BigDecimal.valueOf((long) steps * step, 2);
      claims.add(
          switch (i / projects) {
            case 0 -> Claims.devices(id(i), "MH-06", project, figure, 150);
            case 1 -> Claims.devices(id(i), "MH-07", project, figure, 100);
            case 2 ->
                Claims.of(
                    id(i), "MH-05", project, "citySupport", figure.movePointLeft(1), "rdCost", 900);
            default -> Claims.of(id(i), "MH-08", project, "citySupport", figure.movePointRight(1));
          });
    }
    return claims;
  }

  private static List<Award> ledger(Random random) {
    return List.of(
        new Award(
            "MH-06",
            2026,
            Amount.of(10L * (1 + random.nextInt(12))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** Every set of claims in every choice of years, with what it brings. */
  private static final class EverySet {
    private final List<ClaimInput> claims;
    private final List<Award> ledger;
    private final List<Integer> years;
    private final int options;
    private final Map<List<Integer>, BigDecimal> totals = new HashMap<>();

    EverySet(List<ClaimInput> claims, List<Award> ledger, List<Integer> years) {
      this.claims = claims;
      this.ledger = ledger;
      this.years = years;
      this.options = Math.max(1, years.size());
      each(0, new Integer[claims.size()]);
    }

    /** A place is 0 where the claim is left, else 1 for its first way, 2 for the second. */
    private void each(int at, Integer[] set) {
      if (at == set.length) {
        totals.put(List.of(set), total(set));
        return;
      }
      set[at] = 0;
      each(at + 1, set);
      if (fits(at, set)) {
        for (int option = 1; option <= options; option++) {
          set[at] = option;
          each(at + 1, set);
        }
      }
      set[at] = 0;
    }

    private boolean fits(int at, Integer[] set) {
      for (int other = 0; other < at; other++) {
        if (set[other] > 0 && excluded(claims.get(at), claims.get(other))) {
          return false;
        }
      }
      return true;
    }

    private static boolean excluded(ClaimInput one, ClaimInput other) {
      return one.project().equals(other.project())
          && !one.item().equals(other.item())
          && EXCLUSIVE.stream().anyMatch(s -> s.containsAll(Set.of(one.item(), other.item())));
    }

    private BigDecimal total(Integer[] set) {
      List<ClaimInput> taken = new ArrayList<>();
      for (int i = 0; i < set.length; i++) {
        if (set[i] > 0) {
          taken.add(in(set[i], claims.get(i)));
        }
      }
      return CALCULATOR.counts(taken, ledger, Readings.DEFAULT).stream()
          .map(count -> count.map(Amount::exact).orElse(BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private ClaimInput in(int option, ClaimInput claim) {
      return years.isEmpty()
          ? claim
          : claim.withDays(
              claim.eventDate(), claim.applyDate(), Optional.of(years.get(option - 1)));
    }

    BigDecimal most() {
      return totals.values().stream().max(BigDecimal::compareTo).orElseThrow();
    }

    /**
     * The most with a claim that a plan leaves out, each claim bringing something, none to be added
     * that brings more; zero if there is no such set.
     */
    BigDecimal mostOtherThan(Plan plan) {
      return totals.entrySet().stream()
          .filter(set -> isOther(set.getKey(), plan))
          .filter(set -> isTight(set.getKey(), set.getValue()))
          .filter(set -> isFull(set.getKey(), set.getValue()))
          .map(Map.Entry::getValue)
          .max(BigDecimal::compareTo)
          .orElse(BigDecimal.ZERO);
    }

    private boolean isOther(List<Integer> set, Plan plan) {
      for (int i = 0; i < set.size(); i++) {
        if (set.get(i) > 0 && !plan.takes(claims.get(i).id())) {
          return true;
        }
      }
      return false;
    }

    private boolean isTight(List<Integer> set, BigDecimal total) {
      for (int i = 0; i < set.size(); i++) {
        if (set.get(i) > 0 && totals.get(with(set, i, 0)).compareTo(total) >= 0) {
          return false;
        }
      }
      return true;
    }

    private boolean isFull(List<Integer> set, BigDecimal total) {
      for (int i = 0; i < set.size(); i++) {
        for (int option = 1; set.get(i) == 0 && option <= options; option++) {
          // What is in no set is excluded by what is taken.
          BigDecimal more = totals.get(with(set, i, option));
          if (more != null && more.compareTo(total) > 0) {
            return false;
          }
        }
      }
      return true;
    }

    private static List<Integer> with(List<Integer> set, int at, int option) {
      Integer[] other = set.toArray(new Integer[0]);
      other[at] = option;
      return Arrays.asList(other);
    }
  }
}
