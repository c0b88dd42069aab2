package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import org.junit.jupiter.api.Test;

/** What is not certain is not called proven: neither the best set nor the next. */
class UnprovenPlansTest {
  private static final List<Integer> YEARS = List.of(2026, 2027, 2028);

  /** A hundred and twenty claims, of which the search has hardly begun to try the sets. */
  @Test
  void aHardChoiceThatIsStoppedIsNotProven() {
    AtomicInteger asked = new AtomicInteger();
    List<ClaimInput> claims = claims(1, 40);

    Optimum optimum = best(claims, () -> asked.incrementAndGet() > 20);

    assertThat(optimum.proven()).isFalse();
    assertThat(optimum.runnerUpProven()).isFalse();
    assertThat(optimum.best().total().isPositive()).isTrue();
    assertThat(optimum.best().total().exact()).isEqualByComparingTo(recomputed(optimum));
  }

  @Test
  void aNextBestForWhichTheSearchGaveUpIsNotProven() {
    Optimum optimum = best(claims(2, 12), () -> false);

    assertThat(optimum.proven()).isTrue();
    assertThat(optimum.runnerUpProven()).isFalse();
    assertThat(optimum.runnerUp().orElseThrow().total()).isLessThan(optimum.best().total());
  }

  /** Of two caps neither lies within the other: what claims bring hangs on their order. */
  @Test
  void whatFillsCapsThatCrossIsNotProven() {
    Random random = new Random(2);
    Optimum optimum =
        new Optimiser(Yunling.LIBRARY)
            .optimise(
                Yunling.claims(random, 8),
                Yunling.ledger(random),
                Readings.DEFAULT,
                YEARS,
                () -> false);

    assertThat(optimum.proven()).isFalse();
    assertThat(optimum.runnerUpProven()).isFalse();
  }

  /** Of each project three claims that exclude each other, in any of three years. */
  private static List<ClaimInput> claims(long seed, int projects) {
    Random random = new Random(seed);
    List<ClaimInput> claims = new ArrayList<>();
    for (int i = 0; i < projects; i++) {
      String project = "P" + i;
      claims.add(Claims.devices("a" + i, "MH-06", project, cost(random), cost(random)));
      claims.add(
          Claims.of(
              "b" + i,
              "MH-05",
              project,
              "citySupport",
              BigDecimal.valueOf(1000 + random.nextInt(6000), 2),
              "rdCost",
              900));
      claims.add(
          Claims.devices(
              "c" + i, "MH-07", project, BigDecimal.valueOf(15_000 + random.nextInt(12_000), 2)));
    }
    return claims;
  }

  private static BigDecimal cost(Random random) {
    return BigDecimal.valueOf(20_000 + random.nextInt(30_000), 2);
  }

  private static Optimum best(List<ClaimInput> claims, BooleanSupplier cancelled) {
    return new Optimiser(Claims.LIBRARY)
        .optimise(claims, List.of(), Readings.DEFAULT, YEARS, cancelled);
  }

  private static BigDecimal recomputed(Optimum optimum) {
    List<ClaimInput> taken = optimum.best().outcomes().stream().map(o -> o.claim()).toList();
    return new Calculator(Claims.LIBRARY)
        .counts(taken, List.of(), Readings.DEFAULT).stream()
            .map(count -> count.map(Amount::exact).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
