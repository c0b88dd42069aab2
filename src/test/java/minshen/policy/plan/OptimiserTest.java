package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Outcome;
import minshen.words.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The best set of claims, against every set there is. */
class OptimiserTest {
  private static final Calculator CALCULATOR = new Calculator(Claims.LIBRARY);

  @Test
  void ofTwoThatExcludeEachOtherTheHigherIsTaken() {
    Optimum optimum =
        best(
            List.of(
                Claims.of("c1", "MH-05", "P1", "citySupport", 40, "rdCost", 1000),
                Claims.devices("c2", "MH-06", "P1", 450),
                Claims.of("c3", "MH-11", "")),
            List.of());
    assertThat(ids(optimum.best())).containsExactly("c2", "c3");
    assertThat(optimum.best().total()).isEqualTo(Amount.of("110"));
    assertThat(optimum.runnerUp().map(OptimiserTest::ids)).contains(List.of("c1", "c3"));
    assertThat(optimum.runnerUp().map(Plan::total).orElseThrow()).isEqualTo(Amount.of("60"));
    assertThat(said(optimum)).contains("「P1」放在 MH-06 得 90.00 万元；放在 MH-05 只有 40.00 万元");
  }

  @Test
  void aProjectGoesWhereTheCapStillHasRoom() {
    Optimum optimum =
        best(
            List.of(
                Claims.of("c1", "MH-05", "P1", "citySupport", 60, "rdCost", 1000),
                Claims.devices("c2", "MH-06", "P1", 500),
                Claims.devices("c3", "MH-06", "P2", 500),
                Claims.devices("c4", "MH-06", "P3", 500)),
            List.of());
    assertThat(optimum.best().total()).isEqualTo(Amount.of("260"));
    assertThat(ids(optimum.best())).containsExactly("c1", "c3", "c4");
    assertThat(said(optimum))
        .contains("「P1」放在 MH-05，不放在 MH-06：2026 年 MH-06 每个企业每年累计最高 200 万元，余额不够");
  }

