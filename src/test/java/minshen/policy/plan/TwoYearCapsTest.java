package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The best set of claims where a cap is counted over two years in a row, against every set. */
class TwoYearCapsTest {
  private static final Calculator CALCULATOR = new Calculator(Yunling.LIBRARY);

  @Test
  void aClaimMovesOutOfTheTwoYearsThatAreFull() {
    List<ClaimInput> claims =
        List.of(
            Yunling.research("c1", 2026, new BigDecimal("1400")),
            Yunling.research("c2", 2026, new BigDecimal("1400")));

    Optimum near = best(claims, List.of(), List.of(2026, 2027));
    Optimum far = best(claims, List.of(), List.of(2026, 2028));

    assertThat(near.best().total()).isEqualTo(Amount.of("260"));
    assertThat(far.best().total()).isEqualTo(Amount.of("380"));
    assertThat(far.best().outcomes().stream().map(o -> o.claim().year().orElseThrow()))
        .containsExactlyInAnyOrder(2026, 2028);
  }

  @Property(tries = 60)
  void noSetInAnyOrderBringsMore(@ForAll Random random) {
    List<ClaimInput> claims = Yunling.claims(random, 1 + random.nextInt(4));
    List<Award> ledger = Yunling.ledger(random);
    List<Integer> years = random.nextBoolean() ? List.of() : List.of(2026, 2027);

    Optimum optimum = best(claims, ledger, years);

    BigDecimal most = mostOf(claims, new ArrayList<>(), ledger, years);
    assertThat(optimum.best().total().exact()).isLessThanOrEqualTo(most);
    if (optimum.proven()) {
      assertThat(optimum.best().total().exact()).isEqualByComparingTo(most);
    }
  }

  /** Every set of the claims, in every order and in every choice of years. */
  private static BigDecimal mostOf(
      List<ClaimInput> left, List<ClaimInput> taken, List<Award> ledger, List<Integer> years) {
    BigDecimal most =
        CALCULATOR.compute(taken, ledger, Readings.DEFAULT).stream()
            .filter(Outcome::counted)
            .map(o -> o.exact().orElseThrow())
            .map(Amount::exact)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    for (ClaimInput next : left) {
      List<ClaimInput> others = new ArrayList<>(left);
      others.remove(next);
      Set<Integer> among = new LinkedHashSet<>(List.of(next.year().orElseThrow()));
      among.addAll(years);
      for (int year : among) {
        taken.add(next.withDays(next.eventDate(), next.applyDate(), Optional.of(year)));
        most = most.max(mostOf(others, taken, ledger, years));
        taken.removeLast();
      }
    }
    return most;
  }

  private static Optimum best(List<ClaimInput> claims, List<Award> ledger, List<Integer> years) {
    return new Optimiser(Yunling.LIBRARY)
        .optimise(claims, ledger, Readings.DEFAULT, years, () -> false);
  }
}
