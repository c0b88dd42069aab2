package minshen.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import minshen.packs.PackLoader;
import minshen.policy.Condition;
import minshen.policy.Fact;
import minshen.policy.Library;
import minshen.policy.Readings;
import minshen.policy.Value;
import minshen.policy.calc.Answer;
import minshen.policy.calc.ClaimInput;
import minshen.policy.calc.Product;
import minshen.policy.plan.Optimiser;
import minshen.policy.plan.Optimum;

/**
 * The best set of 40 claims in three years, for kinds of claims made to be hard, under each reading
 * that changes how caps are shared: the time of the best of some runs, with the runner-up.
 */
public final class PlanBench {
  private static final List<Integer> YEARS = List.of(2026, 2027, 2028);
  private static final int RUNS = 3;
  private static final int SEEDS = 3;
  private static final Library LIBRARY = PackLoader.bundled();

  private PlanBench() {}

  /**
   * A kind of projects, each with a claim of MH-06 and one of MH-07; costs in 0.01 万元.
   *
   * @param name what is hard
   * @param first the least cost of the first claim
   * @param firstMore by how much it may be more
   * @param second the least cost of the second
   * @param secondMore by how much it may be more; 0 for no second claim
   * @param twice how many claims of an item are of the same product, which counts in one of them
   */
  private record Kind(
      String name, int first, int firstMore, int second, int secondMore, int twice) {}

  /** Prints a table. */
  public static void main(String[] arguments) {
    List<Kind> kinds =
        List.of(
            new Kind("one cap binds", 5_000, 40_000, 5_000, 20_000, 1),
            new Kind("both caps bind", 20_000, 30_000, 15_000, 12_000, 1),
            new Kind("just fits", 6_400, 2_000, 0, 0, 1),
            new Kind("product twice", 5_000, 20_000, 5_000, 20_000, 2));
    for (Kind kind : kinds) {
      for (String reading : List.of("", "R7", "R8", "R9", "R10")) {
        for (int seed = 1; seed <= SEEDS; seed++) {
          measure(kind, reading, seed);
        }
      }
    }
  }

  private static void measure(Kind kind, String reading, int seed) {
    List<ClaimInput> claims = claims(kind, new Random(seed));
    Readings readings = reading.isEmpty() ? Readings.DEFAULT : new Readings(Set.of(reading));
    long best = Long.MAX_VALUE;
    Optimum optimum = null;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      optimum = new Optimiser(LIBRARY).optimise(claims, List.of(), readings, YEARS, () -> false);
      best = Math.min(best, System.nanoTime() - start);
    }
    System.out.printf(
        Locale.ROOT,
        "%-15s %-4s %d  %7.3f s  %s %s%n",
        kind.name(),
        reading,
        seed,
        best / 1e9,
        optimum.best().total().digits(),
        (optimum.proven() ? "proven" : "not proven")
            + (optimum.runnerUpProven() ? ", next proven" : ", next not proven"));
  }

  private static List<ClaimInput> claims(Kind kind, Random random) {
    List<ClaimInput> claims = new ArrayList<>();
    boolean pairs = kind.secondMore() > 0;
    for (int i = 0; i < (pairs ? 20 : 40); i++) {
      String product = "产品" + i / kind.twice();
      int first = kind.first() + random.nextInt(kind.firstMore());
      claims.add(claim("a" + i, "MH-06", "P" + i, product, first));
      if (pairs) {
        int second = kind.second() + random.nextInt(kind.secondMore());
        claims.add(claim("b" + i, "MH-07", "P" + i, product, second));
      }
    }
    return claims;
  }

  private static ClaimInput claim(
      String id, String item, String project, String product, int cost) {
    Map<String, Value> facts = new LinkedHashMap<>();
    facts.put("rdCost", new Value.Figure(BigDecimal.valueOf(cost, 2)));
    facts.put(Fact.PRODUCT_KIND, new Value.Word("nonIvd"));
    Map<String, Answer> answers = new LinkedHashMap<>();
    LIBRARY.packOf(item).orElseThrow().conditions().forEach(c -> answers.put(c.id(), Answer.YES));
    LIBRARY.item(item).orElseThrow().conditions().stream()
        .map(Condition::id)
        .forEach(c -> answers.put(c, Answer.YES));
    return new ClaimInput(
        id,
        item,
        Optional.empty(),
        Optional.of(project),
        Optional.of(LocalDate.of(2025, 9, 30)),
        Optional.of(LocalDate.of(2026, 3, 15)),
        Optional.empty(),
        Map.of(),
        List.of(new Product(Optional.of(product), facts)),
        answers);
  }
}