  @Test
  void whatTheLedgerHasUsedOfACapIsGone() {
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(
                List.of(Claims.devices("c1", "MH-06", "P1", 500)),
                List.of(
                    new Award(
                        "MH-06",
                        2026,
                        Amount.of("170"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Readings.DEFAULT,
                List.of(),
                () -> false);
    assertThat(optimum.best().total()).isEqualTo(Amount.of("30"));
  }

  @Test
  void aClaimAloneGoesToTheYearThatTheLedgerHasNotCut() {
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(
                List.of(
                    Claims.devices("c1", "MH-06", "P1", 400),
                    Claims.of("c2", "MH-05", "P1", "citySupport", 20, "rdCost", 900)),
                List.of(
                    new Award(
                        "MH-06",
                        2026,
                        Amount.of("170"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Readings.DEFAULT,
                List.of(2026, 2027),
                () -> false);
    assertThat(optimum.best().total()).isEqualTo(Amount.of("80"));
    assertThat(optimum.proven()).isTrue();
  }

  @Test
  void aClaimMovesToTheYearThatHasRoom() {
    List<ClaimInput> claims =
        List.of(
            Claims.devices("c1", "MH-06", "P1", 500, 500),
            Claims.devices("c2", "MH-06", "P2", 400));
    Optimum optimum = best(claims, List.of(2026, 2027));
    assertThat(optimum.best().total()).isEqualTo(Amount.of("280"));
    assertThat(optimum.best().outcomes().stream().map(o -> o.claim().year().orElseThrow()))
        .containsExactlyInAnyOrder(2027, 2026);
    assertThat(best(claims, List.of()).best().total()).isEqualTo(Amount.of("200"));
  }

  @Test
  void claimsThatBringNothingAreLeft() {
    Optimum optimum =
        best(
            List.of(
                Claims.devices("c1", "MH-06", "P1", 100),
                Claims.devices("c2", "MH-06", "P2", 500, 500, 500)),
            List.of());
    assertThat(ids(optimum.best())).containsExactly("c2");
    assertThat(said(optimum)).contains("「P1」的 MH-06 不放进来：2026 年 MH-06 每个企业每年累计最高 200 万元，已经没有余额");
  }

  @Test
  void whatHasNoAmountOrNoChannelStandsAside() {
    Optimum optimum =
        best(
            List.of(
                Claims.of("c1", "MH-01", "P1"),
                Claims.of("c2", "MH-17", "P1"),
                Claims.of("c3", "MH-08", "P1"),
                Claims.of("c4", "MH-Y01", "P1", "citySupport", 100)),
            List.of());
    assertThat(optimum.best().outcomes()).isEmpty();
    assertThat(optimum.runnerUp()).isEmpty();
    assertThat(optimum.aside()).hasSize(4);
    assertThat(optimum.proven()).isTrue();
  }

  @Test
  void whereNothingIsLeftOutThereIsNoRunnerUp() {
    Optimum optimum =
        best(
            List.of(
                Claims.of("c1", "MH-11", ""), Claims.of("c2", "MH-08", "P", "citySupport", 500)),
            List.of());
    assertThat(optimum.runnerUp()).isEmpty();
  }

  @Property(tries = 60)
  void noSetBringsMore(@ForAll Random random) {
    List<ClaimInput> claims = Claims.random(random, 1 + random.nextInt(5), 2);
    List<Integer> years = random.nextBoolean() ? List.of() : List.of(2026, 2027);
    List<Award> ledger = ledger(random);
    Readings readings = readings(random);
    Optimum optimum =
        new Optimiser(Claims.LIBRARY).optimise(claims, ledger, readings, years, () -> false);
    BigDecimal most = mostOf(claims, 0, new ArrayList<>(), ledger, readings, years);
    assertThat(optimum.best().total().exact()).isEqualByComparingTo(most);
    assertThat(optimum.proven()).isTrue();
    assertThat(excluding(optimum.best())).isFalse();
    optimum
        .runnerUp()
        .ifPresent(
            next -> {
              assertThat(next.total().exact()).isLessThanOrEqualTo(most);
              assertThat(ids(next)).isNotEqualTo(ids(optimum.best()));
              assertThat(excluding(next)).isFalse();
            });
  }

  /**
   * Under a joint ceiling it does where claims of one stage name another R&D: there all name one.
   */
  @Property(tries = 30)
  void theOrderOfTheClaimsPlaysNoPart(@ForAll Random random) {
    Value cost = new Value.Figure(BigDecimal.valueOf(random.nextInt(3000)));
    List<ClaimInput> claims =
        Claims.random(random, 8, 3).stream()
            .map(
                claim ->
                    claim.figure("rdCost").isPresent()
                        ? claim.withFacts(
                            Map.of("citySupport", claim.facts().get("citySupport"), "rdCost", cost))
                        : claim)
            .toList();
    List<ClaimInput> shuffled = new ArrayList<>(claims);
    java.util.Collections.shuffle(shuffled, random);
    List<Integer> years = List.of(2026, 2027);
    assertThat(best(shuffled, years).best().total())
        .isEqualByComparingTo(best(claims, years).best().total());
  }

  private static BigDecimal mostOf(
      List<ClaimInput> claims,
      int next,
      List<ClaimInput> taken,
      List<Award> ledger,
      Readings readings,
      List<Integer> years) {
    if (next == claims.size()) {
      return CALCULATOR.compute(taken, ledger, readings).stream()
          .filter(Outcome::counted)
          .map(o -> o.exact().orElse(Amount.ZERO))
          .map(Amount::exact)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
    BigDecimal most = mostOf(claims, next + 1, taken, ledger, readings, years);
    ClaimInput claim = claims.get(next);
    if (taken.stream().noneMatch(t -> excluded(t, claim))) {
      List<Optional<Integer>> choice =
          years.isEmpty() ? List.of(Optional.empty()) : years.stream().map(Optional::of).toList();
      for (Optional<Integer> year : choice) {
        taken.add(claim.withDays(claim.eventDate(), claim.applyDate(), year));
        most = most.max(mostOf(claims, next + 1, taken, ledger, readings, years));
        taken.removeLast();
      }
    }
    return most;
  }

  private static boolean excluding(Plan plan) {
    return plan.outcomes().stream()
        .anyMatch(a -> plan.outcomes().stream().anyMatch(b -> excluded(a.claim(), b.claim())));
  }

  /** Written out once more, so that a mistake in the pack or the optimiser shows. */
  private static boolean excluded(ClaimInput one, ClaimInput other) {
    return one.project().equals(other.project())
        && !one.item().equals(other.item())
        && List.of(
                Set.of("MH-03", "MH-04"),
                Set.of("MH-05", "MH-06", "MH-07"),
                Set.of("MH-08", "MH-10", "MH-13"))
            .stream()
            .anyMatch(set -> set.contains(one.item()) && set.contains(other.item()));
  }

  private static List<Award> ledger(Random random) {
    return random.nextInt(3) > 0
        ? List.of()
        : List.of(
            new Award(
                "MH-06",
                2026,
                new Amount(BigDecimal.valueOf(random.nextInt(25_000), 2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  private static Readings readings(Random random) {
    return random.nextBoolean()
        ? Readings.DEFAULT
        : new Readings(Set.of(List.of("R7", "R8", "R9", "R10").get(random.nextInt(4))));
  }

  private static Optimum best(List<ClaimInput> claims, List<Integer> years) {
    return new Optimiser(Claims.LIBRARY)
        .optimise(claims, List.of(), Readings.DEFAULT, years, () -> false);
  }

  private static List<String> ids(Plan plan) {
    return plan.outcomes().stream().map(o -> o.claim().id()).toList();
  }

  private static List<String> said(Optimum optimum) {
    return optimum.reasons().stream().map(Words.CHINESE::say).toList();
  }
}
