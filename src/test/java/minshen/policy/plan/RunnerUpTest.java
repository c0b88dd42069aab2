package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minshen.policy.Readings;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.Case;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The best set and the next, against every set in all years by the calculator itself. */
class RunnerUpTest {
  private static final Calculator CALCULATOR = new Calculator(Claims.LIBRARY);
  private static final List<Integer> YEARS = List.of(2026, 2027);

  private List<Award> ledger = List.of();

  @Property(tries = 30)
  void noOtherChoiceComesNearer(@ForAll Random random) {
    List<Case> claims = claims(random);
    ledger =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Award(
                    "MH-06",
                    2026,
                    BigDecimal.valueOf(random.nextInt(190)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(claims, ledger, Readings.DEFAULT, YEARS, () -> false);
    Set<String> best =
        optimum.best().outcomes().stream().map(o -> o.claim().id()).collect(Collectors.toSet());
    Most most = new Most();
    each(claims, 0, new ArrayList<>(), set -> most.see(set, best));
    assertThat(optimum.best().total()).isEqualByComparingTo(most.ofAll);
    assertThat(optimum.runnerUpProven()).isTrue();
    assertThat(optimum.runnerUp().isPresent()).isEqualTo(most.withOther.signum() > 0);
    optimum
        .runnerUp()
        .ifPresent(other -> assertThat(other.total()).isEqualByComparingTo(most.withOther));
  }

  /** The highest totals of the sets seen. */
  private final class Most {
    private BigDecimal ofAll = BigDecimal.ZERO;

    /** With a claim which the best set leaves out and which brings something. */
    private BigDecimal withOther = BigDecimal.ZERO;

    void see(List<Case> set, Set<String> best) {
      BigDecimal total = total(set);
      ofAll = ofAll.max(total);
      if (total.compareTo(withOther) > 0
          && set.stream().anyMatch(c -> !best.contains(c.id()) && brings(c, set, total))) {
        withOther = total;
      }
    }
  }

  private boolean brings(Case claim, List<Case> set, BigDecimal total) {
    return total(set.stream().filter(other -> !other.id().equals(claim.id())).toList())
            .compareTo(total)
        < 0;
  }

  private BigDecimal total(List<Case> set) {
    return new Plan(CALCULATOR.compute(set, ledger, Readings.DEFAULT)).total();
  }

  private static void each(
      List<Case> claims, int next, List<Case> taken, Consumer<List<Case>> seen) {
    if (next == claims.size()) {
      seen.accept(taken);
      return;
    }
    each(claims, next + 1, taken, seen);
    Case claim = claims.get(next);
    boolean excluded =
        taken.stream()
            .anyMatch(t -> t.project().equals(claim.project()) && !t.item().equals(claim.item()));
    if (!excluded) {
      for (int year : YEARS) {
        taken.add(claim.withDays(claim.eventDate(), claim.applyDate(), Optional.of(year)));
        each(claims, next + 1, taken, seen);
        taken.removeLast();
      }
    }
  }

  /** Claims of items that all exclude each other, and fill their caps with a few of them. */
  private static List<Case> claims(Random random) {
    List<Case> claims = new ArrayList<>();
    int count = 4 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      String project = "P" + random.nextInt(3);
      int cost = 100 + random.nextInt(500);
      claims.add(
          switch (random.nextInt(4)) {
            case 0 -> Claims.of("c" + i, "MH-05", project, "citySupport", cost / 8, "rdCost", 900);
            case 1 -> Claims.devices("c" + i, "MH-07", project, cost, cost);
            default -> Claims.devices("c" + i, "MH-06", project, cost, 200, cost);
          });
    }
    return claims;
  }
}
