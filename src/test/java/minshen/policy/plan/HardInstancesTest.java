package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instances made to be hard: they must be proven, however long the list of sets would be. */
class HardInstancesTest {
  private static final List<Integer> YEARS = List.of(2026, 2027, 2028);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void fortyClaimsOfTwentyProjectsThatExcludeEachOtherAndShareCaps(int seed) {
    Random random = new Random(seed);
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      claims.add(
          Claims.devices(
              "a" + i, "MH-06", "P" + i, BigDecimal.valueOf(5_000 + random.nextInt(40_000), 2)));
      claims.add(
          Claims.devices(
              "b" + i, "MH-07", "P" + i, BigDecimal.valueOf(5_000 + random.nextInt(20_000), 2)));
    }
    proven(claims);
  }

  @ParameterizedTest
  @ValueSource(strings = {"R7", "R8", "R9", "R10"})
  void fortyClaimsThatFillNearlyEveryYearUnderEachReading(String reading) {
    Random random = new Random(2);
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      claims.add(
          Claims.devices(
              "a" + i, "MH-06", "P" + i, BigDecimal.valueOf(20_000 + random.nextInt(30_000), 2)));
      claims.add(
          Claims.devices(
              "b" + i, "MH-07", "P" + i, BigDecimal.valueOf(15_000 + random.nextInt(12_000), 2)));
    }
    proven(claims, new Readings(Set.of(reading)));
  }

  @Test
  void equalClaimsNeedNotBeTriedInEveryOrder() {
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      claims.add(Claims.devices("a" + i, "MH-06", "P" + i, 350));
      claims.add(Claims.devices("b" + i, "MH-07", "P" + i, 200));
    }
    // Nine times 70 fill 600, three a year; the other eleven are worth 40 each, five a year.
    assertThat(proven(claims, Readings.DEFAULT).best().total()).isEqualTo(Amount.of("1040"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aTradeOffBetweenAFullCapAndAnUncappedItem(int seed) {
    Random random = new Random(seed);
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      BigDecimal cost = BigDecimal.valueOf(20_000 + random.nextInt(30_000), 2);
      claims.add(Claims.devices("a" + i, "MH-06", "P" + i, cost));
      claims.add(
          Claims.of(
              "b" + i,
              "MH-05",
              "P" + i,
              "citySupport",
              BigDecimal.valueOf(1000 + random.nextInt(6000), 2),
              "rdCost",
              900));
    }
    proven(claims);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void fortyClaimsThatJustFitIntoThreeYears(int seed) {
    Random random = new Random(seed);
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      claims.add(
          Claims.devices(
              "c" + i, "MH-06", "P" + i, BigDecimal.valueOf(6400 + random.nextInt(2000), 2)));
    }
    proven(claims);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void fortyClaimsOfOneProject(int seed) {
    Random random = new Random(seed);
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String item = List.of("MH-05", "MH-06", "MH-07").get(i % 3);
      int cost = 100 + random.nextInt(500);
      claims.add(
          item.equals("MH-05")
              ? Claims.of("c" + i, item, "P", "citySupport", cost / 10, "rdCost", cost)
              : Claims.devices("c" + i, item, "P", cost));
    }
    proven(claims);
  }

  private static void proven(List<ClaimInput> claims) {
    proven(claims, Readings.DEFAULT);
  }

  private static Optimum proven(List<ClaimInput> claims, Readings readings) {
    Optimum optimum =
        new Optimiser(Claims.LIBRARY).optimise(claims, List.of(), readings, YEARS, () -> false);
    assertThat(optimum.proven()).isTrue();
    // Where all claims fit in, nothing else can be chosen.
    optimum
        .runnerUp()
        .map(Plan::total)
        .ifPresent(total -> assertThat(total).isLessThanOrEqualTo(optimum.best().total()));
    return optimum;
  }
}
