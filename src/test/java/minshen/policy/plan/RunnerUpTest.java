package minshen.policy.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import minshen.policy.Readings;
import minshen.policy.amount.Amount;
import minshen.policy.calc.Award;
import minshen.policy.calc.Calculator;
import minshen.policy.calc.ClaimInput;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best set and the next, against every set in all years by the calculator itself. */
class RunnerUpTest {
  private static final Calculator CALCULATOR = new Calculator(Claims.LIBRARY);
  private static final List<Integer> YEARS = List.of(2026, 2027);

  private List<Award> ledger = List.of();

  @Property(tries = 30)
  void noOtherChoiceComesNearer(@ForAll Random random) {
    proveNextBest(random);
  }

  /** Each seed makes claims of which one brings nothing beside all that fits, but beside less. */
  @ParameterizedTest
  @ValueSource(longs = {34, 198, 258})
  void whatOnlyBringsSomethingBesideLessIsSeen(long seed) {
    proveNextBest(new Random(seed));
  }

  private void proveNextBest(Random random) {
    List<ClaimInput> claims = claims(random);
    ledger =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Award(
                    "MH-06",
                    2026,
                    Amount.of(random.nextInt(190)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    Optimum optimum =
        new Optimiser(Claims.LIBRARY)
            .optimise(claims, ledger, Readings.DEFAULT, YEARS, () -> false);
    Set<String> best =
        optimum.best().outcomes().stream().map(o -> o.claim().id()).collect(Collectors.toSet());
    Most most = new Most();
    each(claims, 0, new ArrayList<>(), set -> most.see(List.copyOf(set), best, claims));
    assertThat(optimum.best().total().exact()).isEqualByComparingTo(most.ofAll);
    assertThat(optimum.runnerUpProven()).isTrue();
    assertThat(optimum.runnerUp().isPresent()).isEqualTo(most.withOther.signum() > 0);
    optimum
        .runnerUp()
        .ifPresent(other -> assertThat(other.total().exact()).isEqualByComparingTo(most.withOther));
  }

  /** The highest totals of the sets seen. */
  private final class Most {
    private BigDecimal ofAll = BigDecimal.ZERO;

    /** With a claim which the best set leaves out; each brings something, and none can be added. */
    private BigDecimal withOther = BigDecimal.ZERO;

    void see(List<ClaimInput> set, Set<String> best, List<ClaimInput> claims) {
      BigDecimal total = total(set);
      ofAll = ofAll.max(total);
      if (total.compareTo(withOther) > 0
          && set.stream().anyMatch(c -> !best.contains(c.id()))
          && set.stream().allMatch(c -> brings(c, set, total))
          && isFull(set, total, claims)) {
        withOther = total;
      }
    }
  }

  private boolean brings(ClaimInput claim, List<ClaimInput> set, BigDecimal total) {
    return total(set.stream().filter(other -> !other.id().equals(claim.id())).toList())
            .compareTo(total)
        < 0;
  }

  /** Whether no claim can be added, in any year, that brings more. */
  private boolean isFull(List<ClaimInput> set, BigDecimal total, List<ClaimInput> claims) {
    Set<String> taken = set.stream().map(ClaimInput::id).collect(Collectors.toSet());
    for (ClaimInput claim : claims) {
      if (!taken.contains(claim.id()) && !excluded(claim, set)) {
        for (int year : YEARS) {
          List<ClaimInput> more = new ArrayList<>(set);
          more.add(in(year, claim));
          more.sort(Comparator.comparing(ClaimInput::id));
          if (total(more).compareTo(total) > 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean excluded(ClaimInput claim, List<ClaimInput> set) {
    return set.stream()
        .anyMatch(t -> t.project().equals(claim.project()) && !t.item().equals(claim.item()));
  }

  private static ClaimInput in(int year, ClaimInput claim) {
    return claim.withDays(claim.eventDate(), claim.applyDate(), Optional.of(year));
  }

  private BigDecimal total(List<ClaimInput> set) {
    return new Plan(CALCULATOR.compute(set, ledger, Readings.DEFAULT)).total().exact();
  }

  private static void each(
      List<ClaimInput> claims, int next, List<ClaimInput> taken, Consumer<List<ClaimInput>> seen) {
    if (next == claims.size()) {
      seen.accept(taken);
      return;
    }
    each(claims, next + 1, taken, seen);
    ClaimInput claim = claims.get(next);
    if (!excluded(claim, taken)) {
      for (int year : YEARS) {
        taken.add(in(year, claim));
        each(claims, next + 1, taken, seen);
        taken.removeLast();
      }
    }
  }

  /** Claims of items that all exclude each other, and fill their caps with a few of them. */
  private static List<ClaimInput> claims(Random random) {
    List<ClaimInput> claims = new ArrayList<>();
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
