package minshen.policy.calc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.plan.Yunling;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold for rates by tiers and for caps over several years, whatever is typed. */
class OwnStepsTest {
  private static final Calculator CALCULATOR = new Calculator(Yunling.LIBRARY);

  /** Up to 200: 25 %; up to 1,000: 15 %; above: 5 %. In cents of 万元, as {@code hundredths}. */
  @Property(tries = 300)
  void eachStretchHasItsOwnRate(@ForAll @IntRange(max = 280_000) int hundredths) {
    long tenThousandths =
        Math.min(hundredths, 20_000) * 25L
            + Math.clamp(hundredths - 20_000L, 0, 80_000) * 15L
            + Math.max(hundredths - 100_000L, 0) * 5L;
    assertThat(research(hundredths)).isEqualByComparingTo(BigDecimal.valueOf(tenThousandths, 4));
  }

  @Property(tries = 200)
  void aHundredthMoreBringsNoLessAndNeverMoreThanTheHighestRate(
      @ForAll @IntRange(max = 400_000) int hundredths) {
    BigDecimal more = research(hundredths + 1).subtract(research(hundredths));
    assertThat(more).isBetween(BigDecimal.ZERO, new BigDecimal("0.0025"));
  }

  @Property(tries = 200)
  void noTwoYearsInARowGoBeyondTheCapAndNothingIsCutThatFits(@ForAll Random random) {
    List<Award> ledger = Yunling.ledger(random);
    List<Outcome> outcomes =
        CALCULATOR.compute(Yunling.claims(random, 1 + random.nextInt(6)), ledger, Readings.DEFAULT);

    for (int first = 2022; first <= 2030; first++) {
      BigDecimal received = received(ledger, first);
      assertThat(received.add(granted(outcomes, first)))
          .as(first + " and the year after")
          .isLessThanOrEqualTo(Yunling.LIMIT.max(received));
    }
    for (Outcome outcome : outcomes) {
      int year = outcome.claim().year().orElseThrow();
      BigDecimal alone =
          CALCULATOR
              .compute(List.of(outcome.claim()), List.of(), Readings.DEFAULT)
              .getFirst()
              .exact()
              .orElseThrow()
              .exact();
      boolean full =
          Stream.of(year - 1, year)
              .anyMatch(
                  first ->
                      received(ledger, first).add(granted(outcomes, first)).compareTo(Yunling.LIMIT)
                          >= 0);
      assertThat(full || outcome.exact().orElseThrow().exact().compareTo(alone) == 0).isTrue();
    }
  }

  private static BigDecimal research(int hundredths) {
    ClaimInput claim = Yunling.research("c", 2026, BigDecimal.valueOf(hundredths, 2));
    return CALCULATOR
        .compute(List.of(claim), List.of(), Readings.DEFAULT)
        .getFirst()
        .exact()
        .orElseThrow()
        .exact();
  }

  private static BigDecimal granted(List<Outcome> outcomes, int first) {
    return outcomes.stream()
        .filter(o -> List.of(first, first + 1).contains(o.claim().year().orElseThrow()))
        .map(Outcome::exact)
        .flatMap(Optional::stream)
        .map(Amount::exact)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal received(List<Award> ledger, int first) {
    return ledger.stream()
        .filter(award -> List.of(first, first + 1).contains(award.year()))
        .map(Award::amount)
        .map(Amount::exact)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
